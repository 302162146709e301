import type { Finding, Verdict } from "../check/index.ts";
import type { Advice, AdvisedLine } from "./advice.ts";
import { correctionWords, foreignOf, hasForeignCodes } from "./corrections.ts";

const ROOM = "documentation/";

/** What the note lacks and this payer will not do without: errors, so no file of the claim is written before they are mended. */
export function gapsOf({ findings }: Pick<Verdict, "findings">): readonly Finding[] {
  return findings.filter(({ rule, severity }) => severity === "error" && rule.startsWith(ROOM));
}

/** By element: what the note does once it is mended. */
const MENDED: Readonly<Record<string, string>> = {
  signature: "is signed", etiology: "gives the cause of the symptoms", "total-time": "gives the time of the whole treatment", device: "names what pulled",
  "body-part": "names the region", duration: "gives the minutes", date: "is dated", force: "gives the force", angle: "gives the angle of pull",
  mode: "says whether the pull was static", position: "says how the patient lay", response: "says how the patient responded",
  "plan-of-care": "rests on a plan of care", supervision: "names the supervisor", certification: "rests on a certified plan",
  "progress-report": "has its progress report", "cloned-note": "is this visit's own",
};

/** What this payer calls investigational (CARC 55), or others do and of this one nothing was read: no promise of payment. */
export function unprovenOf({ findings }: Pick<Verdict, "findings">): readonly Finding[] {
  return findings.filter(({ denial }) => denial?.carc === "55");
}

/** What stands against a line as it is and is no gap of the note: payers deny it, so nobody is told that it can be paid. */
export function doubtsOf({ findings }: Pick<Verdict, "findings">): readonly Finding[] {
  const isDoubt = ({ rule, severity, denial, lines }: Finding): boolean =>
    severity === "warning" && denial !== null && denial.carc !== "55" && lines.length > 0 && !rule.startsWith(ROOM);
  return findings.filter(isDoubt);
}

/** True where the payer itself has said so: by default the finding tells of others alone. */
export function isItsOwnWord({ severity }: Finding): boolean {
  return severity !== "info";
}

/** An item code: equipment that goes home, which no visit bills. */
export const EQUIPMENT = /^E\d/;

type Told = Pick<Advice, "billable" | "lines" | "verdict" | "alternatives" | "notBilled" | "isUnread" | "isReadInPart" | "questions" | "checklist">;

/** The answer: the one thing that decides, in a line, and what goes with it beneath. */
interface Answer { readonly first: string; readonly rest: readonly string[] }

/** The answer in a line, and no more than is true. What goes with it is `beneath` it. */
export function headline(advice: Told): string {
  return answerOf(advice).first;
}

/** What goes with the headline: who pays the rest, what is left off, and what the note has to say first. Empty where nothing does. */
export function beneath(advice: Told): string {
  return answerOf(advice).rest.join(" ");
}

function answerOf(advice: Told): Answer {
  const { first, rest } = judged(advice);
  return advice.lines.length > 0 && advice.questions.some(({ fact }) => fact === "date") ? { first, rest: [...rest, UNDATED] } : { first, rest };
}

const UNDATED = "This is by today's rules: the day it was given is needed before a claim is saved.";

function judged(advice: Told): Answer {
  const { billable, lines, verdict, alternatives } = advice;
  if (billable === "unknown" || hasForeignCodes(advice)) return unsettledWords(advice);
  if (lines.length === 0) {
    return alone(alternatives.some(({ code }) => EQUIPMENT.test(code)) ? "No visit code: what goes home is billed as equipment." : "Nothing to bill for this.");
  }
  if (billable === "no") return alone("No, do not bill it.");
  const doubted = codesOf(lines, doubtsOf(verdict));
  const shares = sharesOf(lines, doubted) ?? unprovenWords(lines, unprovenOf(verdict)) ?? doubtWords(doubted);
  const mended = mendedOf(gapsOf(verdict));
  const left = leftOffOf(advice);
  if (shares === undefined) return plainWords(advice, left, mended);
  const waits = mended === undefined ? [] : [waitWords(doubted, mended)];
  return { first: shares.first, rest: [...waits, ...shares.rest, ...offWords(left)] };
}

