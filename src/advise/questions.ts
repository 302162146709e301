import type { Reason } from "../claim/index.ts";
import type { Plan, UncheckedRule } from "../check/index.ts";
import type { Question } from "./advice.ts";

interface Words { readonly ask: string; readonly why: string }

/** By fact, in the words of a colleague; `{of}` is the service or choice in question. */
const WORDS = {
  device: { ask: "What pulled? A motor, weights, body weight, or your hands?", why: "Only a pull by a machine, weights or body weight is {of}; hands, rollers and straps are billed otherwise or not at all." },
  "device-conflict": { ask: "The record names a device and a source of force that do not go together. Which of them pulled?", why: "One of the two is {of}, the other is not." },
  "hands-on": { ask: "Did your hands guide the table, or did it run its program by itself?", why: "Guided by hand it is part of manipulation; unattended, and apart from it, it may be 97012." },
  equipment: { ask: "{of} is equipment, which goes home: take it off this claim and leave it to its supplier.", why: "A visit bills no equipment: whoever supplies it bills it, on a claim of its own." },
  code: { ask: "Is {of} the right code for what was done, and does this payer pay it?", why: "Nothing is known here of {of}: neither how it is counted nor who pays for it." },
  minutes: { ask: "How many minutes of {of} were given?", why: "The note has to say it; a timed code has no units without it, and some payers look for a minimum." },
  payer: { ask: "Who pays?", why: "Modifiers, minutes and what counts as traction differ by payer; without one only the coding rules themselves were asked." },
  date: { ask: "On which day was it given?", why: "The rules of that day decide; until it is known, today's are used, and no claim is saved." },
  provider: { ask: "Who gave it: a chiropractor, a therapist, an assistant, a physician?", why: "What is covered, and by which modifier it is marked, depends on who gave it." },
  planOfCare: { ask: "Is there a plan of care, and is it for physical therapy, occupational therapy or speech?", why: "The therapy modifier says under which plan the service was given." },
  "planOfCare.discipline": { ask: "Is the plan of care for physical therapy, occupational therapy or speech?", why: "The therapy modifier names the discipline of the plan." },
  careType: { ask: "Is this active treatment, with improvement expected, or maintenance?", why: "It decides whether the manipulation is covered, and which modifier says so." },
  regions: { ask: "Which regions were treated with {of}?", why: "Whether it is covered, and whether it stands apart from the day's other services, depends on the region." },
  intervals: { ask: "From when to when was each of them given: {of}?", why: "The payer pays both only where the record shows separate intervals." },
  furnishedBy: { ask: "How many minutes did a therapist give, and how many an assistant?", why: "More than a tenth by an assistant has to be marked." },
  visitMinutes: { ask: "How long was the patient in treatment altogether?", why: "The minutes of the services have to fit into it, and the note has to say it." },
  allowedToDateCents: { ask: "How much has been allowed for therapy this year before this visit?", why: "Above the yearly threshold the line needs a statement that the therapy is necessary." },
  givenBefore: { ask: "How many treatments by {of} had the patient for this injury before this one?", why: "This payer pays a certain number of them for one injury, and this visit counts." },
  consent: { ask: "Has the patient agreed in writing to pay for a service that is not covered?", why: "Without it this payer lets nobody bill the patient." },
  "unit-method": { ask: "Does this payer add up the day's timed minutes, or count each code alone ({of})?", why: "The two ways come to different units here; the contract says which one holds." },
} as const satisfies Record<string, Words>;

export type AskedFact = keyof typeof WORDS;

interface About { readonly of?: string; readonly decides?: boolean; readonly rules?: readonly string[] }

/** A question about a fact in our own words. */
export function ask(fact: AskedFact, { of = "", decides = false, rules = [] }: About = {}): Question {
  const { ask: words, why } = WORDS[fact];
  return { fact, ask: words.replace("{of}", of), why: why.replace("{of}", of), rules, decides };
}

const FACT_OF: Readonly<Record<string, AskedFact>> = {
  device: "device", planOfCare: "planOfCare", discipline: "planOfCare.discipline", careType: "careType", regions: "regions",
  furnishedBy: "furnishedBy", visitMinutes: "visitMinutes", allowedToDateCents: "allowedToDateCents", consent: "consent", start: "intervals", end: "intervals",
};

function factOfReason(reason: Reason): AskedFact | undefined {
  if (reason === "device-unknown") return "device";
  if (reason === "provider-type-unknown") return "provider";
  return reason.startsWith("fact-absent:") ? FACT_OF[reason.slice("fact-absent:".length)] : undefined;
}

/** What earlier claims would tell and whoever is asked knows, too: by the rule that counts them. */
const COUNTED_BEFORE: Readonly<Record<string, AskedFact>> = { "payers/wa-lni-powered-traction": "givenBefore" };

function factOfHistory(rule: string, reason: Reason): AskedFact | undefined {
  return reason === "history-absent" ? COUNTED_BEFORE[rule] : undefined;
}

type CodesOf = (lines: readonly number[]) => string;

/** What the rules that may deny the claim could not be told. Documentation has its checklist, minutes are asked where units need them. */
export function openQuestions(unchecked: readonly UncheckedRule[], plan: Plan, codesOf: CodesOf): readonly Question[] {
  const errors = new Set(plan.all.filter(({ settled }) => settled.severity === "error").map(({ rule }) => rule.id));
  return unchecked.flatMap(({ rule, lines, reason }) => {
    const fact = errors.has(rule) && !rule.startsWith("documentation/") ? factOfReason(reason) ?? factOfHistory(rule, reason) : undefined;
    const decides = fact === "provider" || rule.startsWith("traction/");
    if (fact === undefined) return [];
    const question = ask(fact, { of: codesOf(lines), rules: [rule], decides });
    return [{ ...question, why: WHY_BY_RULE[rule] ?? question.why }];
  });
}

/** Where a rule wants a fact for another reason than most. */
const WHY_BY_RULE: Readonly<Record<string, string>> = {
  "ncci/same-fifteen-minutes": "No clinician gives two attended services in the same 15 minutes. Their times show it; so does the whole time of the treatment, where all the minutes fit into it.",
};

/** One question a fact and subject, with all the rules that wait for it. */
export function asked(questions: readonly Question[]): readonly Question[] {
  const byWords = new Map<string, Question>();
  for (const question of questions) {
    const key = KEYED_BY_FACT.has(question.fact) ? question.fact : `${question.fact} ${question.ask}`;
    const earlier = byWords.get(key);
    byWords.set(key, earlier === undefined ? question : {
      ...earlier,
      rules: [...new Set([...earlier.rules, ...question.rules])],
      decides: earlier.decides || question.decides,
    });
  }
  return [...byWords.values()];
}

const KEYED_BY_FACT: ReadonlySet<string> = new Set(["device", "provider", "planOfCare", "careType", "payer", "date", "visitMinutes", "allowedToDateCents"]);
