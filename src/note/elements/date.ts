import { formatIsoDay } from "../../claim/index.ts";
import type { WrittenDate } from "../dates.ts";
import type { Placed } from "../document.ts";
import type { ReadElement } from "../reading.ts";
import { clauseAt, startingIn, startingNear } from "../standing.ts";
import { isWeekday } from "../date-rows.ts";
import type { Term } from "../terms.ts";
import { startOfLine } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import { against, missing, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";

/** What stands shortly before a date and makes it another day than the visit's. */
const OTHER: ReadonlySet<string> = new Set(["other-date", "history", "plan", "signed", "home", "copied"]);
const NEAR = 6;

/** The "progress" of a progress note tells of no day to come. */
function isOfOther(tag: string, means: string): boolean {
  return OTHER.has(tag) && !(tag === "plan" && means === "continue");
}

/** The day of the visit: a date marked as such, else one at the head of the note, else any that is no other day's. */
export function date(ground: Ground): ReadElement {
  const { document, asked } = ground;
  const certain = document.dates.filter((written) => !isOther(ground, written));
  const isLikely = (written: WrittenDate): boolean => isOfEvaluation(ground, written) || isOfWriting(ground, written);
  const firstWith = (holds: (written: WrittenDate) => boolean): readonly WrittenDate[] => document.dates.filter(holds).slice(0, 1);
  const likely = certain.length > 0 ? certain : firstWith(isLikely);
  const own = likely.length > 0 ? likely : firstWith((written) => isAlone(ground, written));
  const marked = own.filter((written) => isMarked(ground, written));
  const chosen = marked.length > 0 ? marked : firstOf(own);
  if (chosen.length === 0) return missing("date");
  const read = settled("date", document, chosen.map((written) => saidOf(written, asked.date)));
  const isSame = asked.date === undefined || read.value === formatIsoDay(asked.date);
  return against(read, isSame, "the claim has another day");
}

/** Of `sept 9  9/9/26` the one with its year. */
function firstOf(dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const [first] = dates;
  const isSame = (one: WrittenDate): boolean => one.month === first?.month && one.dayOfMonth === first.dayOfMonth;
  const whole = first?.day === undefined ? dates.find((one) => one.day !== undefined && isSame(one)) : undefined;
  return whole === undefined ? dates.slice(0, 1) : [whole];
}

/** "Arm 2/10. 04-02-2026": the day that was asked about, with its year and no word of another day before it, wherever it stands. */
function isAlone({ document: { terms, tokens }, asked }: Ground, { day, from }: WrittenDate): boolean {
  const line = startOfLine(tokens, from);
  const isBefore = ({ tag, from: start, to }: Term): boolean => OTHER.has(tag) && to <= from && start >= line;
  return day !== undefined && day === asked.date && !startingNear(terms, from).some(isBefore);
}

const WRITING: ReadonlySet<string> = new Set(["dictated", "transcribed", "typed", "entered", "from", "recorded"]);

/** "Dictated September 23, 2026." where no other date is the visit's: the day that was asked about, and not that of a signature. */
function isOfWriting({ document: { terms, tokens }, asked }: Ground, { day, from }: WrittenDate): boolean {
  const line = startOfLine(tokens, from);
  const before = startingNear(terms, from)
    .filter(({ tag, means, from: start, to }) => isOfOther(tag, means) && to <= from && start >= line && from - to < NEAR);
  return day !== undefined && day === asked.date && before.length > 0 && before.every((term) => WRITING.has(tokens[term.from]?.text ?? ""));
}

/** A date without its year is the day asked about where month and day agree. */
function saidOf({ day, month, dayOfMonth, from, to }: WrittenDate, asked: number | undefined): Said {
  if (day !== undefined) return { value: formatIsoDay(day), at: { from, to } };
  const wanted = asked === undefined ? "" : formatIsoDay(asked);
  const ending = `-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return wanted.endsWith(ending) ? { value: wanted, at: { from, to } } : { value: ending, at: { from, to }, open: "a date without its year" };
}

/** "Initial evaluation 04/08/2026" over the note, where no other date is the visit's. */
function isOfEvaluation({ document: { terms, tokens } }: Ground, { day, from }: WrittenDate): boolean {
  const before = startingNear(terms, from).filter(({ tag, from: start, to }) => tag === "other-date" && to <= from && start >= startOfLine(tokens, from) && from - to < NEAR);
  return day !== undefined && before.length > 0 && before.every(({ means }) => means === "evaluation");
}

/** Before the stroke of "signature/date". */
const SIGNING: ReadonlySet<string> = new Set(["signature", "sign", "signed", "sig", "initials", "initial", "name", "provider", "therapist", "birth", "onset", "injury", "time"]);
const OWN: ReadonlySet<string> = new Set(["the", "of", "note", "today's", "s", "this", "service", "visit"]);

/** The bare "date" of "referral date" or "signature … date". */
function isForeign(tokens: readonly Token[], { from, to }: Placed): boolean {
  const before = tokens[from - 1];
  return to - from === 1 && tokens[from]?.text === "date" && before !== undefined && (before.kind === "word" || (before.text === "/" && SIGNING.has(tokens[from - 2]?.text ?? ""))) && (tokens[from]?.start ?? 0) - before.end < 2 && !OWN.has(before.text);
}

function isMarked({ document: { terms, tokens } }: Ground, { from }: WrittenDate): boolean {
  const isLink = ({ kind, text }: Token): boolean => kind === "mark" || text === "on" || text === "of";
  return startingNear(terms, from).some(({ tag, from: start, to }) => tag === "visit-date" && !isForeign(tokens, { from: start, to }) && to <= from
    && (from - to <= 2 || tokens.slice(to, from).every(({ text }) => text === "|")) && tokens.slice(to, from).every(isLink));
}

function isOther(ground: Ground, written: WrittenDate): boolean {
  const { document, asked } = ground;
  const { terms, tokens, clauses } = document;
  const clause = clauseAt(clauses, written.from);
  if (clause?.section === "history" || (clause?.section === "subjective" && clause.sentence > 1 && !isMarked(ground, written))) return true;
  const isFirst = startOfLine(tokens, written.from) === (isWeekday(tokens[written.from - 1]) ? written.from - 1 : written.from);
  const isHead = (isFirst || startOfLine(tokens, written.from) === 0) && saidOf(written, asked.date).open === undefined;
  if (written.day === undefined && !isHead && !isAfterMark(document, written)) return true;
  const start = startOfLine(tokens, written.from);
  const before = startingIn(terms, start, written.from).filter(({ to }) => to <= written.from);
  const marks = before.filter(({ tag }) => tag === "visit-date");
  if (marks.some((mark) => written.from - mark.to <= 2 && isForeign(tokens, mark))) return true;
  const isMarkedSince = (to: number): boolean => marks.some((mark) => mark.from >= to);
  return before.some(({ tag, means, from, to }) => isOfOther(tag, means) && !isIntroduction(tokens, from) && written.from - to < NEAR && (tag === "copied" || !isMarkedSince(to))
    && !marks.some((mark) => mark.from <= from && to <= mark.to && mark.to - mark.from > to - from));
}

/** "This is Doctor Hale dictating on November twelfth": who speaks, and when. */
function isIntroduction(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.text === "this" && tokens[from + 1]?.text === "is";
}

/** Behind such a word, or in its row, where the columns of other visits were blanked. */
function isAfterMark({ terms, tokens }: Ground["document"], { from }: WrittenDate): boolean {
  return from === 0 || startingNear(terms, from).some(({ tag, to }) => tag === "visit-date" && to <= from
    && (from - to <= 2 || tokens.slice(to, from).every(({ text }) => text === "|")));
}
