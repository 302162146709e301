import type { AdviceView } from "../../engine/advice-view.ts";
import { codesOf, isVisitOfHands, mainCode, untimedOf } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { insteadWords, isRefused } from "./instead.ts";

/** One question of the interview. */
export interface Step { readonly key: Key; readonly ask: string; readonly why: string; readonly lead?: string }

/** Nobody is asked more than this. What is left over is listed at the end. */
export const MOST = 12;

type Wanted = (answers: Answers, advice: AdviceView) => boolean;
interface Asked { readonly key: Key; readonly wanted: Wanted; readonly words: (answers: Answers, advice: AdviceView) => Omit<Step, "key"> }

const isAsked = (key: Key): Wanted => (answers) => answers[key] !== undefined;
const fact = (...facts: readonly string[]): Wanted => (_, { questions }) => questions.some((question) => facts.includes(question.fact));
const either = (...all: readonly Wanted[]): Wanted => (answers, advice) => all.some((wanted) => wanted(answers, advice));

/** Words of our own; the reason is the engine's where it has one. */
const says = (ask: string, why: string): Asked["words"] => () => ({ ask, why });
const engineWhy = (ask: string, why: string, name: string): Asked["words"] => (_, { questions }) => ({ ask, why: questions.find((question) => question.fact === name)?.why ?? why });

const hasWork: Wanted = (answers) => codesOf(answers).length > 0;
/** Of what is off the claim until it is settled nothing more is asked: nobody bills its minutes. */
const isOffForNow: Wanted = ({ instead }, { notBilled }) => instead === null && notBilled.some(({ code }) => code === "97012");
const hasMain: Wanted = (answers, advice) => mainCode(answers) !== undefined && !isOffForNow(answers, advice);
const isPulled: Wanted = (answers, advice) => hasMain(answers, advice) && !isVisitOfHands(mainCode(answers) ?? "");

/** Nothing but equipment stands beside the traction: it goes home, and treats no region here. */
function isEquipmentAlone({ others }: Answers): boolean {
  return others !== undefined && others !== null && others.length > 0 && others.every(({ code }) => /^E\d/.test(code));
}

const BASE: readonly Asked[] = [
  { key: "pull", wanted: () => true, words: says("What pulled?", "The device decides the code: 97012 is a pull by a machine, weights or body weight. Hands, rollers and straps are billed otherwise, or not at all.") },
  { key: "guided", wanted: ({ pull }) => pull === "flexion", words: says("Did hands guide the table?", "Guided by hand it is part of manipulation. Left to its program, and apart from manipulation, it may be 97012.") },
  { key: "instead", wanted: (answers, advice) => answers.pull === "hands" && isRefused(answers, advice), words: insteadWords },
  { key: "provider", wanted: () => true, words: says("Who gave it?", "What is covered, and by which modifier it is marked, depends on who gave it.") },
  { key: "payer", wanted: () => true, words: says("Who pays?", "Modifiers, minutes and what counts as traction differ from payer to payer.") },
  { key: "day", wanted: () => true, words: says("On which day?", "The rules of that day decide.") },
  {
    key: "instead", words: insteadWords,
    wanted: (answers, advice) => answers.pull !== "hands" && (isRefused(answers, advice) || (answers.instead !== undefined && answers.day !== undefined)),
  },
  { key: "regions", wanted: hasMain, words: says("Where was it given?", "The note has to name the region, and it has to fit the diagnosis. More regions do not make more units.") },
  { key: "minutes", wanted: isPulled, words: says("How many minutes?", "The note has to say it. A timed code has no units without it, and some payers look for a minimum.") },
  { key: "others", wanted: () => true, words: othersWords },
  { key: "otherMinutes", wanted: (answers) => untimedOf(answers).length > 0, words: minutesWords },
];

