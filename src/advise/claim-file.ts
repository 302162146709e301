import type { Cents, Claim, Day, VisitRecord } from "../claim/index.ts";
import { bySeverity, open } from "../check/index.ts";
import type { Engine, Finding, Verdict } from "../check/index.ts";
import { FALLBACK_POLICY } from "../policy/index.ts";
import { readClaims } from "../read/index.ts";
import { writeClaims } from "../write/837p/index.ts";
import type { ClaimBatch, ClaimToWrite, InterchangeFacts, LineToWrite, MissingFact, PayerToWrite, RefusedValue } from "../write/837p/index.ts";
import type { Advice, AdvisedLine, AdviceFacts } from "./advice.ts";
import { withoutBundled } from "./bundled.ts";
import { servicesOf } from "./services.ts";

/** What a claim says and a visit does not: the office, the insurance, the charges. What is left out is asked for. */
export interface ClaimDetails {
  readonly interchange?: Omit<InterchangeFacts, "day" | "minute">;
  readonly submitter?: ClaimBatch["submitter"];
  readonly receiver?: ClaimBatch["receiver"];
  readonly claim?: Omit<ClaimToWrite, "lines" | "diagnoses" | "totalCharge">;
  /** By procedure code: what one unit is charged. */
  readonly unitChargeCents?: Readonly<Record<string, Cents>>;
  /** By procedure code: places in the list of diagnoses, from 1. With one diagnosis there is nothing to say. */
  readonly pointers?: Readonly<Record<string, readonly number[]>>;
}

/** When the file is made: the engine has no clock. */
export interface MadeAt { readonly day: Day; readonly minute: number }

/** A file of the advised claim, or why there is none. `path` of what is missing is its place in `ClaimDetails`, or in the visit. */
export type ClaimFile
  = | { readonly is: "written"; readonly bytes: Uint8Array; readonly verdict: Verdict }
    | { readonly is: "not-billable"; readonly because: string }
    | { readonly is: "incomplete"; readonly missing: readonly MissingFact[]; readonly refused: readonly RefusedValue[] }
    | { readonly is: "objected"; readonly errors: readonly Finding[]; readonly verdict: Verdict };

/**
 * The advised lines as an 837P. It is read back and checked before it is given out, by the policy of the advice and by the one
 * that its payer is recognised as: a claim that the engine has an error of by either is not. No fact is made up, and nothing
 * is written where the advice is no or not sure.
 */
export function claimFileOf(engine: Engine, facts: AdviceFacts, advice: Advice, details: ClaimDetails, made: MadeAt): ClaimFile {
  if (advice.billable !== "yes" && advice.billable !== "only-with-notice") return { is: "not-billable", because: advice.because };
  const claim = claimOf(engine, facts, advice, details);
  const { interchange, submitter = {}, receiver = {} } = details;
  const written = writeClaims({ interchange: { ...interchange, ...made }, submitter, receiver, claims: [claim] });
  if (!("bytes" in written)) return { is: "incomplete", ...inDetails(written.missing, written.refused, advice.lines) };
  const found = readBack(written.bytes, advice.lines);
  const verdict = judgedTwice(engine, found, visitOf(facts.visit, found, advice), advice.policy.id);
  const errors = verdict.findings.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? { is: "objected", errors, verdict } : { is: "written", bytes: written.bytes, verdict };
}

/**
 * What the check says by the policy of the advice, and what it says besides to whoever has the file alone and goes by its payer.
 * A payer that nobody recognises is the one that was said.
 */
function judgedTwice(engine: Engine, claim: Claim, visit: VisitRecord, policy: string): Verdict {
  const by = (id: string): Verdict => open(engine, { policy: id, visits: [visit] }).check(claim);
  const verdict = by(policy);
  const recognised = engine.recognise(claim.payer);
  if (recognised === policy || recognised === FALLBACK_POLICY) return verdict;
  const more = by(recognised).findings;
  const all = [...verdict.findings, ...more].sort((a, b) => bySeverity(a.severity, b.severity));
  const findings = all.filter((one, index) => all.findIndex((other) => isOf(one, other)) === index);
  return { ...verdict, verdict: more.length === 0 ? verdict.verdict : "findings", findings };
}