function alone(first: string): Answer {
  return { first, rest: [] };
}

function offWords(left: readonly string[]): readonly string[] {
  return left.length === 0 ? [] : [`${joined(left)} ${left.length === 1 ? "is" : "are"} left off.`];
}

const MOST_CORRECTED = 2;

/**
 * What is wrong goes before what is not known: it is for the office to correct, and nothing to wait for. One thing in the line, the rest
 * beneath it, with what may not be paid though nothing there is wrong.
 */
function unsettledWords(advice: Told): Answer {
  const wrong = correctionWords(advice);
  const [first, ...more] = wrong;
  const doubted = codesOf(advice.lines, doubtsOf(advice.verdict)).filter((code) => !wrong.some((words) => words.includes(code)));
  const doubts = doubted.length === 0 ? [] : [`${joined(doubted)} may not be paid as ${doubted.length === 1 ? "it stands" : "they stand"}.`];
  if (first === undefined) return { first: equipmentWords(advice) ?? "Not sure yet.", rest: doubts };
  const named = more.length > MOST_CORRECTED ? [...more.slice(0, MOST_CORRECTED), `${more.length - MOST_CORRECTED} more`] : more;
  const isWhole = foreignOf(advice.verdict).some(({ message }) => message.startsWith(first));
  return { first: isWhole ? `${first}.` : `To correct first: ${first}.`, rest: [...(more.length === 0 ? [] : [`Then ${named.join("; and ")}.`]), ...doubts] };
}

/** Nothing is open but that equipment stands on the claim: that is sure, and sure to be wrong. */
function equipmentWords({ questions }: Told): string | undefined {
  const deciding = questions.filter(({ decides }) => decides);
  const codes = deciding.flatMap(({ ask }) => ask.match(/\bE\d{4}\b/)?.[0] ?? []);
  if (codes.length === 0 || deciding.some(({ fact }) => fact !== "equipment")) return undefined;
  return `To correct first: ${joined([...new Set(codes)])}, which ${codes.length === 1 ? "is" : "are"} equipment and on no visit's claim.`;
}

/** Services that were given, of which no line stands on the claim. */
function leftOffOf({ lines, notBilled }: Told): readonly string[] {
  return [...new Set(notBilled.map(({ code }) => code))].filter((code) => !lines.some((line) => line.code === code));
}

const UNREAD = "No rule of the payer's own was read.";
const NOTE_OPEN = "Of the note not everything is recorded yet.";

/** Nothing stands against the lines. What is billed is named where something is not; so is that no word of the payer was read. */
function plainWords({ lines, isUnread, isReadInPart, checklist }: Told, left: readonly string[], mended: string | undefined): Answer {
  const codes = joined([...new Set(lines.map(({ code }) => code))]);
  const off = offWords(left);
  if (isUnread) return onceMended(`By coding rules ${codes} can be billed`, mended, [...off, UNREAD]);
  if (off.length > 0) return mended === undefined ? alone(`${codes} can be billed; ${off.join("")}`) : onceMended(`${codes} can be billed`, mended, off);
  if (mended !== undefined) return onceMended("Billable", mended, []);
  const isNoteOpen = checklist.some(({ status, severity }) => status === "missing" && severity !== "info");
  if (!isReadInPart && !isNoteOpen) return alone("Yes, bill it.");
  return { first: `${codes} can be billed${isReadInPart ? ", by the rules that were read" : ""}.`, rest: isNoteOpen ? [NOTE_OPEN] : [] };
}

/** A headline has sixteen words at most: where the note's gaps would make it longer they stand beneath it. */
const MOST_WORDS = 16;

