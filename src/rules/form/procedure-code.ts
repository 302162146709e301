import { remembering } from "../../claim/remembering.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";

/** Four digits and a digit or letter (CPT), or a letter and four digits (HCPCS). */
const PROCEDURE = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/;

/** A procedure code looks like one. */
export default rule({
  id: "form/procedure-code",
  title: "The form of a procedure code",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} is no procedure code.",
    why: "A CPT or HCPCS code has five characters: five digits, four digits and a letter, or a letter and four digits. Modifiers stand beside it, not in it. Any other form is rejected.",
    next: "Look the code up, and copy it whole.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M51"] },
  fix: "never",
  citations: [
    { source: "cms-hcpcs", section: "The form of its codes", confidence: "memory" },
    { source: "x12-837p-guide", section: "2400 SV101-2 with HC", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "six digits", claim: { lines: [{ code: "970122" }] } },
      { title: "its modifier in it", claim: { lines: [{ code: "97012-GP" }] } },
    ],
    quiet: [
      { title: "a timed code and a HCPCS code", claim: { lines: [{ code: "97110" }, { code: "G0283" }] } },
      { title: "a state's own code", claim: { lines: [{ code: "1044M" }] } },
    ],
  },
});

/** An empty code is the file's problem, and was told of. */
function check({ lines }: ClaimFacts): Outcome | readonly Outcome[] {
  if (!lines.some(isWrong)) return pass;
  return lines.filter(isWrong).map(({ procedure, number }) => found({ lines: [number], fills: { code: procedure, line: number }, mark: { line: number, element: "SV101-2" } }));
}

function isWrong({ procedure, line }: LineFacts): boolean {
  return line.qualifier === "HC" && procedure !== "" && !hasForm(procedure);
}

const hasForm = remembering(1024, (code: string): boolean => PROCEDURE.test(code));
