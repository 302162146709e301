import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { onlyFor } from "../../check/kinds/provider.ts";
import { isAlwaysTherapy } from "../../reference/index.ts";

/** A therapist's therapy is a Medicare benefit: GY on it gives the benefit away. */
export default rule({
  id: "modifiers/gy-on-covered-service",
  title: "GY on a therapist's covered service",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["GY"], providers: ["PT", "OT", "SLP"] },
  says: {
    what: "{code} on line {line} carries GY, but Medicare covers it when a therapist gives it.",
    why: "GY says that the service is no Medicare benefit. For a chiropractor's traction that is true; for a therapist's it is not, and the denial that it brings falls on the patient.",
    next: "Take GY off. If Medicare is expected to find the service not necessary, GA with a signed notice is what says so.",
    question: "Is this an ordinary therapy service under a plan of care, so that GY should come off?",
  },
  denial: { group: "PR", carc: "96", rarc: [] },
  fix: "attest",
  citations: [
    { source: "analyst", section: "GY means excluded; therapy by a therapist is a benefit", confidence: "logic" },
    { source: "cms-benefit-manual-ch15", section: "§220: outpatient therapy is covered", confidence: "verified" },
  ],
  check: onlyFor(modifierForbidden(({ procedure }) => isAlwaysTherapy(procedure))),
  examples: {
    found: [{ title: "a physical therapist's traction", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } }],
    quiet: [
      { title: "a chiropractor's traction", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } },
      { title: "acupuncture is not therapy", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97810", modifiers: ["GY"] }] } },
    ],
  },
});
