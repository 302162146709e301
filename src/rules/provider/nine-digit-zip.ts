import type { Provider } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { linesText } from "../../check/kinds/lines.ts";

/** The billing provider and the place of service give their ZIP code whole. */
export default rule({
  id: "provider/nine-digit-zip",
  title: "Nine digits of ZIP code",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The ZIP code of the {who}{where} has five digits, and nine are asked for.",
    why: "For the billing provider and the place of service an 837P takes the whole ZIP code (N403); prices and the registry of providers go by it. Some clearing houses fill in the last four digits, others send the claim back.",
    next: "Look up the last four digits at the post office, and put them into the practice's settings once.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "x12-837p-guide", section: "2010AA, 2310C and 2420C N403, addresses in the United States", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "the billing provider's", claim: { billing: { address: { zip: "99201" } }, lines: [{ code: "97012" }] } },
      { title: "the place's", claim: { facility: { address: { zip: "99201" } }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "nine digits", claim: { lines: [{ code: "97012" }] } },
      { title: "the patient's may have five", claim: { subscriber: { address: { zip: "99201" } }, lines: [{ code: "97012" }] } },
      { title: "in Canada", claim: { billing: { address: { state: "ON", zip: "K1A0B1", country: "CA" } }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { billing, facility, lines } }: ClaimFacts): Outcome | readonly Outcome[] {
  const outcomes: Outcome[] = [];
  if (isShort(billing)) outcomes.push(judged(billing, []));
  if (facility && isShort(facility)) outcomes.push(judged(facility, []));
  for (const { number, facility: own } of lines) if (own && isShort(own)) outcomes.push(judged(own, [number]));
  return outcomes.length === 0 ? pass : outcomes;
}

/** Any other form is the address rule's. */
function isShort({ address: { zip, country } }: Provider): boolean {
  return zip.length === 5 && (country === "" || country === "US") && /^\d{5}$/.test(zip);
}

function judged(provider: Provider, lines: readonly number[]): Outcome {
  const fills = { who: provider.role === "billing" ? "billing provider" : "service facility", where: lines.length === 0 ? "" : ` on ${linesText(lines)}` };
  return found({ ...(lines.length === 0 ? {} : { lines }), atRisk: [], fills, place: provider.at("N403"), mark: { element: "CLM01" } });
}
