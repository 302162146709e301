import { rule } from "../../check/index.ts";
import { modifiersConflict } from "../../check/kinds/modifiers.ts";

/** Active care and a notice that it may not be necessary. */
export default rule({
  id: "modifiers/at-with-ga",
  title: "AT together with GA",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { pairs: ["AT+GA"] },
  says: {
    what: "{code} on line {line} carries {clashing}; this Medicare contractor takes them for a contradiction.",
    why: "AT says active treatment, GA that a denial for lack of necessity is expected and a notice was signed. One contractor returns such lines, another allowed them.",
    next: "Decide from the record: active care takes AT alone, maintenance with a signed notice GA alone.",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "never",
  citations: [
    { source: "palmetto-at-ga", section: "From services of 2015-11-01", from: "2015-11-01", confidence: "secondary" },
  ],
  check: modifiersConflict(),
  examples: {
    found: [{ title: "manipulation with both", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT", "GA"] }] } }],
    quiet: [{ title: "AT alone", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } }, { title: "where no contractor says so", claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT", "GA"] }] } }],
  },
});
