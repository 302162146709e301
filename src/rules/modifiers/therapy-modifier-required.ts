import { rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { addition, lineFills, modifierRequired, wordsText } from "../../check/kinds/modifiers.ts";
import type { LineContext } from "../../check/kinds/modifiers.ts";
import { codeFacts, disciplineOf, isAlwaysTherapy, isTherapyCode } from "../../reference/index.ts";
import type { Tables, TherapyTable } from "../../reference/index.ts";

type Required = {
  /** `always` or `therapy` (sometimes codes too) as CMS lists them, or the payer's own list. */
  readonly codes: string | readonly string[];
  readonly modifiers: readonly string[];
};

/** A therapy line names the discipline under whose plan it was given, where the payer asks for that. */
export default rule({
  id: "modifiers/therapy-modifier-required",
  title: "GP, GO or GN on therapy codes",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { codes: "always" as string | readonly string[], modifiers: ["GN", "GO", "GP"] },
  says: {
    what: "{code} on line {line} names no therapy discipline: it carries none of {wanted}.",
    why: "A therapy code tells by its modifier under which kind of plan it was given, and that is asked of every biller. "
      + "Medicare returns a line without it as unprocessable: a return is corrected and sent again, it is no denial and cannot be appealed. Other payers deny it with CO-4.",
    next: "If the record bears it out, add {modifier}; a claim that has come back is corrected and sent again, not appealed.",
    question: "{ask}",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.1: discipline modifiers, from any biller", confidence: "verified" },
    { source: "cms-cr10176", from: "2018-01-01", confidence: "verified" },
    { source: "chiroeco-modifiers", section: "97012", confidence: "secondary" },
  ],
  check: modifierRequired<Required>(isAsked, (line, { params: { modifiers }, tables }) => {
    const modifier = proposalFor(line, modifiers);
    const listed = listedIn(tables, line);
    return {
      ...(listed ? { citations: [listed.citation] } : {}),
      fills: { ...lineFills(line), wanted: wordsText(modifiers), modifier, ask: questionFor(line, modifier) },
      changes: [addition(line.number, modifier)],
    };
  }),
  examples: {
    found: [
      { title: "traction by a physical therapist", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012" }] } },
      { title: "GY alone: the excluded line names its discipline too", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GY"] }] } },
      { title: "a payer's own list", set: { on: true, params: { codes: ["98940"] } }, claim: { lines: [{ code: "98940" }] } },
    ],
    quiet: [
      { title: "off unless a policy asks for it", claim: { lines: [{ code: "97012" }] } },
      { title: "GP is there", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } },
      { title: "manipulation is not on the list", set: { on: true }, claim: { lines: [{ code: "98940" }] } },
      { title: "two of them are another rule's", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP", "GO"] }] } },
    ],
  },
});

/** The therapy list of the year goes before what is known of the code by itself. */
function isAsked(line: LineFacts, { params: { codes }, tables }: LineContext<Required>): boolean {
  const { procedure } = line;
  if (typeof codes !== "string") return codes.includes(procedure);
  const listing = listedIn(tables, line)?.listing;
  if (listing !== undefined) return listing === "always" || (codes === "therapy" && listing === "sometimes");
  return codes === "therapy" ? isTherapyCode(procedure) : isAlwaysTherapy(procedure);
}

function listedIn({ therapy }: Tables, { procedure, day }: LineFacts): ReturnType<TherapyTable["find"]> {
  return day.known ? therapy?.find(procedure, day.value) : undefined;
}

const MODIFIER_OF: Readonly<Record<string, string>> = { PT: "GP", PTA: "GP", OT: "GO", OTA: "GO", SLP: "GN" };

/** What the code itself, the plan on record or the provider's own discipline points to; GP where nothing does. */
function proposalFor({ procedure, visit, provider }: LineFacts, modifiers: readonly string[]): string {
  const planned = visit.known ? visit.value.planOfCare?.discipline : undefined;
  const spoken = codeFacts(procedure)?.kind === "speech" ? "SLP" : undefined;
  const discipline = disciplineOf(procedure) ?? planned ?? spoken ?? (provider.known ? provider.value : "PT");
  const proposal = MODIFIER_OF[discipline] ?? "GP";
  return modifiers.includes(proposal) ? proposal : modifiers[0] ?? proposal;
}

const PLAN_OF: Readonly<Record<string, string>> = { GP: "physical therapy", GO: "occupational therapy", GN: "speech-language pathology" };

/** A chiropractor is not asked to say that a plan of theirs stands: under Medicare they cannot establish one. */
function questionFor({ provider }: LineFacts, modifier: string): string {
  const plan = PLAN_OF[modifier] ?? "therapy";
  if (!provider.known || provider.value !== "DC") return `Was this service given under a plan of care for ${plan}?`;
  return `Does the record show this as a ${plan} service? ${modifier} names the kind of service; it does not say that a chiropractor established a plan of care.`;
}