/** Asked only where the engine needs it for this payer, what decides first. */
const DRIVEN: readonly Asked[] = [
  { key: "otherRegions", wanted: either(isAsked("otherRegions"), (answers, advice) => fact("regions")(answers, advice) && !isEquipmentAlone(answers)), words: regionsWords },
  { key: "times", wanted: either(isAsked("times"), fact("intervals")), words: timesWords },
  { key: "care", wanted: either(isAsked("care"), fact("careType")), words: engineWhy("Is this active treatment or maintenance?", "It decides whether the manipulation is covered, and which modifier says so.", "careType") },
  { key: "plan", wanted: either(isAsked("plan"), fact("planOfCare", "planOfCare.discipline")), words: engineWhy("Is there a signed plan of care?", "The therapy modifier says under which plan the service was given.", "planOfCare") },
  { key: "before", wanted: either(isAsked("before"), fact("givenBefore")), words: beforeWords },
  { key: "shared", wanted: either(isAsked("shared"), fact("furnishedBy")), words: engineWhy("Who gave how many minutes?", "More than a tenth by an assistant has to be marked.", "furnishedBy") },
  { key: "diagnosis", wanted: either(isAsked("diagnosis"), hasWork), words: says("What is it for?", "The diagnosis has to carry the service, and the note has to say what causes the symptoms.") },
  // Which notice is the right one hangs on the diagnoses, so they go before it.
  { key: "notice", wanted: either(isAsked("notice"), (_, { notices }) => notices.length > 0), words: noticeWords },
  { key: "consent", wanted: either(isAsked("consent"), fact("consent")), words: engineWhy("Has the patient agreed in writing to pay if it is not covered?", "Without it this payer lets nobody bill the patient.", "consent") },
  { key: "visitMinutes", wanted: either(isAsked("visitMinutes"), fact("visitMinutes")), words: engineWhy("How long was the whole treatment?", "The minutes of the services have to fit into it.", "visitMinutes") },
  { key: "allowedCents", wanted: either(isAsked("allowedCents"), fact("allowedToDateCents")), words: engineWhy("How much was allowed for therapy this year before this visit?", "Above the yearly threshold the line needs KX.", "allowedToDateCents") },
];

/** Which of them the payer wants apart, and what for, stands with the question: it comes as a surprise otherwise. */
function timesWords(_: Answers, { questions }: AdviceView): Omit<Step, "key"> {
  const [first, ...more] = questions.filter(({ fact: of }) => of === "intervals");
  const why = "Some services of one day are paid together only where the record shows that each had minutes of its own.";
  const lead = first === undefined || more.length > 0 ? why : `${first.why} The times of the rest show that nothing overlaps.`;
  return { ask: "From when to when was each of these given?", why, lead };
}

function othersWords({ pull }: Answers): Omit<Step, "key"> {
  const why = "Some services may not stand beside each other on one day without a reason, and timed minutes are added up.";
  return { ask: pull === "none" ? "What was given that day?" : "What else was given that day?", why };
}

function beforeWords(_: Answers, { questions }: AdviceView): Omit<Step, "key"> {
  const why = "This payer pays a certain number of these treatments for one injury.";
  const asked = questions.find(({ fact: of }) => of === "givenBefore");
  return { ask: asked?.ask ?? "How many of these treatments had the patient for this injury before this one?", why: asked?.why ?? why };
}

function minutesWords(answers: Answers): Omit<Step, "key"> {
  const why = "A timed code has no units without its minutes. Where nobody wrote them down, the line stays open until somebody has.";
  return { ask: `How many minutes of ${untimedOf(answers).join(" and ")}?`, why };
}

function regionsWords(answers: Answers, advice: AdviceView): Omit<Step, "key"> {
  const [only, ...more] = codesOf(answers).filter((code) => code !== mainCode(answers));
  const asked = only === undefined || more.length > 0 ? "Which regions did each of these treat?" : `Which regions did ${only} treat?`;
  return engineWhy(asked, "Whether a service stands apart from another depends on the region.", "regions")(answers, advice);
}

