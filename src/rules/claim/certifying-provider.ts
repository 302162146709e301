import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier, numbersOf } from "../../check/kinds/lines.ts";
import { familyCodes, isAlwaysTherapy, providerTypeOf } from "../../reference/index.ts";

type Params = { readonly providers: readonly string[]; readonly barred: readonly string[] };

/** Therapy under Medicare names the physician who certified the plan, and that is never a chiropractor. */
export default rule({
  id: "claim/certifying-provider",
  title: "Who certified the plan of care",
  severity: "error",
  over: "claim",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  on: false,
  params: { providers: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[], barred: ["DC"] as readonly string[] },
  says: {
    what: "The claim {how}.",
    why: "A therapist's claim names the physician or practitioner who certified the plan as the referring provider (DN) with an NPI. A chiropractor may not refer for therapy, nor establish or certify a plan.",
    next: "Put the certifying physician's name and NPI on the claim (item 17 and 17b; NM1*DN).",
  },
  denial: { group: "CO", carc: "16", rarc: ["N265"] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§220.A and §220.1.3.C: who may certify; never a chiropractor", confidence: "verified" },
    { source: "x12-837p-guide", section: "2310A NM1*DN", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "nobody named", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }] } },
      {
        title: "no NPI",
        set: { on: true },
        claim: { provider: "PT", referring: { npi: "" }, lines: [{ code: "97012", modifiers: ["GP"] }] },
      },
      {
        title: "a chiropractor",
        set: { on: true },
        claim: { provider: "PT", referring: { npi: "1234567893", taxonomy: "111N00000X" }, lines: [{ code: "97012", modifiers: ["GP"] }] },
      },
    ],
    quiet: [
      {
        title: "a physician",
        set: { on: true },
        claim: { provider: "PT", referring: { npi: "1234567893" }, lines: [{ code: "97012", modifiers: ["GP"] }] },
      },
      { title: "an excluded service", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP", "GY"] }] } },
      { title: "a physician's own therapy", set: { on: true }, claim: { provider: "MD", lines: [{ code: "97012", modifiers: ["GP"] }] } },
    ],
  },
});

function check({ source, lines }: ClaimFacts, { params }: { readonly params: Params }): Outcome {
  const therapy = lines.filter((line) => isTherapists(line, params));
  if (therapy.length === 0) return pass;
  const how = wrongWith(source.referring ?? therapy.find(({ line }) => line.referring)?.line.referring, params);
  if (how === undefined) return pass;
  return found({ lines: numbersOf(therapy), fills: { how }, mark: { element: "NM1", of: "referring" } });
}

function isTherapists(line: LineFacts, { providers }: Params): boolean {
  return isAlwaysTherapy(line.procedure) && !hasModifier(line, "GY") && line.provider.known && providers.includes(line.provider.value);
}

function wrongWith(referring: ClaimFacts["source"]["referring"], { barred }: Params): string | undefined {
  if (referring === undefined) return "names nobody who certified the plan of care (NM1*DN)";
  if (referring.npi === "") return "names a certifying physician without an NPI (NM109)";
  const type = providerTypeOf(referring.taxonomy);
  return type !== undefined && barred.includes(type) ? "names a chiropractor as the one who referred the patient to therapy" : undefined;
}
