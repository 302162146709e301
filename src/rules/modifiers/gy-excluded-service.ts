import { rule } from "../../check/index.ts";
import { isExcludedChiropractic } from "../../check/kinds/excluded.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, modifierRequired, removals } from "../../check/kinds/modifiers.ts";
import { onlyFor } from "../../check/kinds/provider.ts";

/** To Medicare, a chiropractor's line for anything but spinal manipulation says that it is excluded. */
export default rule({
  id: "modifiers/gy-excluded-service",
  title: "GY on a chiropractor's excluded service",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["GY"], providers: ["DC"] },
  says: {
    what: "{code} on line {line} goes to Medicare from a chiropractor without GY.",
    why: "Of what a chiropractor does, Medicare covers spinal manipulation and nothing else; the rest is excluded by law, and GY says so. "
      + "Without it the line reads as a claim for payment. Filing an excluded service is optional, unless the patient asks for it or a second payer wants the denial; GY by itself gives no right to charge the patient.",
    next: "Take the line off, or, where a denial is wanted, add GY; where a voluntary notice was given, GX goes beside it.",
    question: "Is this line filed to have a denial, because the patient asked for it or another payer needs it?",
  },
  denial: { group: "CO", carc: "B7", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§30.5 and §240.1.1: spinal manipulation only", confidence: "verified" },
    { source: "palmetto-dc-excluded", section: "Filing is optional", confidence: "verified" },
    { source: "medicorp-gp", confidence: "secondary" },
  ],
  check: onlyFor(modifierRequired<{ readonly modifiers: readonly string[] }>(
    (line) => isExcludedChiropractic(line) && !hasModifier(line, "GX", "GA"),
    ({ number, modifiers }) => ({ changes: [...removals(number, modifiers.filter((modifier) => modifier === "GZ")), addition(number, "GY")] }),
  )),
  examples: {
    found: [
      { title: "traction by a chiropractor with GP alone", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP"] }] } },
      { title: "an examination", set: { on: true }, claim: { provider: "DC", lines: [{ code: "99203" }] } },
    ],
    quiet: [
      { title: "GP and GY", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } },
      { title: "spinal manipulation is covered", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "98943 has a rule of its own", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98943" }] } },
      { title: "a physical therapist's traction is covered", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] } },
      { title: "GX without GY is another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GX"] }] } },
    ],
  },
});
