import type { Problem, Severity, Where } from "../claim/index.ts";
import type { Finding, Rule } from "../check/index.ts";
import { describeCitation } from "../reference/index.ts";
import type { Json } from "./claim-json.ts";
import { summaryJson } from "./json.ts";
import type { Parts, Report, Setup, Write } from "./report.ts";

const LEVEL: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/**
 * SARIF 2.1.0 (OASIS), as code-scanning viewers read it: one run, one result for each finding and each problem of a file,
 * with its bytes in the file. Results are written as they come.
 */
export function sarifReport(write: Write, setup: Setup, rules: readonly Rule[]): Report {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: "claimwright", version: setup.version, rules: rules.map(ruleJson) };
  let results = 0;
  const parts: Parts = {
    text: ({ claim, policy, verdict, findings }, before) => [
      ...before.map(([path, problem]) => problemResult(path, problem)),
      ...findings.map((finding) => findingResult(finding, claim.file, places, { claim: claim.id, policy, verdict })),
    ].map((value) => JSON.stringify(value)).join(",\n"),
    between: ",\n",
    lead: () => (results++ === 0 ? "\n" : ",\n"),
    took: () => undefined,
  };
  const add = (text: string): void => { if (text !== "") write(parts.lead() + text); };
  write(`{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},\n"results":[`);
  return {
    parts,
    problem(path, problem) { add(JSON.stringify(problemResult(path, problem))); },
    claim(verdict) { add(parts.text(verdict, [])); },
    end(files, tally) {
      const artifacts = files.map(({ path }) => ({ location: { uri: uriOf(path) } }));
      write(`\n],\n"artifacts":${JSON.stringify(artifacts)},"properties":${JSON.stringify({ summary: summaryJson(tally.summary) })}}]}\n`);
    },
  };
}

function ruleJson({ id, title, says, severity, citations }: Rule): Json {
  const [first] = citations;
  const url = first === undefined ? null : describeCitation(first).url;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: says.why },
    help: { text: says.next },
    ...(url === null ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

type About = Readonly<Record<"claim" | "policy" | "verdict", string>>;

function findingResult(finding: Finding, file: string, places: ReadonlyMap<string, number>, about: About): Json {
  const { id, rule, severity, message, next, lines, chargesAtRiskCents, where, layer, fix } = finding;
  const ruleIndex = places.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: `${message} ${next}` },
    locations: [location(file, where)],
    partialFingerprints: { finding: id },
    properties: { ...about, lines: [...lines], layer, chargesAtRiskCents, ...(fix === null ? {} : { fixTier: fix.tier }) },
  };
}

function problemResult(path: string, { code, severity, message, where, claim, snip }: Problem): Json {
  return {
    ruleId: `file/${code}`,
    level: LEVEL[severity],
    message: { text: message },
    locations: [location(path, where)],
    properties: { ...(claim === undefined ? {} : { claim }), ...(snip === undefined ? {} : { snip }) },
  };
}

function location(path: string, where: Where | undefined): Json {
  const artifactLocation = { uri: uriOf(path) };
  if (where === undefined) return { physicalLocation: { artifactLocation } };
  const [from, to] = where.bytes;
  const named = where.element === undefined ? `segment ${where.segment}` : `segment ${where.segment}, ${where.element}`;
  return { physicalLocation: { artifactLocation, region: { byteOffset: from, byteLength: to - from } }, message: { text: named } };
}

/** A path as a relative reference: each part escaped. */
function uriOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join("/");
}
