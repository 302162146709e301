import { found, pass, rule, unchecked, withoutTable } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import type { Context } from "../../check/index.ts";
import { byAge, lookedUp } from "../../check/kinds/listed.ts";
import type { CodeSets } from "../../reference/index.ts";

/** A procedure code is on the list of its year. */
export default rule({
  id: "form/procedure-listed",
  title: "A procedure code that exists",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} is no procedure code by {list}.",
    why: "Procedure codes come and go with the calendar year, HCPCS codes with the quarter. A code that was not in force on the day of service is rejected.",
    next: "Look the code up for the day of service.",
  },
  denial: { group: "CO", carc: "181", rarc: ["M51"] },
  fix: "never",
  citations: [{ source: "cms-hcpcs", section: "The list as loaded", confidence: "memory" }],
  check,
  examples: {
    found: [{ title: "not on the list that is loaded", listed: { hcpcs: ["97110"] }, claim: { lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "on the list", listed: { hcpcs: ["97012"] }, claim: { lines: [{ code: "97012" }] } },
      { title: "no list is loaded", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ lines }: ClaimFacts, { tables: { codes } }: Context): Outcome | readonly Outcome[] {
  if (codes === undefined) return unchecked("table-absent:hcpcs");
  if (lines.every((line) => isOffList(line, codes))) return withoutTable("table-absent:hcpcs");
  return lines.map(({ number, procedure, day, line }) => {
    if (line.qualifier !== "HC" || procedure === "") return pass;
    const answer = lookedUp(codes, "hcpcs", procedure, day, [number]);
    if (answer.is !== "refused") return answer;
    return found({ lines: [number], fills: { code: procedure, line: number, ...byAge(answer.entry).fills }, mark: { line: number, element: "SV101-2" } });
  });
}

/** True where no list that is loaded holds codes like the line's: of CPT codes none does. */
function isOffList({ procedure, day, line }: LineFacts, codes: CodeSets): boolean {
  return line.qualifier === "HC" && procedure !== "" && day.known && codes.entry("hcpcs", procedure, day.value) === undefined;
}
