import { evidenceAt } from "../document.ts";
import type { Document, Placed } from "../document.ts";
import { namesIn } from "../names.ts";
import type { Name } from "../names.ts";
import type { ReadElement } from "../reading.ts";
import { startingIn } from "../standing.ts";
import { endOfLine, startOfLine } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import { against, missing } from "./element.ts";
import type { Ground } from "./element.ts";
import { inFull, initialsIn, isInitials } from "./initials.ts";

/** Why what is there may be no signature: Medicare Program Integrity Manual, chapter 3, 3.3.2.4. */
const INITIALS = "initials alone: a reviewer asks for the name in full, or a signature log";
const UNREAD = "the note says that it was dictated and not read";

/** Who signed: a name after or before "signed by" and the like, or one with its credential that closes the note. */
export function signature(ground: Ground): ReadElement {
  const { document } = ground;
  if (document.terms.some(({ tag }) => tag === "unsigned")) return missing("signature");
  const names = namesIn(document);
  const signed = afterSigned(ground, names) ?? beforeSigned(ground, names) ?? closing(ground, names)
    ?? lastLabelled(document) ?? initialsIn(document);
  if (signed === undefined) return missing("signature");
  const place = isInitials(document, signed) ? (inFull(document, signed, names) ?? signed) : signed;
  const evidence = evidenceAt(document, place);
  const open = isInitials(document, place) ? INITIALS : document.terms.some(({ tag }) => tag === "unread") ? UNREAD : undefined;
  if (open !== undefined) return { element: "signature", status: "ambiguous", value: null, evidence: [evidence], because: open };
  const read: ReadElement = { element: "signature", status: "found", value: evidence.text, evidence: [evidence] };
  return against(read, isOfTheSame(ground, place), "the claim's provider is of another profession");
}

/** Therapists and their assistants are one profession; a name without a credential tells none. */
const PROFESSION: Readonly<Record<string, string>> = { PTA: "PT", OTA: "OT" };

function isOfTheSame({ document: { terms }, asked: { provider } }: Ground, place: Placed): boolean {
  const signed = terms.filter(({ tag, from, to }) => tag === "credential" && from >= place.from && to <= place.to).map(({ means }) => PROFESSION[means] ?? means);
  return provider === undefined || signed.length === 0 || signed.includes(PROFESSION[provider] ?? provider);
}

/** The last place where "signed by" is followed by a name. */
function afterSigned({ document: { terms, tokens } }: Ground, names: readonly Name[]): Placed | undefined {
  for (const { tag, from: start, to } of terms.toReversed()) {
    if (tag !== "signed" || isNotOfNote(tokens, start)) continue;
    let from = to;
    while (tokens[from]?.kind === "mark" || LINKS.has(tokens[from]?.text ?? "")) from++;
    const end = endOfLine(tokens, to);
    const name = names.find((one) => one.from >= to && one.from - to < FAR && (one.from === from || one.from < end));
    if (name !== undefined) return name;
    const word = tokens[from];
    if (word?.kind === "word" && !STOPS.has(word.text)) return { from, to: endOfName(tokens, from) };
  }
  return undefined;
}

const FAR = 12;
const LINKS: ReadonlySet<string> = new Set(["by", "off", "with", "electronically"]);
/** What is no signature of the note: none at all, or that of an order or a consent. */
const OTHERS: ReadonlySet<string> = new Set((
  "no not without needs order orders ordered consent script referral abn poc care plan patient pt waiver form certified certification recertified recertification"
).split(" "));

function isNotOfNote(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === "/" && !tokens[at].apart && tokens[at - 1]?.kind === "word") return true;
  const near = tokens.slice(Math.max(0, at - 2), at);
  const before = near.slice(near.findLastIndex(({ kind, text }) => kind === "line" || text === ".") + 1);
  return before.some(({ text }) => OTHERS.has(text)) || isAsideOfOther(tokens, at);
}

const ASIDE = 12;