function noticeWords(_: Answers, { notices }: AdviceView): Omit<Step, "key"> {
  const notice = needed(notices);
  const of = notice?.codes.join(" and ") ?? "it";
  const why = notice?.why ?? "Who pays if the payer does not depends on it.";
  if (notice?.kind === "voluntary") return { ask: `Did the patient get a notice of ${of} beforehand, as a courtesy?`, why, lead: `${of} needs none. The notice is form CMS-R-131.` };
  return { ask: `Did the patient sign a notice of ${of} before the visit?`, why, lead: "The notice is form CMS-R-131, the Advance Beneficiary Notice." };
}

/** The notice that counts: one that is required goes before a courtesy. */
export function needed(notices: AdviceView["notices"]): AdviceView["notices"][number] | undefined {
  return notices.find(({ kind }) => kind === "required") ?? notices[0];
}

/** Every question that this visit has, in order, those that are answered among them. */
export function everyStepOf(answers: Answers, advice: AdviceView): readonly Step[] {
  const base = BASE.filter(({ wanted }) => wanted(answers, advice));
  const isBegun = answers.others !== undefined;
  const driven = isBegun && hasWork(answers, advice) ? DRIVEN.filter(({ wanted }) => wanted(answers, advice)) : [];
  return [...base, ...driven].map(({ key, words }) => ({ key, ...words(answers, advice) }));
}

/** The questions that are put: the first twelve. One beyond them is answered at the end by whoever wants to. */
export function stepsOf(answers: Answers, advice: AdviceView): readonly Step[] {
  return everyStepOf(answers, advice).filter(({ key }, index) => index < MOST || answers[key] !== undefined);
}

/** The first question without an answer. */
export function nextOf(steps: readonly Step[], answers: Answers): Step | undefined {
  return steps.find(({ key }) => answers[key] === undefined);
}

/** Why a notice is asked about: who pays whom for what, and which rules doubt it. */
export function noticeReason({ payer, provider, care }: Answers, { notices }: AdviceView): string | undefined {
  const notice = needed(notices);
  return notice === undefined ? undefined : [payer, provider, care, notice.kind, ...notice.codes, ...notice.rules].join(" ");
}

/**
 * The answers with what still holds of a notice. That no courtesy was given says nothing of one that has to be signed, so that is asked
 * about; what was said of it before other answers changed holds again where the reason for it is the same.
 */
export function withNoticeOf(answers: Answers, advice: AdviceView): Answers {
  const { notice, noticeBefore, ...rest } = answers;
  const isStale = notice === "none" && needed(advice.notices)?.kind === "required";
  if (isStale) return rest;
  if (notice !== undefined || noticeBefore === undefined || noticeBefore.reason !== noticeReason(answers, advice)) return answers;
  return { ...rest, notice: noticeBefore.notice };
}

/** Facts that the interview asks for by itself; the rest of the engine's questions is left for a person. */
export const FACT_KEYS: Readonly<Record<string, Key>> = {
  device: "pull", "hands-on": "guided", provider: "provider", payer: "payer", date: "day", minutes: "minutes", regions: "otherRegions", intervals: "times",
  careType: "care", planOfCare: "plan", "planOfCare.discipline": "plan", furnishedBy: "shared", consent: "consent", givenBefore: "before", visitMinutes: "visitMinutes",
  allowedToDateCents: "allowedCents", "payer-takes-it": "instead",
};

/** How many questions are likely left: those in sight, and those that the payer may yet ask. */
export function leftOf(steps: readonly Step[], answers: Answers): number {
  const left = steps.filter(({ key }) => answers[key] === undefined).length;
  return answers.others === undefined ? Math.min(MOST, left + 3) : left;
}

/** What the engine still wants to know, once the interview is over. */
export function openOf({ questions }: AdviceView, answers: Answers): AdviceView["questions"] {
  return questions.filter((question) => {
    const key = FACT_KEYS[question.fact];
    return question.decides || key === undefined || answers[key] === null || answers[key] === undefined;
  });
}
