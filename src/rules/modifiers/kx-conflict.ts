import { rule } from "../../check/index.ts";
import { modifiersConflict } from "../../check/kinds/modifiers.ts";

/** KX says necessary; GZ and GY say that it will not be paid. */
export default rule({
  id: "modifiers/kx-conflict",
  title: "KX beside GY or GZ",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { pairs: ["KX+GY", "KX+GZ"] },
  says: {
    what: "{code} on line {line} carries {clashing}, which contradict each other.",
    why: "KX attests that the service above the threshold is medically necessary. GZ says that a denial for lack of necessity is expected, and GY that the service is no benefit at all.",
    next: "Keep the one that is true of this line.",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.3.3: never KX on a line that is not necessary", confidence: "verified" },
  ],
  check: modifiersConflict(),
  examples: {
    found: [{ title: "KX and GZ", set: { on: true }, claim: { lines: [{ code: "97110", modifiers: ["GP", "KX", "GZ"] }] } }],
    quiet: [{ title: "KX alone", set: { on: true }, claim: { lines: [{ code: "97110", modifiers: ["GP", "KX"] }] } }],
  },
});