/** "visit 4 of POC (2 wk 8, signed by Dr. Lee 8/28)": what stands in brackets is about what stands before them. */
function isAsideOfOther(tokens: readonly Token[], at: number): boolean {
  const around = tokens.slice(Math.max(0, at - ASIDE), at);
  const open = around.findLastIndex(({ text }) => text === "(");
  if (open < 1 || around.slice(open).some(({ kind, text }) => kind === "line" || text === ")")) return false;
  return OTHERS.has(around[open - 1]?.text ?? "");
}

/** `J. Rivera, DC (electronically signed)`: the name stands before, on the same line. */
function beforeSigned({ document: { terms, tokens } }: Ground, names: readonly Name[]): Placed | undefined {
  const signs = terms.filter(({ tag, from }) => tag === "signed" && !isNotOfNote(tokens, from));
  return names.findLast(({ to }) => signs.some(({ from }) => from >= to && from - to < NEAR && tokens.slice(to, from).every(({ kind }) => kind === "mark")));
}

const NEAR = 4;
const STOPS: ReadonlySet<string> = new Set((
  "on date and the consent abn form notice copy plan poc pending none required needed missing line page this by blank empty absent unavailable yet na n not tbd unsigned here below above when after in at to is was patient pt"
).split(" "));

const LONGEST_NAME = 10;
const AFTER_NAME: ReadonlySet<string> = new Set(["on", "at", "|", ";", "date", "dated", "time", "electronically", "(", "—", ":", "dictating", "speaking", "reporting", "here"]);

/** A name that no credential ends runs to the end of its line, or to a date, an hour or the next sentence. */
function endOfName(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < LONGEST_NAME && !endsName(tokens[at])) at++;
  while (at > from + 1 && tokens[at - 1]?.kind === "mark" && tokens[at - 1]?.text !== ".") at--;
  return at;
}

function endsName(token: Token | undefined): boolean {
  return token === undefined || token.kind === "line" || token.kind === "number" || AFTER_NAME.has(token.text);
}

const LINES = 4;

/** The last name that nothing follows on its line but a date, an hour or the like, and hardly a line in the note. */
function closing(ground: Ground, names: readonly Name[]): Placed | undefined {
  const { tokens } = ground.document;
  const tooEarly = lineBefore(tokens, LINES);
  return names.findLast((name) => {
    const end = endOfLine(tokens, name.to);
    if (end <= tooEarly) return false;
    if (isSupervisor(ground, name)) return false;
    const isTailed = tokens.slice(name.to, endOfCell(tokens, name.to, end)).every(isTail);
    const isClosed = isTailed || isStroke(tokens, name.to) || isOtherName(names, name, end);
    const isLast = end === tokens.length && isOfProvider(tokens, name.from);
    return isClosed && (isLast || isOpening(tokens, name.from) || isAsideSigned(tokens, name.from));
  });
}

/** `Lyle Summerby, PTA / supervising therapist in clinic`: behind the stroke another matter begins. */
function isStroke(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "/" && tokens[at]?.apart === true && tokens[at + 1]?.apart === true;
}

/** `PT supervision: on-site, J. Pennefather PT`: who watched, and not who wrote. */
function isSupervisor({ document: { tokens, terms } }: Ground, { from }: Name): boolean {
  const line = startOfLine(tokens, from);
  return startingIn(terms, line, Math.min(from, line + 2)).some(({ tag, to }) => tag === "supervision" && tokens[to]?.text === ":");
}

const FEWEST_WORDS = 2;

/** `Dr: Neil Strand` on the last line, with no title and no credential: words with capitals alone. */
function lastLabelled({ tokens, terms }: Document): Placed | undefined {
  const start = startOfLine(tokens, tokens.findLastIndex(({ kind }) => kind !== "line"));
  if (!WHO.has(tokens[start]?.text ?? "") || tokens[start + 1]?.text !== ":") return undefined;
  const place = { from: start + 2, to: endOfLine(tokens, start) };
  const words = tokens.slice(place.from, place.to).filter(({ text }) => text !== ".");
  const isName = words.every(({ kind, capital, shouted }) => kind === "word" && (capital === true || shouted === true));
  return isName && words.length >= FEWEST_WORDS && startingIn(terms, place.from, place.to).length === 0 ? place : undefined;
}

