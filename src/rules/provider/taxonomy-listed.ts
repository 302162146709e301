import type { Day, Known, Provider } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, Context, Outcome } from "../../check/index.ts";
import { firstDay } from "../../check/kinds/dates.ts";
import { byAge, lookedUp } from "../../check/kinds/listed.ts";
import type { CodeSets } from "../../reference/index.ts";

/** A taxonomy code is on the list. */
export default rule({
  id: "provider/taxonomy-listed",
  title: "A taxonomy code that exists",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The taxonomy code {code} of the {role} provider is none by {list}.",
    why: "The list of provider taxonomy codes comes out twice a year. A code that it does not have is rejected.",
    next: "Look the code up in the provider's entry in the national registry, and copy it.",
  },
  denial: { group: "CO", carc: "16", rarc: ["N255"] },
  fix: "never",
  citations: [{ source: "nucc-taxonomy", section: "The list as loaded", confidence: "memory" }],
  check,
  examples: {
    found: [{ title: "not on the list that is loaded", listed: { taxonomy: ["111N00000X"] }, claim: { billing: { taxonomy: "111N99999X" }, lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "on the list", listed: { taxonomy: ["111N00000X"] }, claim: { billing: { taxonomy: "111N00000X" }, lines: [{ code: "97012" }] } },
      { title: "no list is loaded", claim: { billing: { taxonomy: "111N99999X" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts, { tables: { codes } }: Context): Outcome | readonly Outcome[] {
  const { billing, rendering } = source;
  if (billing.taxonomy === "" && (rendering?.taxonomy ?? "") === "") return [];
  if (codes === undefined) return unchecked("table-absent:taxonomy");
  const day = firstDay(source);
  const ofBilling = judged(billing, codes, day);
  const ofRendering = rendering === undefined ? pass : judged(rendering, codes, day);
  return ofBilling.is === "pass" && ofRendering.is === "pass" ? pass : [ofBilling, ofRendering];
}

function judged(provider: Provider, codes: CodeSets, day: Known<Day>): Outcome {
  if (provider.taxonomy === "") return pass;
  const answer = lookedUp(codes, "taxonomy", provider.taxonomy, day);
  if (answer.is !== "refused") return answer;
  return found({ fills: { code: provider.taxonomy, role: provider.role, ...byAge(answer.entry).fills }, place: provider.at("PRV03"), mark: { element: "CLM01" } });
}