/** The same said of the same lines; of two weights the graver stands first. */
function isOf(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.lines.join() === other.lines.join();
}

/** The name that a visit has where nobody gave it one. */
const NO_ID = new Set(["", "visit"]);

function claimOf(engine: Engine, facts: AdviceFacts, { lines }: Advice, details: ClaimDetails): ClaimToWrite {
  const { visit, diagnoses = [] } = facts;
  return {
    ...(NO_ID.has(visit.claim) ? {} : { id: visit.claim }),
    ...details.claim,
    payer: { ...payerOf(engine, facts), ...details.claim?.payer },
    diagnoses: diagnoses.map((code) => ({ code })),
    lines: lines.map((line) => lineOf(line, facts, details)),
  };
}

/** What the visit says of its payer; a policy's name is no payer's. */
function payerOf(engine: Engine, { payer = {} }: AdviceFacts): PayerToWrite {
  const { name, ...rest } = payer;
  const isPolicy = engine.policies.some(({ id }) => id === name?.toLowerCase());
  return name === undefined || isPolicy ? rest : payer;
}

function lineOf({ code, units, modifiers }: AdvisedLine, { visit, diagnoses = [] }: AdviceFacts, details: ClaimDetails): LineToWrite {
  const { unitChargeCents, pointers } = details;
  const charge = unitChargeCents?.[code];
  return {
    procedure: code, units, modifiers,
    ...(charge === undefined ? {} : { charge: charge * units }),
    ...(visit.date === undefined ? {} : { day: visit.date }),
    pointers: pointers?.[code] ?? (diagnoses.length === 1 ? [1] : []),
  };
}

/** The claim as it stands in the file. A file that says anything else than was advised is our own mistake. */
function readBack(bytes: Uint8Array, lines: readonly AdvisedLine[]): Claim {
  const wrong: string[] = [];
  const claims = [...readClaims(bytes, { file: "", onProblem: ({ code, severity }) => { if (severity === "error") wrong.push(code); } })];
  const [claim] = claims;
  const found = claim?.lines.map(({ procedure, modifiers, units }) => [procedure, modifiers, units.known ? units.value : undefined]);
  const meant = lines.map(({ code, modifiers, units }) => [code, modifiers, units]);
  if (claim === undefined || claims.length > 1 || wrong.length > 0 || JSON.stringify(found) !== JSON.stringify(meant)) {
    throw new Error(`The claim that was written does not read back as advised (${wrong.join(", ") || "its lines differ"}).`);
  }
  return claim;
}

/** The record goes with the claim by its id, and with its lines by their codes, without minutes that are paid within another service. */
function visitOf(visit: VisitRecord, { id }: Claim, { notBilled }: Advice): VisitRecord {
  return { ...visit, claim: id, services: withoutBundled(servicesOf(visit), notBilled) };
}

type Incomplete = Omit<Extract<ClaimFile, { is: "incomplete" }>, "is">;

/** The total follows from the charges: it is not asked for beside them. */
function inDetails(missing: readonly MissingFact[], refused: readonly RefusedValue[], lines: readonly AdvisedLine[]): Incomplete {
  const asked = missing.filter(({ path }) => path !== "claims[0].totalCharge").map((fact) => ({ ...fact, path: placeOf(fact.path, lines) }));
  const once = asked.filter(({ path }, i) => asked.findIndex((other) => other.path === path) === i);
  return { missing: once, refused: refused.map((value) => ({ ...value, path: placeOf(value.path, lines) })) };
}

const LINE_PLACES: Readonly<Record<string, string>> = { charge: "unitChargeCents", pointers: "pointers" };

function placeOf(path: string, lines: readonly AdvisedLine[]): string {
  const [, number = "", field = ""] = /^claims\[0\]\.lines\[(\d+)\]\.(\w+)/.exec(path) ?? [];
  if (field === "day") return "date";
  const place = LINE_PLACES[field];
  if (place !== undefined) return `${place}.${lines[Number(number)]?.code ?? ""}`;
  return path.startsWith("claims[0].diagnoses") ? path.replace("claims[0].", "") : path.replace("claims[0]", "claim");
}
