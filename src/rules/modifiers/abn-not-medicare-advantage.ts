import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";

/** A Medicare Advantage plan decides before the service; the notice of original Medicare, and its modifiers, have no place there. */
export default rule({
  id: "modifiers/abn-not-medicare-advantage",
  title: "Notice modifiers to a Medicare Advantage plan",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["GA", "GX", "GY", "GZ"] },
  says: {
    what: "{code} on line {line} carries {modifiers}: that belongs to the notice of original Medicare.",
    why: "The advance notice belongs to original Medicare. With a Medicare Advantage plan, who pays is settled by asking the plan for an organization determination before the service. Plans differ in what they do with these modifiers on a claim.",
    next: "Look up what this plan says of {modifiers}; where it refuses them, take them off, and ask for its determination before the next such service.",
    question: "Does this plan refuse {modifiers}, so that they should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [{ source: "moda-rpm036", confidence: "verified" }],
  check: modifierForbidden(),
  examples: {
    found: [{ title: "GY on traction", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } }],
    quiet: [{ title: "GP alone", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP"] }] } }],
  },
});
