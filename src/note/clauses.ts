import { isNextOfRow } from "./counted-rows.ts";
import { isHeadedLater, tellsOfGiven } from "./given.ts";
import { startsLine } from "./heading-places.ts";
import { runOnsOf, wrapsOf } from "./lines.ts";
import { firstOf, opensMatter, strokesOf } from "./matters.ts";
import { headingAt } from "./sections.ts";
import type { Section } from "./sections.ts";
import { JOINING } from "./short-forms.ts";
import { isCode, isFullStop } from "./stops.ts";
import { startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A stretch of a sentence between commas and the like, tokens `from` up to `to`: what a cue such as "last visit" reaches. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly section: Section;
  readonly sentence: number;
  readonly paragraph: number;
  readonly line: number;
}

type End = "none" | "clause" | "sentence" | "paragraph";

type AtToken = (at: number) => boolean;

/** Cuts a note into clauses, with the section, sentence and paragraph that each stands in; a cell of a table is a clause of its own. */
export function clausesOf(tokens: readonly Token[], text: string, opensService: AtToken, opensCell: AtToken): readonly Clause[] {
  const wraps = wrapsOf(tokens, text);
  const runOn = runOnsOf(tokens);
  const strokes = strokesOf(tokens, opensService);
  const isAndToday = (at: number): boolean => tokens[at]?.text === "today" && tokens[at - 1]?.text === "and";
  const isPart = (at: number): boolean => isAndToday(at) || opensMatter(tokens, at) || opensCell(at) || isField(tokens, at)
    || isNextOfRow(tokens, at, opensService);
  const endsHere = (at: number): boolean => strokes.has(at) || isBeforeMinutes(tokens, at, opensService);
  const clauses: Clause[] = [];
  let place = { section: "head" as Section, sentence: 0, paragraph: 0, line: 0 };
  let start = 0;
  const close = (at: number, next: number): void => {
    if (at > start) clauses.push({ ...place, from: start, to: at });
    start = next;
  };
  for (let at = 0; at < tokens.length; at++) {
    const heading = startsLine(tokens, at) ? headOf(tokens, at, opensService) : undefined;
    if (heading !== undefined) {
      close(at, at + heading.length);
      place = { ...place, section: heading.section, sentence: place.sentence + 1, paragraph: place.paragraph + 1 };
      at += heading.length - 1;
      continue;
    }
    if (isPart(at)) close(at, at);
    if (runOn.has(at) && at > start) {
      close(at, at);
      place = { ...place, sentence: place.sentence + 1 };
    }
    const end = endsHere(at) ? "sentence" : endAt(tokens, at, text, wraps);
    if (end === "none") continue;
    close(at, at + 1);
    if (tokens[at]?.kind === "line") place = { ...place, line: place.line + 1, section: sectionAfter(place.section, tokens, at, end, opensService) };
    else if (end === "sentence") place = { ...place, section: sectionWithin(place.section, tokens, at + 1, opensService) };
    if (end !== "clause") place = { ...place, sentence: place.sentence + 1, paragraph: place.paragraph + (end === "paragraph" ? 1 : 0) };
  }
  close(tokens.length, tokens.length);
  return clauses;
}

/** At the end of a line: a form goes back to its head, and a line that opens with a service tells what was given. */
function sectionAfter(section: Section, tokens: readonly Token[], at: number, end: End, opensService: (at: number) => boolean): Section {
  if (TOLD.has(section) && isForm(tokens, at)) return "head";
  if (section === "ahead" && isVisitHead(tokens, at + 1)) return "head";
  const first = firstOf(tokens, at + 1);
  if (end === "none" || !(PASSING.has(section) || (section === "history" && isCode(tokens[first])))) return section;
  return opensService(first) ? "treatment" : section;
}

/** Within a line a sentence of a procedure code, or of what was given where no heading will tell it, ends the patient's story. */
function sectionWithin(section: Section, tokens: readonly Token[], first: number, opensService: AtToken): Section {
  if (section !== "subjective") return section;
  if (isCode(tokens[first]) && opensService(first)) return "treatment";
  return tellsOfGiven(tokens, first, opensService) && !isHeadedLater(tokens, first) ? "treatment" : section;
}

/** Sections that a line which opens with a service ends. */
const PASSING: ReadonlySet<Section> = new Set(["subjective", "objective", "diagnosis"]);
const DATE_SIGNS: ReadonlySet<string> = new Set(["/", "-", "."]);
const VISIT: ReadonlySet<string> = new Set(["visit", "treatment", "tx", "dos", "date", "encounter", "session", "today", "daily", "seen"]);

/** `VISIT 06/22/2026`, `TREATMENT NOTE 04/15/2026`, `7/8/26` after an order: a line of its own that opens a visit. */
function isVisitHead(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at - from < 4 && (tokens[at]?.kind === "word" || tokens[at]?.text === ":")) at++;
  if (tokens[at]?.kind !== "number") return false;
  if (at === from) return [1, 3].every((step) => DATE_SIGNS.has(tokens[at + step]?.text ?? "") && tokens[at + step]?.apart === false);
  return VISIT.has(tokens[from]?.text ?? "") && DATE_SIGNS.has(tokens[at + 1]?.text ?? "");
}

