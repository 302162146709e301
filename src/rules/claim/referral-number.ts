import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { numbersOf } from "../../check/kinds/lines.ts";
import { hasReference } from "../../check/kinds/references.ts";

type Params = { readonly qualifiers: readonly string[]; readonly codes: readonly string[] };

/** A claim for referred care names the referral. */
export default rule({
  id: "claim/referral-number",
  title: "Referral number",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  on: false,
  /** `qualifiers` of REF, any of which will do; of `codes` only, where there are any. */
  params: { qualifiers: ["9F", "G1"] as readonly string[], codes: [] as readonly string[] },
  says: {
    what: "The claim has no referral number (REF*9F or REF*G1), which this payer asks for.",
    why: "Community care for veterans is given under a referral: the claim is matched to it by its number and is turned back where there is none. The referral also limits the codes and the days.",
    next: "Put the number of the referral on the claim, and check that the service and the day are within it.",
  },
  denial: { group: "CO", carc: "288", rarc: [] },
  fix: "never",
  citations: [{ source: "va-ccn-chiropractic", confidence: "secondary" }, { source: "x12-837p-guide", section: "2300 REF*9F", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "no number", set: { on: true }, claim: { lines: [{ code: "97012" }] } },
      {
        title: "asked of some codes",
        set: { on: true, params: { codes: ["97012"] } },
        claim: { lines: [{ code: "97110" }, { code: "97012" }] },
      },
    ],
    quiet: [
      { title: "the number is there", set: { on: true }, claim: { references: { "9F": "A1" }, lines: [{ code: "97012" }] } },
      { title: "asked of other codes", set: { on: true, params: { codes: ["97012"] } }, claim: { lines: [{ code: "97110" }] } },
      { title: "the payer does not ask", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source, lines }: ClaimFacts, { params }: { readonly params: Params }): Outcome {
  const asked = lines.filter(({ procedure, line }) =>
    (params.codes.length === 0 || params.codes.includes(procedure)) && !hasReference(line.references, params.qualifiers));
  if (asked.length === 0 || hasReference(source.references, params.qualifiers)) return pass;
  return found({ lines: numbersOf(asked), mark: { element: "CLM01" } });
}
