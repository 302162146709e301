import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { numbersOf } from "../../check/kinds/lines.ts";
import { hasReference } from "../../check/kinds/references.ts";

type Params = { readonly qualifiers: readonly string[]; readonly codes: readonly string[] };

/** A payer that wants to be asked before wants to see its number on the claim. */
export default rule({
  id: "claim/authorization",
  title: "Prior authorisation",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  on: false,
  /** `qualifiers` of REF, any of which will do; of `codes` only, where there are any. */
  params: { qualifiers: ["G1"] as readonly string[], codes: [] as readonly string[] },
  says: {
    what: "The claim has no authorisation number (REF*G1), which this payer asks for.",
    why: "Where a plan wants a service authorised beforehand, it denies the claim that does not carry the number, however necessary the service was. What needs authorisation differs from plan to plan and changes by the year.",
    next: "Look up whether this patient's plan wants it; if it was given, put the number on the claim.",
  },
  denial: { group: "CO", carc: "197", rarc: [] },
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2300 and 2400 REF*G1", confidence: "memory" }],
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
      { title: "the number is there", set: { on: true }, claim: { references: { G1: "A1" }, lines: [{ code: "97012" }] } },
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
