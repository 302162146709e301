import type { Day } from "../claim/index.ts";
import { boxAt, untickedIn, withoutUnticked } from "./boxes.ts";
import { briefPulls } from "./brief.ts";
import { columnsOf } from "./columns.ts";
import { clausesOf } from "./clauses.ts";
import { findClocked } from "./clocks.ts";
import type { Clocked } from "./clocks.ts";
import { withHeld } from "./held.ts";
import { deviceTerms, unwrapped } from "./devices.ts";
import { findDates } from "./dates.ts";
import type { WrittenDate } from "./dates.ts";
import { meantOf } from "./moods.ts";
import type { Meant } from "./moods.ts";
import { withLooseMinutes } from "./loose.ts";
import { named as namedIn } from "./naming.ts";
import { findQuantities } from "./quantities.ts";
import type { Evidence } from "./reading.ts";
import { withoutKeyDots, withSpokenCodes, withSpokenMarks } from "./spoken.ts";
import { withoutPlurals, withoutTags } from "./tags.ts";
import { withoutRollersBeside } from "./rollers.ts";
import { spineLetters } from "./spine-letters.ts";
import { startingNear } from "./standing.ts";
import { peopleIn } from "./people.ts";
import { findTerms, isKnown } from "./terms.ts";
import type { Term } from "./terms.ts";
import { tokenise } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A text in words, with what its words are: all that is needed to part its visits. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tokens of persons' names and of streets. */
  readonly people: ReadonlySet<number>;
  readonly terms: readonly Term[];
  readonly dates: readonly WrittenDate[];
  readonly clocked: Clocked;
  /** Tokens of the levels of the spine. */
  readonly levels: ReadonlySet<number>;
  /** Services that a form offers and nobody ticked. */
  readonly unticked: readonly Left[];
}

/** A kind of service, by UTF-16 offsets of the text. */
export interface Left { readonly means: string; readonly start: number; readonly end: number }

/** A note taken apart once; everything else looks at this. */
export interface Document extends Words {
  /** The text without line ends that part no sentence; offsets are the same. */
  readonly plain: string;
  readonly clauses: readonly Meant[];
  /** What a bare number counts, by the head of its column. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Anything that stands at tokens `from` up to `to`. */
export interface Placed { readonly from: number; readonly to: number }

/** `Ultrasound [ ]`: services that a form offers and nobody ticked, each with its box. */
function servicesLeft(left: readonly Token[]): readonly Left[] {
  return findTerms(left, new Set()).filter(({ tag, means }) => tag === "service" && means !== "none").map(({ means, from, to }) => {
    const box = boxAt(left, to);
    const last = to - 1 + (box?.ticked === false ? box.length : 0);
    return { means, start: left[from]?.start ?? 0, end: left[last]?.end ?? 0 };
  });
}

export function inWords(text: string, asked?: Day): Words {
  const written = withoutPlurals(withoutTags(tokenise(text)));
  const kept = withoutUnticked(written);
  const tokens = withoutKeyDots(withSpokenCodes(withSpokenMarks(kept)));
  const people = peopleIn({ tokens, isKnown });
  const terms = findTerms(tokens, people);
  const clocked = findClocked(tokens, terms);
  const levels = new Set(terms.filter(({ tag }) => tag === "level").flatMap(({ from, to }) => range(from, to)));
  const dates = findDates(tokens, (at) => clocked.taken.has(at) || levels.has(at), asked);
  return { text, tokens, people, terms, dates, clocked, levels, unticked: servicesLeft(untickedIn(written, kept)) };
}

/** `original` is the text before other visits were blanked: evidence is cut from it. */
export function documentOf(words: Words, asked?: Day, original = words.text): Document {
  const { text, tokens, dates, levels, clocked: { spans, taken } } = words;
  const plain = unwrapped(text, tokens, words.people);
  const named = [...words.terms, ...deviceTerms(plain, tokens)].filter((term) => !isOfBill(tokens, term));
  const columns = columnsOf(text, tokens, named);
  const dated = new Set(dates.filter(({ day }) => day !== undefined).flatMap(({ from, to }) => range(from, to)));
  const counted = findQuantities(tokens, named, (at) => taken.has(at) || levels.has(at) || dated.has(at));
  const inferred = [...columns.services, ...spineLetters(tokens, named), ...briefPulls(tokens, counted, named)];
  const terms = [...named, ...inferred].sort((a, b) => a.from - b.from || b.to - a.to);
  const quantities = [...withLooseMinutes(counted, tokens, terms), ...spans];
  const others = otherDays(dates, terms, asked);
  const isNamed = ({ tag, means }: Term): boolean => tag === "activity" || (tag === "service" && means !== "hep");
  const services = new Set(terms.filter(isNamed).map(({ from }) => from));
  const isOfClock = ({ tag, from }: Term): boolean => tag === "history" && taken.has(from);
  // The `may` of a date is no "may".
  const inDates = new Set(dates.flatMap(({ from, to }) => range(from, to)));
  const isOfDate = ({ tag, means, from, to }: Term): boolean => tag === "plan" && means !== "other-day" && inDates.has(from) && inDates.has(to - 1);
  const spoken = [...terms, ...others].filter((term) => !isOfClock(term) && !isOfFormer(tokens, term) && !isOneVisit(tokens, term) && (term.tag !== "plan" || !isOfDate(term)));
  const cut = clausesOf(tokens, text, (at) => services.has(at), (at) => columns.cells.has(at));
  const [termsOf, quantitiesOf] = [shared(cut, spoken, tokens.length), shared(cut, quantities, tokens.length)];
  const clauses = cut.map((clause, at) => ({
    ...clause,
    terms: withoutIdle(termsOf[at] ?? []),
    quantities: [...quantitiesOf[at] ?? []].sort((a, b) => a.from - b.from),
  }));
  const meant = withoutRollersBeside(meantOf(withHeld(namedIn(clauses, tokens), tokens), tokens), tokens);
  return { ...words, text: original, plain, terms, clauses: meant, columns: columns.labels };
}

/** The "last visit" of "18 lb up from 14 last visit" tells of the 14 alone. */
function isOfFormer(tokens: readonly Token[], { tag, from }: Term): boolean {
  if (tag !== "history") return false;
  const number = [from - 1, from - 2].find((at) => tokens[at]?.kind === "number");
  if (number === undefined) return false;
  const first = tokens[number - 1]?.text === "-" && tokens[number - 2]?.kind === "number" ? number - 2 : number;
  return tokens[first - 1]?.text === "from" && UPS.has(tokens[first - 2]?.text ?? "");
}

/** The "visit" of "last visit" counts none. */
function isOneVisit(tokens: readonly Token[], { tag, means, from, to }: Term): boolean {
  return tag === "frequency" && means === "span" && to - from === 1 && OTHERS.has(tokens[from - 1]?.text ?? "");
}

const OTHERS: ReadonlySet<string> = new Set(["last", "this", "prior", "previous", "today's", "each", "first", "next", "initial", "since"]);
const UPS: ReadonlySet<string> = new Set(["up", "down", "increased", "decreased", "raised", "lowered", "reduced", "incr", "inc", "decr", "dec", "progressed", "advanced", "changed", "upped"]);
const BILLING: ReadonlySet<string> = new Set(["bill", "billed", "coded", "charge", "charged"]);
const BEFORE_CODE: ReadonlySet<string> = new Set(["as", "under", "for", "to", "with"]);

/** The code of "billed as 97012" tells what is asked for and not what was done. */
function isOfBill(tokens: readonly Token[], { tag, from, to }: Term): boolean {
  if (tag !== "service" || to - from !== 1 || !/^\d{5}$/.test(tokens[from]?.text ?? "")) return false;
  const before = tokens[from - 1]?.text ?? "";
  const at = BEFORE_CODE.has(before) ? from - 2 : from - 1;
  return before !== ":" && BILLING.has(tokens[at]?.text ?? "") && tokens[at - 1]?.kind !== "number";
}

/** The "had" of "had relief" tells of no earlier day, the "held" of "held continuously" and "hand-held traction" of nothing left out. */
function withoutIdle(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => IDLE.has(tag))) return terms;
  const louder = terms.filter(({ tag, means }) => (tag === "response" && means !== "label") || LOUD.has(tag));
  // What a column says of its row has no width, and is no part of any name.
  return terms.filter(({ tag, from, to }) => !IDLE.has(tag) || from === to || !louder.some((other) =>
    other.from <= from && to <= other.to && (tag === "history" || LOUD.has(other.tag))));
}

