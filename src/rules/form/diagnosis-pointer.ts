import type { Diagnosis } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { Answer, LineFacts } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** Every line points to a diagnosis of its claim. */
export default rule({
  id: "form/diagnosis-pointer",
  title: "Points to a diagnosis that is there",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} points to {what}.",
    why: "A pointer (SV107, item 24E) ties the service to the reason for it by the place of a diagnosis on the claim. A line that points nowhere has no reason, and the claim is rejected.",
    next: "Point the line to the diagnosis that was treated.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2400 SV107; 2300 HI", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "the third of two", claim: { diagnoses: ["M54.16", "M54.50"], lines: [{ code: "97012", pointers: [1, 3] }] } },
      { title: "no pointer", claim: { lines: [{ code: "97012", pointers: [] }] } },
    ],
    quiet: [{ title: "the second of two", claim: { diagnoses: ["M54.16", "M54.50"], lines: [{ code: "97012", pointers: [2] }] } }],
  },
});

function check(facts: LineFacts): Answer {
  // A line of which nothing was billed is the file's own error.
  if (facts.procedure === "" && facts.line.pointers.length === 0) return [];
  const { source: { diagnoses }, line: { pointers }, number } = facts;
  if (pointers.length > 0 && !hasAstray(pointers, diagnoses)) return pass;
  const astray = pointers.filter((pointer) => isAstray(pointer, diagnoses));
  const count = diagnoses.length === 1 ? "one diagnosis" : `${diagnoses.length} diagnoses`;
  const what = pointers.length === 0 ? "no diagnosis" : `diagnosis ${astray.join(", ")}, and the claim has ${count}`;
  return found({ fills: { ...lineFills(facts), what }, mark: { line: number, element: "SV107" } });
}

function hasAstray(pointers: readonly number[], diagnoses: readonly Diagnosis[]): boolean {
  for (const pointer of pointers) if (isAstray(pointer, diagnoses)) return true;
  return false;
}

function isAstray(pointer: number, diagnoses: readonly Diagnosis[]): boolean {
  return (diagnoses[pointer - 1]?.code ?? "") === "";
}
