import { found, rule } from "../../check/index.ts";
import type { Context, DayFacts, Outcome } from "../../check/index.ts";
import { bypassOf, coveredPairs, ownNumbers, pairFills } from "../../check/kinds/pairs.ts";

/** A pair of indicator 0 has no exception: a modifier on it only says that one was looked for. */
export default rule({
  id: "ncci/pair-never-bypassed",
  title: "A pair that no modifier opens",
  severity: "error",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{by} does not open the pair {column1} ({first}) and {column2} ({second}): nothing does.",
    why: "The pair has indicator 0: the second code is never paid beside the first, however they were given. The modifier claims an exception that does not exist.",
    next: "Bill {column1} alone, and do not add another modifier.",
  },
  denial: { group: "CO", carc: "236", rarc: [] },
  fix: "never",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter I, section E: indicator 0", confidence: "verified" },
    { source: "fcso-ncci-faq", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "manipulation and a therapy evaluation, with 59", claim: { lines: [{ code: "98940" }, { code: "97161", modifiers: ["59"] }] } }],
    quiet: [
      { title: "the same pair without a modifier is another rule's", claim: { lines: [{ code: "98940" }, { code: "97161" }] } },
      { title: "a pair that a modifier opens", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
    ],
  },
});

function check(facts: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  return coveredPairs(facts, tables.ptp).flatMap((met) => {
    const { pair, first, second } = met;
    const by = pair.indicator === 0 ? bypassOf(met, facts.day) : undefined;
    if (by === undefined) return [];
    return found({
      lines: second.own ? [second.number] : [first.number],
      atRisk: ownNumbers(second),
      citations: [pair.citation],
      fills: { ...pairFills(met), by },
    });
  });
}
