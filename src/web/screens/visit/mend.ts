import { mainCode } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import { isTimedService } from "./choices.ts";
import { FACT_KEYS } from "./steps.ts";
import type { Step } from "./steps.ts";

/** By rule: the questions whose answers can mend what it finds, the likeliest first. */
const OF_RULE: Readonly<Record<string, readonly Key[]>> = {
  "cmt/primary-diagnosis": ["diagnosis"], "cmt/secondary-diagnosis": ["diagnosis"], "cmt/diagnosis-region": ["diagnosis", "otherRegions"],
  "cmt/regions": ["others", "otherRegions"], "cmt/region-count": ["others", "diagnosis"], "cmt/one-spinal-code": ["others"],
  "cmt/manual-therapy-same-region": ["regions", "otherRegions"],
  "ncci/pair": ["times", "otherRegions", "others"], "ncci/same-fifteen-minutes": ["times", "visitMinutes"],
  "time/total-exceeds-visit": ["visitMinutes", "others"], "time/units-above-minutes": ["others"],
  "traction/minimum-minutes": ["minutes"], "traction/implausibly-short": ["minutes"], "traction/region-supported": ["regions", "diagnosis"],
  "payers/wa-lni-chiropractic-visit": ["others"], "payers/wa-lni-powered-traction": ["before", "instead"],
};

function keysOfRule(rule: string): readonly Key[] {
  return OF_RULE[rule] ?? (rule.startsWith("diagnosis/") ? ["diagnosis"] : rule.startsWith("evaluation/") ? ["others"] : []);
}

/** What an answer is about, in the middle of a sentence. */
const NOUNS: Readonly<Record<Key, string>> = {
  pull: "what pulled", guided: "who guided the table", instead: "what is billed instead", provider: "who gave it", payer: "who pays", day: "the day",
  regions: "the region of the traction", minutes: "the minutes of the traction", others: "what else was given", otherMinutes: "the minutes of the others",
  otherRegions: "the regions treated", times: "the times", care: "active or maintenance", plan: "the plan of care", notice: "the notice",
  shared: "who gave which minutes", consent: "the consent", before: "the treatments before", visitMinutes: "the whole time", allowedCents: "what was allowed so far", diagnosis: "the diagnoses",
};

/** A way to put right what stands against the claim: back to a question, or another answer at once. */
export type Way = { readonly to: Key; readonly words: string } | { readonly to: "others"; readonly words: string; readonly value: Answers["others"] };

/** What was found or asked: by the fact it wants, and the rules that wait for it. */
export interface Wrong { readonly fact?: string; readonly ask?: string; readonly rules: readonly string[] }

/** The ways to put this right that this interview has, the likeliest first. Each of its questions once. */
export function waysFor({ fact, ask = "", rules }: Wrong, answers: Answers, steps: readonly Step[], advice: AdviceView): readonly Way[] {
  const own = fact === undefined ? undefined : keyOfFact(fact, ask, answers);
  if (fact === "code" || fact === "equipment") return withoutCode(fact, ask, answers);
  const keys = own === undefined ? rules.flatMap(keysOfRule) : [own];
  const counted = own === undefined && rules.includes(TOO_MANY) ? countedTooOften(answers, steps, advice) : [];
  const placed = own === undefined && rules.includes(ELSEWHERE) ? ["diagnosis", ...placedElsewhere(answers, advice)] as const : [];
  return [...counted, ...backTo([...placed, ...keys], answers, steps), ...(rules.includes("ncci/pair") ? withoutSecond(answers, advice) : [])];
}

const ELSEWHERE = "diagnosis/pointer-region";

/** A service was given elsewhere than its diagnosis is: back to where it was told of the traction, or of the others. */
function placedElsewhere(answers: Answers, { remarks, lines }: AdviceView): readonly Key[] {
  const codes = remarks.filter(({ rule }) => rule === ELSEWHERE).flatMap((remark) => remark.lines.map((line) => lines[line - 1]?.code));
  return [...new Set(codes.map((code): Key => (code === mainCode(answers) ? "regions" : "otherRegions")))];
}

const TOO_MANY = "ncci/units-above-mue";

/** More units than a day is paid: back to the minutes that make them. */
function countedTooOften(answers: Answers, steps: readonly Step[], { remarks, lines }: AdviceView): readonly Way[] {
  const codes = remarks.filter(({ rule }) => rule === TOO_MANY).flatMap((remark) => remark.lines.map((line) => lines[line - 1]?.code ?? ""));
  return [...new Set(codes)].flatMap((code) => minutesOf(code, answers, steps));
}

