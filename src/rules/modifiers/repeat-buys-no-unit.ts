import { neverByItself, rule } from "../../check/index.ts";

/** Lends its reason to the rules that count a day's units. */
export default rule({
  id: "modifiers/repeat-buys-no-unit",
  title: "76 and 77 buy no unit above a daily limit",
  severity: "info",
  over: "line",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "76 and 77 do not raise a daily limit.",
    why: "A repeat modifier opens no edit: where the limit holds for the day, all lines are summed, the repeated one too.",
    next: "Bill what the day's limit allows; records can be sent with an appeal where the limit may be appealed.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter I, sections E and V", confidence: "verified" }],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text only", claim: { lines: [{ code: "97012", modifiers: ["76"] }] } }] },
});
