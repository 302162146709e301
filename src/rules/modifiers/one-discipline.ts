import { found, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, lineFills, markOf, modifiersConflict, removals, wordsText } from "../../check/kinds/modifiers.ts";
import type { LineCheck } from "../../check/kinds/modifiers.ts";
import { disciplineOf, isTherapyModifier } from "../../reference/index.ts";

/** One line, one plan, one discipline; an evaluation belongs to its own. */
export default rule({
  id: "modifiers/one-discipline",
  title: "One therapy discipline a line",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  params: { pairs: ["GN+GO", "GN+GP", "GO+GP"] },
  says: {
    what: "{code} on line {line} carries {clashing}; {rule}.",
    why: "GN, GO and GP each name the one plan under which a service was given, and every discipline has a plan of its own. A line with two of them, or an evaluation under another discipline than its own, is sent back.",
    next: "Keep the modifier of the plan under which the service was given.",
    question: "Was {code} given under the plan that {keep} names, so that {drop} should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.1: one discipline a line; evaluations match it", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "§220.1.2.B: a plan for each discipline", confidence: "verified" },
  ],
  check: (line, context) => mismatched(line) ?? conflict(line, context),
  examples: {
    found: [
      { title: "GP and GO", claim: { lines: [{ code: "97110", modifiers: ["GP", "GO"] }] } },
      { title: "a physical therapy evaluation under GO", claim: { lines: [{ code: "97161", modifiers: ["GO"] }] } },
    ],
    quiet: [
      { title: "GP alone", claim: { lines: [{ code: "97110", modifiers: ["GP"] }] } },
      { title: "two disciplines on two lines", claim: { lines: [{ code: "97110", modifiers: ["GP"] }, { code: "97535", modifiers: ["GO"] }] } },
      { title: "an occupational therapy evaluation under GO", claim: { lines: [{ code: "97165", modifiers: ["GO"] }] } },
    ],
  },
});

const conflict: LineCheck<{ readonly pairs: readonly string[] }> = modifiersConflict((line, clashing) => {
  const planned = line.visit.known ? line.visit.value.planOfCare?.discipline : undefined;
  const keep = planned === undefined ? undefined : `G${planned === "SLP" ? "N" : planned.charAt(0)}`;
  const drop = keep !== undefined && clashing.includes(keep) ? clashing.filter((modifier) => modifier !== keep) : [];
  const fills = { ...lineFills(line), clashing: wordsText(clashing), rule: "one line has one", keep: keep ?? "", drop: wordsText(drop) };
  return { fills, changes: removals(line.number, drop) };
});

/** An evaluation with another discipline's modifier, alone or beside its own. */
function mismatched(line: LineFacts): Outcome | undefined {
  const discipline = disciplineOf(line.procedure);
  if (discipline === undefined) return undefined;
  const keep = discipline === "PT" ? "GP" : "GO";
  const drop = line.modifiers.filter((modifier) => isTherapyModifier(modifier) && modifier !== keep);
  const [first] = drop;
  if (first === undefined) return undefined;
  return found({
    fills: { ...lineFills(line), clashing: wordsText(line.modifiers.filter(isTherapyModifier)), rule: `this evaluation takes ${keep}`, keep, drop: wordsText(drop) },
    mark: markOf(line, first),
    changes: [...removals(line.number, drop), ...(hasModifier(line, keep) ? [] : [addition(line.number, keep)])],
  });
}