/** In a form, what a line tells of before or after the visit goes no further than its line. */
const TOLD: ReadonlySet<Section> = new Set(["subjective", "history", "objective", "plan", "ahead", "response"]);
const LONGEST_LABEL = 5;

/** `Complaint: pain` above `Weight: 126`: lines of a form, each with a label and what it says. */
function isForm(tokens: readonly Token[], line: number): boolean {
  const start = startOfLine(tokens, line);
  const own = labelEnd(tokens, start);
  return own !== undefined && own < line - 1 && (tokens[start]?.text.length ?? 0) > 1 && labelEnd(tokens, line + 1) !== undefined;
}

const WIDE = 2;
const LONGEST_FIELD = 3;

/** Behind a wide gap the label of a further field: `TIME: 24     PRE-HEAT: 10`. */
function isField(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (own?.kind !== "word" || before === undefined || before.kind === "line" || own.start - before.end < WIDE) return false;
  const end = tokens.slice(at, at + LONGEST_FIELD * 2).findIndex(({ kind, text }) => kind !== "word" && text !== "-" && text !== "/");
  // `TE (mins): 20`
  const isBracketed = tokens[at + end]?.text === "(" && tokens[at + end + 2]?.text === ")";
  const colon = tokens[at + end + (isBracketed ? BRACKETED : 0)];
  return end > 0 && colon?.text === ":" && !colon.apart;
}

/** Tokens of the unit in brackets. */
const BRACKETED = 3;

/** The colon after a few words at the start of a line. */
function labelEnd(tokens: readonly Token[], from: number): number | undefined {
  const end = tokens.slice(from, from + LONGEST_LABEL + 1).findIndex(({ kind }) => kind !== "word");
  return end > 0 && tokens[from + end]?.text === ":" ? from + end : undefined;
}

const SENTENCE: ReadonlySet<string> = new Set([";", "!", "?", "|", "•", "·"]);
const CLAUSE: ReadonlySet<string> = new Set([",", "(", ")", "—", "…", "but", "however", "although", "though", "whereas", "while", "except"]);
const HELPING: ReadonlySet<string> = new Set(["is", "was", "are", "were", "has", "have", "had"]);

/** `Posture: supine` is a field of the traction, and no examination. */
const LYING: ReadonlySet<string> = new Set(["supine", "prone", "seated", "sitting", "hooklying", "standing", "side"]);
const MINUTES: ReadonlySet<string> = new Set(["min", "mins", "minutes", "m", "'"]);

/** A heading there; in "Gait: 15 min" what could be one is a service. */
function headOf(tokens: readonly Token[], at: number, opensService: AtToken): ReturnType<typeof headingAt> {
  const heading = headingAt(tokens, at);
  if (heading === undefined) return heading;
  const next = at + heading.length;
  if (tokens[at]?.text === "posture" && LYING.has(tokens[next]?.text ?? "")) return undefined;
  if (!opensService(at)) return heading;
  return tokens[next]?.kind === "number" && MINUTES.has(tokens[next + 1]?.text ?? "") ? undefined : heading;
}

/** The point of "70 lb int. 10 min hp": behind it the next service begins with its minutes. */
function isBeforeMinutes(tokens: readonly Token[], at: number, opensService: AtToken): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== "." || next?.kind !== "number" || !next.apart || JOINING.has(tokens[at - 1]?.text ?? "")) return false;
  return MINUTES.has(tokens[at + 2]?.text ?? "") && opensService(at + 3);
}

/** The "then" of "low back was then adjusted" begins nothing. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  return HELPING.has(tokens[at - 1]?.text ?? "");
}

function endAt(tokens: readonly Token[], at: number, text: string, wraps: ReadonlySet<number>): End {
  const token = tokens[at];
  if (token === undefined) return "none";
  if (token.kind === "line") return tokens[at + 1]?.kind === "line" ? "paragraph" : wraps.has(at) ? "none" : "sentence";
  if (SENTENCE.has(token.text)) return "sentence";
  if (CLAUSE.has(token.text)) return "clause";
  const end = SOMETIMES[token.text];
  return end?.isEnd(tokens, at, text) === true ? end.end : "none";
}

interface Sometimes { readonly end: End; readonly isEnd: (tokens: readonly Token[], at: number, text: string) => boolean }

const SOMETIMES: Readonly<Partial<Record<string, Sometimes>>> = {
  ".": { end: "sentence", isEnd: isFullStop },
  then: { end: "clause", isEnd: (tokens, at) => !goesOn(tokens, at) },
  ":": { end: "clause", isEnd: (tokens, at) => tokens[at - 1]?.kind !== "number" || tokens[at + 1]?.kind !== "number" },
  f: { end: "clause", isEnd: (tokens, at) => tokens[at + 1]?.text === "/" && tokens[at + 2]?.text === "b" },
  ">": { end: "sentence", isEnd: isStep },
  "-": { end: "clause", isEnd: (tokens, at) => isStep(tokens, at) && tokens[at - 1]?.kind !== "line" && tokens[at + 1]?.apart === true },
};

/** `adj L5 > traction > stretches`; no `> 30 min`. */
function isStep(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.apart === true && tokens[at + 1]?.kind === "word";
}
