import { capital } from "../claim/capital.ts";
import { formatIsoDay } from "../claim/index.ts";
import type { Notice, PlanOfCare, ProviderType, VisitService } from "../claim/index.ts";
import type { Finding } from "../check/index.ts";
import { codeFacts, disciplineOf, isAlwaysTherapy, modifierFacts } from "../reference/index.ts";
import { asOf, no, yes } from "./answer.ts";
import type { Answer } from "./answer.ts";
import { distinct } from "./distinct.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { ask } from "./questions.ts";

const DISCIPLINES = {
  PT: { modifier: "GP", words: "physical therapy" },
  OT: { modifier: "GO", words: "occupational therapy" },
  SLP: { modifier: "GN", words: "speech-language pathology" },
} as const;

const PROVIDER_WORDS: Readonly<Record<ProviderType, string>> = {
  DC: "a chiropractor", PT: "a physical therapist", OT: "an occupational therapist", SLP: "a speech-language pathologist",
  MD: "a physician", PTA: "a physical therapist assistant", OTA: "an occupational therapy assistant",
};

export function providerWords(type: ProviderType): string {
  return PROVIDER_WORDS[type];
}

/** Answers for one modifier that a finding asks for on one line. */
export function answerFor(modifier: string, finding: Finding, line: DraftLine, draft: Draft): Answer {
  const facts = modifierFacts(modifier);
  switch (facts?.kind) {
    case "discipline": return discipline(finding, line, draft);
    case "distinct": return distinct(modifier, finding, line, draft);
    case "assistant": return assistant(modifier, finding, line);
    case "active-care": return activeCare(modifier, finding, draft);
    case "liability": return liability(modifier, finding, line, draft);
    default: return { is: "ask", question: asOf(modifier, finding, line) };
  }
}

function discipline({ rule, severity }: Finding, { service, modifiers }: DraftLine, { facts }: Draft): Answer {
  const plan = facts.visit.planOfCare;
  const type = facts.visit.provider?.type;
  const of = disciplineFor(service.code, plan, type);
  if (of !== undefined) {
    const { modifier, words } = DISCIPLINES[of];
    return yes(modifier, plan === undefined ? `${service.code} belongs to ${words} and to nothing else.` : planWords(plan, words));
  }
  if (type === "DC" && plan === undefined) return yes("GP", chiropractorsWhy(service, modifiers.includes("GY")));
  const fact = plan === undefined ? "planOfCare" : "planOfCare.discipline";
  return { is: "ask", question: ask(fact, { rules: [rule], decides: severity === "error" }) };
}

/** A therapist's plan is of the therapist's own discipline; the evaluations have one of their own. */
function disciplineFor(code: string, plan: PlanOfCare | undefined, type: ProviderType | undefined): keyof typeof DISCIPLINES | undefined {
  const fixed = disciplineOf(code);
  if (fixed !== undefined || plan === undefined) return fixed;
  if (plan.discipline !== undefined) return plan.discipline;
  if (type === "PTA") return "PT";
  if (type === "OTA") return "OT";
  return type === "PT" || type === "OT" || type === "SLP" ? type : undefined;
}

function planWords({ start, discipline: of }: PlanOfCare, words: string): string {
  const since = start === undefined ? "" : `, begun ${formatIsoDay(start)}`;
  return of === undefined ? `There is a plan of care${since}, and the one who treats under it works in ${words}.` : `The plan of care is for ${words}${since}.`;
}

/** A chiropractor has no therapist's plan; the payer wants the mark all the same, to tell what kind of service it is. */
function chiropractorsWhy({ code }: VisitService, excluded: boolean): string {
  const listed = isAlwaysTherapy(code) ? `${code} is on the list of codes that are always therapy` : `This payer counts ${code} as therapy`;
  const together = excluded ? " GP and GY stand together: one sorts the line, the other asks for the denial." : "";
  return `A chiropractor gave it. ${listed}, and this payer wants them marked whoever bills; a chiropractor's go under GP.${together}`;
}

function assistant(modifier: string, finding: Finding, line: DraftLine): Answer {
  const by = line.service.furnishedBy;
  if (by === undefined) return { is: "ask", question: ask("furnishedBy", { rules: [finding.rule], decides: finding.severity === "error" }) };
  const minutes = Object.entries(by).map(([who, value]) => `${who} ${value}`).join(", ");
  return yes(modifier, `Minutes by who gave them: ${minutes}. The assistant's share is more than a tenth.`);
}

function activeCare(modifier: string, { rule, severity }: Finding, { facts }: Draft): Answer {
  const { careType } = facts.visit;
  if (careType === undefined) return { is: "ask", question: ask("careType", { rules: [rule], decides: severity === "error" }) };
  return careType === "active" ? yes(modifier, "The record calls it active care.") : no("The record calls it maintenance, which AT would deny.");
}

const OPTIONAL = "Filing is optional unless the patient asks for it or another insurer needs the denial. That the patient may be charged comes of the exclusion, not of GY.";

/** Who pays if the payer does not: read from the provider, the notice or the consent on record. */
function liability(modifier: string, finding: Finding, line: DraftLine, { facts }: Draft): Answer {
  const { provider, notice, consent } = facts.visit;
  if (modifier === "GY" && provider !== undefined) {
    return yes("GY", `${capital(PROVIDER_WORDS[provider.type])} gave it, and this payer excludes it by law for that profession. ${OPTIONAL}`);
  }
  const why = modifier === "GA" ? agreedWhy(notice, consent?.nonCoveredService === true && !finding.rule.startsWith("modifiers/")) : undefined;
  return why === undefined ? { is: "ask", question: asOf(modifier, finding, line) } : yes("GA", why);
}

function agreedWhy(notice: Notice | undefined, consents: boolean): string | undefined {
  if (notice?.kind === "required" && notice.signed === true) {
    return `A required notice${notice.signedOn === undefined ? "" : ` of ${formatIsoDay(notice.signedOn)}`} is signed and on file.`;
  }
  return consents ? "The patient has agreed in writing to pay for a service that is not covered." : undefined;
}

/** `97012 mechanical traction`, or the code alone. */
export function named(code: string): string {
  const words = codeFacts(code)?.words;
  return words === undefined ? code : `${code} ${words}`;
}