function onceMended(words: string, mended: string | undefined, rest: readonly string[]): Answer {
  const first = `${words}${mended === undefined ? "" : `, once the note ${mended}`}.`;
  if (mended === undefined || first.split(" ").length <= MOST_WORDS) return { first, rest };
  return { first: `${words}.`, rest: [waitWords([], mended), ...rest] };
}

function waitWords(doubted: readonly string[], mended: string): string {
  return doubted.length === 0 ? `It can go once the note ${mended}.` : `Look at that first; and it waits until the note ${mended}.`;
}

/** Codes of the lines that these findings are about, each once. */
function codesOf(lines: readonly AdvisedLine[], findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap((finding) => finding.lines.map((number) => lines[number - 1]?.code ?? "")))];
}

function doubtWords(doubted: readonly string[]): Answer | undefined {
  return doubted.length === 0 ? undefined : alone(`Billable, but ${joined(doubted)} may not be paid as ${doubted.length === 1 ? "it stands" : "they stand"}.`);
}

function unprovenWords(lines: readonly AdvisedLine[], unproven: readonly Finding[]): Answer | undefined {
  const codes = codesOf(lines, unproven);
  if (codes.length === 0) return undefined;
  return alone(unproven.some(isItsOwnWord)
    ? `${joined(codes)} may be denied as investigational: ask the plan before it is billed.`
    : `Whether this payer takes ${joined(codes)} is not known: ask the plan before it is billed.`);
}

const MOST_NAMED = 3;

function mendedOf(gaps: readonly Finding[]): string | undefined {
  const all = [...new Set(gaps.map(({ rule }) => MENDED[rule.slice(ROOM.length)] ?? "agrees with the record"))];
  if (all.length === 0) return undefined;
  return joined(all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED - 1), `${all.length - MOST_NAMED + 1} things more`] : all);
}

/**
 * Who pays for which, where not every line is the payer's: GY and GA are the patient's, GZ is the office's own loss. What may not be paid
 * as it stands is for the office to look at, and goes first, by itself.
 */
function sharesOf(lines: readonly AdvisedLine[], doubted: readonly string[]): Answer | undefined {
  const [owed, borne] = [codesWith(lines, "GY", "GA"), codesWith(lines, "GZ")];
  const paid = lines.map(({ code }) => code).filter((code) => !owed.includes(code) && !borne.includes(code));
  if (paid.length === lines.length) return undefined;
  if (owed.length === lines.length) return alone("Not paid by this payer; the patient may owe it.");
  const [open, sure] = [paid.filter((code) => doubted.includes(code)), paid.filter((code) => !doubted.includes(code))];
  const all = sharesInWords(sure, owed, borne);
  if (open.length > 0) return { first: `${joined(open)} may not be paid as it stands.`, rest: all === "" ? [] : [all] };
  // What the office loses goes before what somebody else pays.
  return owed.length > 0 && borne.length > 0 ? { first: sharesInWords([], [], borne), rest: [sharesInWords(sure, owed, [])] } : alone(all);
}

function sharesInWords(sure: readonly string[], owed: readonly string[], borne: readonly string[]): string {
  const parts = [
    ...(sure.length === 0 ? [] : [`${joined(sure)} can be paid`]),
    ...(owed.length === 0 ? [] : [`${joined(owed)} will not be${sure.length === 0 ? " paid" : ""}, and the patient may owe it`]),
    ...(borne.length === 0 ? [] : [`${joined(borne)} will be denied, and the office bears it`]),
  ];
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

/** Codes of the lines that carry one of these modifiers. */
export function codesWith(lines: readonly Pick<AdvisedLine, "code" | "modifiers">[], ...modifiers: readonly string[]): readonly string[] {
  return lines.filter((line) => modifiers.some((modifier) => line.modifiers.includes(modifier))).map(({ code }) => code);
}

/** `97012, 98940 and 97140`. */
export function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
