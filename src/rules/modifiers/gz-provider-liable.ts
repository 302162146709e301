import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, markOf } from "../../check/kinds/modifiers.ts";

/** GZ leaves the bill with the provider. */
export default rule({
  id: "modifiers/gz-provider-liable",
  title: "GZ: nobody will pay",
  severity: "info",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} carries GZ: it will be denied, and the patient may not be billed for it.",
    why: "GZ says that a denial for lack of necessity is expected and that no notice was signed. Medicare denies such a line unread, and the provider bears it.",
    next: "Nothing, if that is how it was. A notice signed after the service changes nothing.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [{ source: "noridian-chiropractic", section: "GZ", confidence: "verified" }],
  check,
  examples: {
    found: [{ title: "maintenance without a notice", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["GZ"] }] } }],
    quiet: [{ title: "GZ beside GA is a conflict, another rule's", set: { on: true }, claim: { lines: [{ code: "98940", modifiers: ["GZ", "GA"] }] } }, { title: "with a notice", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["GA"] }] } }],
  },
});

function check(line: LineFacts): Outcome {
  return hasModifier(line, "GZ") && !hasModifier(line, "GA", "GX", "GY", "KX") ? found({ fills: lineFills(line), mark: markOf(line, "GZ") }) : pass;
}