/** Where the minutes of this code were told: of the traction, with the service as it was ticked, or in a question of their own. */
function minutesOf(code: string, answers: Answers, steps: readonly Step[]): readonly Way[] {
  const isApart = answers.otherMinutes?.[code] !== undefined;
  const to: Key = isApart ? "otherMinutes" : code === mainCode(answers) ? "minutes" : "others";
  return steps.some((step) => step.key === to) ? [{ to, words: `Correct: the minutes of ${code}` }] : [];
}

interface Off { readonly code: string; readonly rule: string | undefined }
type Standing = { readonly answers: Answers; readonly steps: readonly Step[]; readonly advice: AdviceView };

/** By the room of a rule that names no question of its own: where what holds a claim was most likely said. */
const OF_ROOM: Readonly<Record<string, readonly Key[]>> = {
  modifiers: ["shared", "provider", "plan"], provider: ["provider", "shared"], payers: ["instead", "others"], codes: ["others", "instead"], cmt: ["others", "diagnosis"],
  traction: ["instead", "pull"], ncci: ["others"], time: ["others", "otherMinutes", "visitMinutes"], therapy: ["plan", "others"], necessity: ["diagnosis"],
};

function keysOfRoom(rule: string): readonly Key[] {
  return OF_ROOM[rule.split("/")[0] ?? ""] ?? [];
}

/** The ways out of what holds a claim: those to the answer itself, else to where it was most likely said. */
export function waysOn(wrong: Wrong, { answers, steps, advice }: Standing): readonly Way[] {
  const own = waysFor(wrong, answers, steps, advice);
  return own.length > 0 ? own : backTo([wrong.fact ?? "", ...wrong.rules].flatMap(keysOfRoom), answers, steps);
}

/** The ways to bill what was left off after all: by whose word, and which code, it came off. */
export function waysOff({ code, rule }: Off, { answers, steps, advice }: Standing): readonly Way[] {
  if (code === "97012" && placeOf(answers) !== undefined) return backTo(["instead"], answers, steps);
  const own = rule === undefined ? [] : waysFor({ rules: [rule] }, answers, steps, advice);
  if (own.length > 0) return own;
  if (code === "97012") return backTo(rule === undefined && answers.instead === undefined ? ["pull", "minutes"] : ["instead", "pull"], answers, steps);
  return rule === undefined ? minutesOf(code, answers, steps) : backTo(["others"], answers, steps);
}

/** The ways out where there is nothing to bill at all: minutes that earn no unit first, which may be a slip. */
export function waysAround({ answers, steps, advice }: Standing): readonly Way[] {
  const short = advice.notBilled.filter(({ code, rule }) => rule === undefined && isTimedService(code));
  return [...short.flatMap(({ code }) => minutesOf(code, answers, steps)), ...backTo(["instead", "pull", "others"], answers, steps)];
}

/** The code that was chosen to stand for 97012. */
export function placeOf(answers: Answers): string | undefined {
  const code = mainCode(answers);
  return code === "97012" ? undefined : code;
}

function backTo(keys: readonly Key[], answers: Answers, steps: readonly Step[]): readonly Way[] {
  const asked = [...new Set(keys)].filter((key) => steps.some((step) => step.key === key));
  return asked.map((key): Way => ({ to: key, words: `${isOpen(answers[key]) ? "Answer" : "Correct"}: ${NOUNS[key]}` }));
}

/** Minutes are asked of the traction and of the others apart. */
function keyOfFact(fact: string, ask: string, answers: Answers): Key | undefined {
  if (fact !== "minutes" || ask.includes(mainCode(answers) ?? "97012")) return FACT_KEYS[fact];
  return "otherMinutes";
}

function isOpen(answer: unknown): boolean {
  return answer === undefined || answer === null;
}

/** A code that is not known, or that no visit bills, is taken off at once, or corrected where it was written. */
function withoutCode(fact: string, ask: string, answers: Answers): readonly Way[] {
  const others = answers.others ?? [];
  const named = others.filter(({ code }) => ask.includes(code));
  const off = named.map(({ code }): Way => ({
    to: "others", words: fact === "equipment" ? `Leave ${code} to its supplier` : `Leave ${code} off the claim`, value: others.filter((other) => other.code !== code),
  }));
  return named.length === 0 ? [] : [...off, { to: "others", words: `Correct: ${NOUNS.others}` }];
}

/** Of two codes that are paid as one the second may be left off: its finding stands on its line. */
function withoutSecond(answers: Answers, { remarks, lines }: AdviceView): readonly Way[] {
  const seconds = remarks.filter(({ rule }) => rule === "ncci/pair").flatMap((remark) => remark.lines.map((line) => lines[line - 1]?.code ?? ""));
  const others = answers.others ?? [];
  const listed = [...new Set(seconds)].filter((code) => code !== mainCode(answers) && others.some((other) => other.code === code));
  return listed.map((code) => ({ to: "others", words: `Leave ${code} off the claim`, value: others.filter((other) => other.code !== code) }));
}