const IDLE: ReadonlySet<Term["tag"]> = new Set(["history", "not", "not-done", "other-minutes"]);
const LOUD: ReadonlySet<Term["tag"]> = new Set(["mode", "service", "activity"]);

const BEFORE = 6;

/** Dates of other days, as words of the past or of what is to come. The first that is not told to be another one may be the visit's own. */
function otherDays(dates: readonly WrittenDate[], terms: readonly Term[], asked: Day | undefined): readonly Term[] {
  const isTold = ({ from }: WrittenDate): boolean => startingNear(terms, from).some(({ tag, to }) => tag === "other-date" && to <= from && from - to < BEFORE);
  const own = dates.find((date) => date.day !== undefined && !isTold(date))?.day;
  const visit = asked ?? own;
  return dates.flatMap(({ day, from, to }) => {
    if (startingNear(terms, from).some((term) => term.tag === "other-date" && term.means === "addendum" && term.to <= from && from - term.to < 3)) return [];
    if (day === undefined || visit === undefined || day === visit || day === own) return [];
    return [day < visit ? { tag: "history", means: "other-day", from, to } as const : { tag: "plan", means: "other-day", from, to } as const];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** What begins in each clause, in the order given. Clauses never overlap. */
function shared<T extends Placed>(clauses: readonly Placed[], parts: readonly T[], length: number): readonly (readonly T[])[] {
  const clauseAt = new Int32Array(length).fill(-1);
  clauses.forEach(({ from, to }, at) => clauseAt.fill(at, from, to));
  const shares = clauses.map((): T[] => []);
  for (const part of parts) shares[clauseAt[part.from] ?? -1]?.push(part);
  return shares;
}

/** Begins within. */
export function isIn(part: Placed, whole: Placed): boolean {
  return part.from >= whole.from && part.from < whole.to;
}

/** The slice of the note at these tokens. */
export function evidenceAt({ text, tokens }: Pick<Document, "text" | "tokens">, { from, to }: Placed): Evidence {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[Math.max(from, to - 1)]?.end ?? start;
  return { start, end, text: text.slice(start, end) };
}
