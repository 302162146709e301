import { remembering } from "../../claim/remembering.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Context, Outcome } from "../../check/index.ts";
import { diagnosisElement, dottedCode, isIcd10 } from "../../check/kinds/diagnoses.ts";
import { parted } from "../../check/kinds/parted.ts";
import { diagnosisRegions } from "../../reference/index.ts";

/** Two beginnings of codes, `M545 M512`. */
type Params = { readonly pairs: readonly string[] };

/** Codes of which the list says that they are not used together. */
export default rule({
  id: "diagnosis/excludes-1",
  title: "Diagnoses that exclude one another",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  params: {
    pairs: ["M545 M512", "M545 S39012", "M545 M544", "M545 M51360", "M545 M51370", "M541 M501", "M541 M511", "M541 M472"] as readonly string[],
  },
  says: {
    what: "Diagnoses {one} and {other} stand on one claim, and the list says of them: not together (Excludes1).",
    why: "One of the two already holds the other: a pain or a nerve root sign beside the condition that explains it. Payers reject or deny such a pair, unless the two have nothing to do with each other.",
    next: "If both are of one condition, keep the code that explains it; two conditions apart, in places apart, may both stand.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "icd10-m545-excludes", section: "M54.5: M51.2, M51.360, M51.370, M54.4, S39.012", confidence: "secondary" },
    { source: "icd10-tabular", section: "M54.1: M47.2, M50.1, M51.1", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "low back pain and a displaced disc", claim: { diagnoses: ["M54.50", "M51.26"], lines: [{ code: "97012" }] } },
      { title: "the other way round", claim: { diagnoses: ["S39.012A", "M54.59"], lines: [{ code: "97012" }] } },
      { title: "radiculopathy and the disc behind it", claim: { diagnoses: ["M54.16", "M51.16"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "pain and subluxation", claim: { diagnoses: ["M99.03", "M54.50"], lines: [{ code: "97012" }] } },
      { title: "radiculopathy of the neck, a disc of the low back", claim: { diagnoses: ["M54.12", "M51.16"], lines: [{ code: "97012" }] } },
      { title: "low back pain, and a disc of the upper back", claim: { diagnoses: ["M54.50", "M51.24"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { diagnoses } }: ClaimFacts, { params }: Context<Params>): Outcome | readonly Outcome[] {
  if (diagnoses.length < 2) return pass;
  const excludedBy = exclusionsIn(params.pairs);
  const met: Outcome[] = [];
  diagnoses.forEach((one, index) => {
    const beginnings = isIcd10(one) ? excludedBy(one.code) : NONE;
    if (beginnings.length === 0) return;
    for (const other of diagnoses.slice(index + 1)) {
      const isExcluded = isIcd10(other) && beginnings.some((beginning) => other.code.startsWith(beginning));
      if (isExcluded && sharePlace(one.code, other.code)) met.push(told(one.code, other.code, diagnoses.indexOf(other)));
    }
  });
  return met.length === 0 ? pass : met;
}

const NONE: readonly string[] = [];
const held = new WeakMap<Params["pairs"], (code: string) => readonly string[]>();

/** For each code the beginnings of those that it excludes, worked out once: most codes exclude none. */
function exclusionsIn(pairs: Params["pairs"]): (code: string) => readonly string[] {
  const known = held.get(pairs) ?? remembering(2048, (code: string) => parted(pairs, " ").flatMap(([a = "", b = ""]) =>
    [...(code.startsWith(a) ? [b] : []), ...(code.startsWith(b) ? [a] : [])]));
  held.set(pairs, known);
  return known;
}

function told(one: string, other: string, place: number): Outcome {
  return found({ fills: { one: dottedCode(one), other: dottedCode(other) }, mark: { element: diagnosisElement(place) } });
}

/** Two places apart are two conditions. A code that names no place may be of any. */
function sharePlace(one: string, other: string): boolean {
  const [places, others] = [diagnosisRegions(one), diagnosisRegions(other)];
  return places.length === 0 || others.length === 0 || places.some((place) => others.includes(place));
}
