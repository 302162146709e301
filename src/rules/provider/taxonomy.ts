import { remembering } from "../../claim/remembering.ts";
import { parseIsoDay } from "../../claim/index.ts";
import type { Claim, Provider } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { lastServiceDay } from "../../check/kinds/dates.ts";

const TAXONOMY = /^\d{3}[0-9A-Z]{6}X$/;
/** Codes of the list's first years, all replaced since. */
const EARLY = /^\d{3}[0-9A-Z]{6}Y$/;
const EARLY_UNTIL = parseIsoDay("2010-01-01") ?? 0;

/** A taxonomy code has ten characters, the last an X. */
export default rule({
  id: "provider/taxonomy",
  title: "The form of a taxonomy code",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The taxonomy code {code} of the {role} provider has not the form of one.",
    why: "A taxonomy code (PRV03) says what kind of provider it is: ten digits and capitals, of which the last is X, such as 111N00000X. One of another form is rejected, and what a payer covers may hang on it.",
    next: "Look the code up in the provider's entry in the national registry, and copy it.",
  },
  denial: { group: "CO", carc: "16", rarc: ["N255"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Invalid taxonomy code", confidence: "secondary" },
    { source: "nucc-taxonomy", section: "All 874 codes of edition 24.0 have this form", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "cut short", claim: { rendering: { taxonomy: "207Q" }, lines: [{ code: "97012" }] } },
      { title: "another last letter", claim: { billing: { taxonomy: "111N00000Y" }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "as it should be", claim: { billing: { taxonomy: "261QP2000X" }, provider: "PT", lines: [{ code: "97012" }] } },
      { title: "none at all", claim: { lines: [{ code: "97012" }] } },
      { title: "a code of the first years, in those years", claim: { date: "2006-10-03", diagnoses: ["BK:0340"], billing: { taxonomy: "203BF0100Y" }, lines: [{ code: "99213" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  const wrong: Provider[] = [];
  judge(wrong, source.billing, source);
  judge(wrong, source.rendering, source);
  for (const { rendering } of source.lines) if (rendering !== source.rendering) judge(wrong, rendering, source);
  return wrong.length === 0 ? pass : wrong.map((provider) =>
    found({ fills: { code: provider.taxonomy, role: provider.role }, place: provider.at("PRV03"), mark: { element: "CLM01" } }));
}

function judge(wrong: Provider[], provider: Provider | undefined, claim: Claim): void {
  if (provider === undefined || provider.taxonomy === "" || isGood(provider.taxonomy, claim) || wrong.includes(provider)) return;
  wrong.push(provider);
}

function isGood(taxonomy: string, claim: Claim): boolean {
  if (hasForm(taxonomy)) return true;
  return EARLY.test(taxonomy) && (lastServiceDay(claim) ?? EARLY_UNTIL) < EARLY_UNTIL;
}

const hasForm = remembering(1024, (taxonomy: string): boolean => TAXONOMY.test(taxonomy));
