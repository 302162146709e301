import { rule } from "../../check/index.ts";
import { modifiersConflict } from "../../check/kinds/modifiers.ts";

/** Each of GA, GX, GY and GZ tells its own story of who pays; only GX and GY tell the same. */
export default rule({
  id: "modifiers/liability-conflict",
  title: "Two answers to who pays",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { pairs: ["GA+GZ", "GY+GZ", "GA+GY", "GX+GA", "GX+GZ"] },
  says: {
    what: "{code} on line {line} carries {clashing}, which contradict each other.",
    why: "GA says that a required notice was signed, GZ that none was; GY says that the service is excluded whatever the notice, and GX that the notice was voluntary. One line can only say one of these, or GX with GY; the others are sent back.",
    next: "Look up what the patient was given and signed, and keep the modifier that says it.",
  },
  denial: { group: "CO", carc: "4", rarc: ["N519"] },
  fix: "never",
  citations: [
    { source: "liability-modifier-pairs", confidence: "secondary" },
    { source: "ngs-chiropractic", section: "GA, GX, GY and GZ", confidence: "verified" },
  ],
  check: modifiersConflict(),
  examples: {
    found: [
      { title: "a notice and none", set: { on: true }, claim: { lines: [{ code: "98940", modifiers: ["GA", "GZ"] }] } },
      { title: "required and voluntary", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GX", "GA"] }] } },
    ],
    quiet: [
      { title: "GX with GY", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GX", "GY"] }] } },
      { title: "GA alone", set: { on: true }, claim: { lines: [{ code: "98940", modifiers: ["GA"] }] } },
    ],
  },
});