const WIDE = 2;

/** Where behind a wide gap a further field begins: `Therapist: Lena Foss, DPT   Location: Suite 4`. */
function endOfCell(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const isApart = (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) >= WIDE;
    if (isApart && tokens[at]?.kind === "word" && tokens.slice(at, at + LABEL).some(({ text }) => text === ":")) return at;
  }
  return end;
}

const LABEL = 4;

/** "Continue per plan of care, signed by Bo Ray, PT": behind a comma, what is signed is the note that the name closes. */
function isAsideSigned(tokens: readonly Token[], from: number): boolean {
  const before = tokens.slice(Math.max(0, from - ASIDE), from).map(({ text }) => text);
  return before.slice(-3).join(" ") === ", signed by" && before.includes("per");
}

/** `Provider: Omar Teague, DPT` on the last line. */
function isOfProvider(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text === ":" && ["provider", "prov"].includes(tokens[from - 2]?.text ?? "");
}

/** The line end that no fewer than so many written lines follow; -1 in a shorter note. */
function lineBefore(tokens: readonly Token[], lines: number): number {
  let left = lines;
  for (let at = tokens.length - 2; at >= 0; at--) {
    if (tokens[at]?.kind === "line" && tokens[at + 1]?.kind !== "line" && --left === 0) return at;
  }
  return -1;
}

/** `Gwendolyn Pike, PTA    Stellan Marsh, PT`: another name closes the line. */
function isOtherName(names: readonly Name[], { to }: Name, end: number): boolean {
  return names.some((other) => other.from >= to && other.from - to < NEAR && other.to >= end - 1);
}

const TAIL: ReadonlySet<string> = new Set((
  "and late typed dictated transcribed entered am pm at on date time pager file npi lic license ext hrs est cst pst page of end note dictation seal signature electronically signed e reviewed student entry co hr hours esigned electronic authenticated registered next visit v es sig read approved faxed supervising aide student cert mdt"
).split(" "));

function isTail({ kind, text }: Token): boolean {
  return kind !== "word" || TAIL.has(text) || text.length === 1;
}

/** Labels of who wrote the note, where the name closes it. */
const WHO: ReadonlySet<string> = new Set((
  "therapist clinician author pt dc dr doctor by es who chiropractor physiotherapist practitioner pta ota ot staff sign signer initials treating operator writer"
).split(" "));

/** The R of "capsulitis R. Bo Ray, PT" is a side and no initial. */
function isSide(tokens: readonly Token[], from: number): boolean {
  const [side, point, next] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  return (side?.text === "r" || side?.text === "l") && point?.text === "." && next?.kind === "word" && next.text.length > 1 && tokens[from + 3]?.kind === "word";
}

/** `PT          Sol Varga, PT`: the label and the name in two cells of a line. */
function isCell(tokens: readonly Token[], from: number): boolean {
  const isApart = (tokens[from]?.start ?? 0) - (tokens[from - 1]?.end ?? 0) >= WIDE;
  return isApart && WHO.has(tokens[from - 1]?.text ?? "") && (tokens[from - 2]?.kind ?? "line") === "line";
}

/** A name that somebody else is named by (`referred by Dr. Munn`, `Provider: …`) begins no sentence of its own. */
function isOpening(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.text === ":") return WHO.has(tokens[from - 2]?.text ?? "");
  if (before === undefined || before.kind !== "word" || isCell(tokens, from) || isSide(tokens, from)) return true;
  return ["prn", "wk", "wks", "week", "weeks", "sign", "signed", "cosign", "cosigned", "sgd", "sig", "dictation", "me", "you", "thanks", "therapist", "clinician", "note"].includes(before.text);
}
