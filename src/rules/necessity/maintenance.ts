import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { familyCodes, isAlwaysTherapy } from "../../reference/index.ts";

/** A therapist's maintenance programme can be covered: skill decides, not improvement. */
export default rule({
  id: "necessity/maintenance",
  title: "Maintenance by a therapist",
  severity: "info",
  over: "line",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  on: false,
  params: { providers: ["PT", "OT", "SLP"] as readonly string[] },
  says: {
    what: "{code} on line {line} belongs to maintenance care, which Medicare covers from a therapist where it needs a therapist's skill.",
    why: "The test is whether the skill of a therapist is needed to keep the patient's state safely, not whether the patient improves. Fitness, diversion and what anybody could do with the patient are not therapy. This differs from a chiropractor's manipulation, where maintenance is not covered.",
    next: "See that the record says why a therapist's skill was needed. GA or GZ is not right merely because the care is maintenance.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "§220.2.A and D: maintenance programmes", confidence: "verified" }],
  check,
  examples: {
    found: [{ title: "a therapist's maintenance care", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] }, visit: { careType: "maintenance" } }],
    quiet: [
      {
        title: "active care",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { careType: "active" },
      },
      {
        title: "a chiropractor",
        set: { on: true },
        claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] },
        visit: { careType: "maintenance" },
      },
      { title: "no record", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly providers: readonly string[] } }): Outcome {
  if (!line.visit.known || line.visit.value.careType !== "maintenance") return pass;
  if (!line.provider.known || !params.providers.includes(line.provider.value)) return pass;
  return found({ fills: lineFills(line) });
}
