import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, markOf } from "../../check/kinds/modifiers.ts";
import { factOf } from "../../check/visits.ts";

/** AT on maintenance claims something that the record denies. */
export default rule({
  id: "cmt/at-on-maintenance",
  title: "AT on maintenance care",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} carries AT, and the record says maintenance.",
    why: "AT tells Medicare that the treatment is active. On maintenance that is untrue, and a claim known to be untrue can be a false claim.",
    next: "If the record is right, AT comes off: GA where the patient signed a notice before the visit, GZ where not. Only the chiropractor can say that the record is wrong.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "noridian-chiropractic", section: "AT is not put on maintenance", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "§240.1.3", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "maintenance with AT", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] }, visit: { careType: "maintenance" } }],
    quiet: [
      { title: "active care", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] }, visit: { careType: "active" } },
      { title: "maintenance with GA", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["GA"] }] }, visit: { careType: "maintenance" } },
      { title: "no record", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  if (!hasModifier(line, "AT")) return pass;
  const care = factOf(line.visit, "careType");
  if (!care.known) return unchecked(care.reason);
  return care.value === "maintenance" ? found({ fills: lineFills(line), mark: markOf(line, "AT") }) : pass;
}
