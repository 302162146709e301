import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { isTherapyCode, providerTypeOf } from "../../reference/index.ts";

type Barred = { readonly providers: readonly string[]; readonly helpers: readonly string[] };

/** Therapy is billed in the name of someone who may bill it, and given by someone whose work counts. */
export default rule({
  id: "provider/furnished-by",
  title: "Who gave the therapy",
  severity: "warning",
  over: "line",
  applies: { procedures: "any" },
  params: { providers: ["PTA", "OTA"], helpers: ["aide", "technician", "tech", "student"] },
  says: {
    what: "{code} on line {line} {how}.",
    why: "An assistant works under a therapist, in whose name the service is billed. What an aide, a technician or a student gives is not a therapist's service, whoever looks on, and is denied if billed.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "B7", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§230 and §230.1: assistants, aides and students", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "an assistant as rendering provider", claim: { provider: "PTA", lines: [{ code: "97012" }] } },
      { title: "an assistant as billing provider, with nobody else to render", claim: { billing: { taxonomy: "225200000X" }, lines: [{ code: "97012" }] } },
      {
        title: "minutes by a technician",
        claim: { provider: "PT", lines: [{ code: "97012" }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PT: 5, "rehab tech": 10 } }] },
      },
      {
        title: "minutes by an aide",
        claim: { provider: "PT", lines: [{ code: "97012" }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PT: 5, aide: 10 } }] },
      },
    ],
    quiet: [
      {
        title: "an assistant's minutes under the therapist's name",
        claim: { provider: "PT", lines: [{ code: "97012" }] },
        visit: { services: [{ line: 1, code: "97012", furnishedBy: { PT: 5, PTA: 10, aide: 0 } }] },
      },
      { title: "nobody wrote down who gave it", claim: { provider: "PT", lines: [{ code: "97012" }] } },
      { title: "not therapy", claim: { provider: "PTA", lines: [{ code: "99213" }] } },
    ],
  },
});

function check(facts: LineFacts, { params }: { readonly params: Barred }): Outcome {
  const { line, source: { rendering, billing }, number, procedure } = facts;
  if (!isTherapyCode(procedure)) return pass;
  const renders = line.rendering ?? rendering ?? billing;
  const type = providerTypeOf(renders.taxonomy);
  if (type !== undefined && params.providers.includes(type)) {
    const of = renders === billing ? "billing" : "rendering";
    const told = { how: `names an assistant (${type}) as the ${of} provider`, do: "Bill it in the name of the therapist under whom the assistant works." };
    return found({ fills: { ...lineFills(facts), ...told }, mark: { line: number, element: "PRV03", of } });
  }
  const helpers = helpersOf(facts, params.helpers);
  if (helpers.length === 0) return pass;
  const told = { how: `has minutes by ${wordsText(helpers)} in the record of the visit`, do: "Bill only what a therapist or an assistant gave; if nothing is left, take the line off." };
  return found({ fills: { ...lineFills(facts), ...told } });
}

/** Those of `helpers` with minutes in the record, in whatever case and number they are written: `Aide`, `PT aides`. */
function helpersOf({ service }: LineFacts, helpers: readonly string[]): readonly string[] {
  if (!service.known || service.value.furnishedBy === undefined) return [];
  const minutes = Object.entries(service.value.furnishedBy);
  return helpers.filter((helper) => minutes.some(([who, count]) => count > 0 && [helper, `${helper}s`].includes(who.trim().toLowerCase().split(/[\s_-]+/).at(-1) ?? "")));
}
