import { found, rule } from "../../check/index.ts";
import type { Context, DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { saysExcluded } from "../../check/kinds/excluded.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, lineFills, markOf } from "../../check/kinds/modifiers.ts";
import { isCmt, isEvaluationAndManagement } from "../../reference/index.ts";

type Params = { readonly except: readonly string[] };

/** Manipulation includes the look before it; an examination beyond that says so by 25. */
export default rule({
  id: "cmt/evaluation-needs-25",
  title: "25 on an examination beside manipulation",
  severity: "warning",
  over: "day",
  applies: { procedures: "any" },
  params: { except: [] as readonly string[] },
  says: {
    what: "{code} on line {line} is billed on a day with manipulation, without 25.",
    why: "Manipulation includes the assessment that precedes it. An examination is paid beside it only where it was significant and went beyond that; a new patient alone is not enough, and the diagnosis may be the same.",
    next: "If the note shows such an examination, 25 goes on it; otherwise the examination is not billed.",
    question: "Does the note show a significant examination of its own, beyond the assessment that belongs to the manipulation?",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "attest",
  citations: [
    { source: "ncci-policy-manual-medicaid", section: "Chapter XI, section U: manipulation has a global period of 000", confidence: "verified" },
    { source: "mpr-cmt", section: "Assessment included", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [{ title: "an office visit and manipulation", claim: { lines: [{ code: "99213" }, { code: "98940" }] } }],
    quiet: [
      { title: "with 25", claim: { lines: [{ code: "99213", modifiers: ["25"] }, { code: "98940" }] } },
      { title: "no manipulation that day", claim: { lines: [{ code: "99213" }, { code: "98940", date: "2026-03-04" }] } },
      { title: "excluded anyway", policy: "medicare-b", claim: { provider: "DC", lines: [{ code: "99213", modifiers: ["GY"] }, { code: "98940", modifiers: ["AT"] }] } },
      { title: "a chiropractor's examination to Medicare has a rule of its own", policy: "medicare-b", claim: { provider: "DC", lines: [{ code: "99213" }, { code: "98940", modifiers: ["AT"] }] } },
    ],
  },
});

function check({ own, lines, day }: DayFacts, { params, tables }: Context<Params>): readonly Outcome[] {
  const bare = own.filter((line) => wants25(line, params));
  const manipulations = bare.length === 0 ? [] : lines.filter((line) => isCmt(line.procedure) && !saysExcluded(line));
  if (manipulations.length === 0) return [];
  const isPaired = (line: LineFacts): boolean => manipulations.some(({ procedure }) => tables.ptp.find(procedure, line.procedure, day).is === "pair");
  return bare.filter((line) => !isPaired(line)).map(told);
}

function wants25(line: LineFacts, { except }: Params): boolean {
  if (!isEvaluationAndManagement(line.procedure) || hasModifier(line, "24", "25", "57", "GY")) return false;
  return !(line.provider.known && except.includes(line.provider.value));
}

function told(line: LineFacts): Outcome {
  return found({ lines: [line.number], fills: lineFills(line), mark: markOf(line, ""), changes: [addition(line.number, "25")] });
}
