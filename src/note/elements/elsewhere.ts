import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { OF_EXERCISE } from "../naming.ts";
import { namesIn } from "../services.ts";
import { isEnd } from "./actual.ts";
import { isField, isOfNamed, labelClause, labelOf } from "./element.ts";
import type { Ground } from "./element.ts";
import { clausesIn } from "../standing.ts";

const PARTS: ReadonlySet<string> = new Set(["bike", "treadmill", "ube", "nustep", "elliptical", "walk", "walking", "stepper", "ergometer", "rower", "arc", "tm"]);
const BEFORE = 6;
const AFTER = 3;

/** `23 minutes, UBE 6 min`: a part of the exercise, where the exercise itself has minutes beside it or in one list with it. */
export function isPart(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (ground.kind === "97116" || !isOfPart(ground, clause, quantity)) return false;
  const { clauses } = ground.document;
  const around = [-1, 0, 1].flatMap((step) => clausesIn(clauses, "sentence", clause.sentence + step));
  const listed = clausesIn(clauses, "paragraph", clause.paragraph).filter((other) => ground.services.near(other, other) === ground.kind);
  return [...around, ...listed].some((other) => other.quantities.some((one) => one.from !== quantity.from && isCounted(ground, other, one)
    && !isOfPart(ground, other, one)));
}

/** Counts minutes, and of no other service. */
function isCounted(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (![undefined, ground.kind].includes(ground.services.of(clause, quantity))) return false;
  if (quantity.unit === "minute" || ground.document.columns.get(quantity.from) === "minute") return true;
  return quantity.unit === "none" && quantity.from === clause.from && labelOf(ground, clause) === "minute";
}

/** A machine's name belongs to the minutes after it (`treadmill 1.8 mph x 8 min`), else to those before (`6 min on the bike`). */
function isOfPart({ document: { tokens, clauses, columns } }: Ground, clause: Meant, quantity: Quantity): boolean {
  const { from, to, quantities, line } = clause;
  const first = columns.has(quantity.from) ? clausesIn(clauses, "line", line)[0] : undefined;
  if (first?.quantities.length === 0 && tokens.slice(first.from, first.to).some(({ text }) => PARTS.has(text))) return true;
  const minutes = quantities.filter(({ unit }) => unit === "minute");
  for (let at = from; at < to; at++) {
    if (!PARTS.has(tokens[at]?.text ?? "")) continue;
    const next = minutes.find((one) => one.from > at && one.from - at <= BEFORE);
    const isBehind = ({ to: end }: Quantity): boolean => end <= at && at - end < (tokens[end]?.text === "of" ? BEFORE : AFTER);
    const owner = next ?? minutes.findLast(isBehind);
    if (owner === quantity) return true;
  }
  return false;
}

/** Minutes of the whole visit, of its timed codes, of a rest, or of what the patient does elsewhere. */
export function isOfElse(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { tokens } = ground.document;
  const isNext = tokens[clause.from - 1]?.text === "then" || tokens[clause.from - 2]?.text === ")";
  const label = isNext ? [] : labelClause(ground, clause)?.terms ?? [];
  const others = [...clause.terms.filter((term) => isOfOwn(clause, term, quantity) && !isOrderAlone(ground, clause, term)), ...label]
    .filter(({ tag }) => tag === "other-minutes" && !isEnd(ground, quantity));
  const isOfResponse = clause.section === "response" && !isOfNamed(ground, clause);
  const isWalk = ({ from }: Placed): boolean => OF_EXERCISE.has(ground.kind) && ground.document.tokens[from]?.text === "walking";
  const isOther = others.some((term) => (term.means !== "any" && !isWalk(term)) || !isOfNamed(ground, clause));
  if (isOfVisit(ground, clause, quantity) || isOfResponse || isOther) return true;
  return BETWEEN.has(ground.document.tokens[quantity.to]?.text ?? "") || OTHERS.some((isOf) => isOf(ground, clause, quantity));
}

/** What else such minutes may be of. */
const OTHERS = [isOfDoing, isOfChange, isOfPause, isOfRelief];

function isOfVisit(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (isOfSession(ground, clause, quantity)) return true;
  return isSum(ground, clause, quantity) && !isNamed(ground, clause)
    && !isSumOfService(ground, clause) && !isSumOfLine(ground, clause) && !isSession(ground, clause)
    && !isSumOfPull(ground, clause, quantity);
}

/** "3 x 4 min with 1 min between" */
const BETWEEN: ReadonlySet<string> = new Set(["between", "apart"]);
const SESSIONS: ReadonlySet<string> = new Set(["session", "visit", "appointment", "encounter"]);

/** "Session: 39 minutes", where more than the one service was given. */
function isOfSession({ document: { tokens }, services }: Ground, { from }: Meant, quantity: Quantity): boolean {
  return from === quantity.from && tokens[from - 1]?.text === ":" && SESSIONS.has(tokens[from - 2]?.text ?? "") && services.given.size > 1;
}

const CHANGED: ReadonlySet<string> = new Set((
  "raised increased lowered reduced decreased dropped changed bumped advanced progressed upped switched adjusted cut turned loosened tightened repositioned reset"
).split(" "));
/** What only straps and the like are. */
const LET_GO: ReadonlySet<string> = new Set(["loosened", "tightened", "repositioned", "readjusted"]);
/** No "increased leg pain after 4 min". */
const UPON: ReadonlySet<string> = new Set(["to", "from", "by", "at", "after", "it", "up", "down", "back"]);
const LATER: ReadonlySet<string> = new Set(["after", "at"]);
const ABOUT: ReadonlySet<string> = new Set(["about", "approx", "around", "roughly"]);

/** "Raised to 65 lb after 5 minutes": when the pull was changed, and not how long it was. */
function isOfChange({ document: { tokens } }: Ground, clause: Meant, { from }: Quantity): boolean {
  const before = ABOUT.has(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  if (!LATER.has(tokens[before]?.text ?? "")) return false;
  const words = tokens.slice(Math.max(clause.from, from - NEAR * 2), before + 1).map(({ text }) => text);
  const isUpon = (word: string, at: number): boolean => LET_GO.has(word) || (CHANGED.has(word) && UPON.has(words[at + 1] ?? ""));
  return words.some(isUpon) && words.at(-2) !== "off";
}

const DOINGS: ReadonlySet<string> = new Set(["walked", "stood", "drove", "slept", "knelt"]);

/** "Walked 10 min without leg pain after", "drove for 40 minutes": what the patient managed, and no machine did. */
function isOfDoing({ kind, document: { tokens } }: Ground, { section }: Meant, { from }: Quantity): boolean {
  const verb = ["for", "about", "over", "only"].includes(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  return (!OF_EXERCISE.has(kind) || section === "assessment") && DOINGS.has(tokens[verb]?.text ?? "");
}

/** The "min after" of "cold pack 10 min after." and of "5 min after a short break": when, not what was felt then. */
function isOrderAlone({ document: { tokens } }: Ground, { to, terms }: Meant, term: Placed): boolean {
  if (tokens[term.to - 1]?.text !== "after") return false;
  return term.to === to || terms.some(({ tag, from }) => tag === "rest" && from >= term.to && from - term.to < AFTER);
}

const UNTIL: ReadonlySet<string> = new Set(["after", "in", "within"]);

/** "Both gone in 2 minutes", "tingling same after 10 min"; no "jaw pain so discontinued after 6 min". */
function isOfRelief(ground: Ground, { terms }: Meant, quantity: Quantity): boolean {
  const { document: { tokens }, kind } = ground;
  const { from } = quantity;
  const isNamed = terms.some(({ tag, means }) => tag === "service" && means === kind);
  return !isNamed && !isEnd(ground, quantity) && UNTIL.has(tokens[from - 1]?.text ?? "") && terms.some(({ tag, to }) => (tag === "better" || tag === "symptom") && to <= from);
}

/** Of several minutes in a clause, all after the word, and before it the nearest: "3 x 5 min with 2 min walking in between". */
function isOfOwn({ quantities }: Meant, term: Placed, own: Quantity): boolean {
  const minutes = quantities.filter(({ unit }) => unit === "minute");
  const farness = ({ from, to }: Placed): number => Math.max(from - term.to, term.from - to, 0);
  return minutes.length < 2 || term.to <= own.from || farness(own) <= Math.min(...minutes.map(farness));
}

/** Beside a rest; no "turned off after 9 min for the bathroom". */
function isOfPause(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return hasPause(ground, clause) && !isEnd(ground, quantity) && !isBeforePause(ground, clause, quantity);
}

/** The 15 of "8 min + 7 min with 2 min break": the pause has minutes of its own, fewer, behind a "with". */
function isBeforePause({ document: { tokens } }: Ground, { quantities, terms }: Meant, { to, value }: Quantity): boolean {
  const next = quantities.find(({ from }) => from >= to);
  return next?.unit === "minute" && next.value < value && WITH.has(tokens[next.from - 1]?.text ?? "")
    && terms.some(({ tag, from }) => tag === "rest" && from >= next.to && from - next.to < 2);
}

const WITH: ReadonlySet<string> = new Set(["with", "w", "and"]);

/** A rest of the patient; that of a cycle stands beside its seconds, and "after a short break" tells of no minutes. */
function hasPause({ document: { tokens } }: Ground, { terms, quantities }: Meant): boolean {
  const isNear = (term: Placed, { from, to }: Quantity, reach: number): boolean => Math.max(term.from - to, from - term.to) < reach;
  const turns = quantities.filter(({ unit }) => unit === "second");
  const isOnTheWay = (term: Placed): boolean => tokens.slice(Math.max(0, term.from - NEAR), term.from).some(({ text }) => AROUND.has(text))
    && !quantities.some((one) => one.unit === "minute" && one.to <= term.from && isNear(term, one, 2));
  return terms.some((term) => term.tag === "rest" && !turns.some((turn) => isNear(term, turn, 2)) && !isOnTheWay(term));
}

const AROUND: ReadonlySet<string> = new Set(["after", "between", "without", "following", "despite"]);

const OF_ALL: ReadonlySet<string> = new Set(["total", "timed", "session", "visit", "tot", "ttt", "ttm", "tcm", "tctm", "tct"]);

/** Words of a sum in the clause, or "total" in its label; no "10 min total" right after the traction. */
function isSum(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { tokens } = ground.document;
  const label = clause.from === quantity.from ? labelClause(ground, clause)?.terms ?? [] : [];
  const isOfAll = ({ from }: Placed): boolean => OF_ALL.has(tokens[from]?.text ?? "");
  if (label.some((term) => (term.tag === "total" || term.tag === "timed") && isOfAll(term))) return true;
  const sums = clause.terms.filter(({ tag, to }) => tag === "total" || (tag === "timed" && !["at", "for"].includes(tokens[to]?.text ?? "")));
  const isAfter = sums.every(({ from }) => from === quantity.to);
  return sums.length > 0 && !(isAfter && (ground.services.near(clause, quantity) === ground.kind || labelOf(ground, clause) === "minute"));
}

/** "Traction, supine, 10 min total": its sentence names this service and no other. */
function isSumOfService(ground: Ground, { sentence, terms }: Meant): boolean {
  const named = clausesIn(ground.document.clauses, "sentence", sentence).flatMap((clause) => clause.terms.filter(({ tag }) => tag === "service"));
  return !terms.some(({ tag }) => tag === "timed") && named.length > 0 && named.every(({ means }) => means === ground.kind);
}

/** "Peak pull 70 lbs, 30 sec hold, total 15 minutes": a sentence of its own that tells how it pulled, behind the name of the traction. */
function isSumOfPull(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { kind, services, document: { clauses } } = ground;
  if (kind !== "97012" || clause.terms.some(({ tag }) => tag === "timed") || services.near(clause, quantity) !== kind) return false;
  const parts = [clausesIn(clauses, "sentence", clause.sentence), clausesIn(clauses, "line", clause.line)];
  return parts.some((own) => own.every((one) => namesIn(one).length === 0) && own.some((one) => one !== clause && (one.terms.some(({ tag }) => tag === "mode" || tag === "pull") || one.quantities.some(({ unit }) => WEIGHTS.has(unit)))));
}

const WEIGHTS: ReadonlySet<string> = new Set(["pound", "kilogram", "percent"]);

/** `Traction: Region: lumbar; Total time: 12 min`: its line names this service alone, and has no other minutes. */
function isSumOfLine(ground: Ground, clause: Meant): boolean {
  const { line, terms } = clause;
  if (!isField(ground, clause)) return false;
  const own = clausesIn(ground.document.clauses, "line", line);
  const named = own.flatMap(namesIn);
  const isRamp = ({ terms: all }: Meant): boolean => all.some(({ tag, means }) => tag === "other-minutes" && means === "elsewhere");
  const minutes = own.filter((one) => one === clause || !isRamp(one)).flatMap(({ quantities }) => quantities.filter(({ unit }) => unit === "minute"));
  return minutes.length === 1 && !terms.some(({ tag }) => tag === "timed") && named.length > 0 && named.every(({ means }) => means === ground.kind);
}

const RUNS: ReadonlySet<string> = new Set(["decompression", "decomp", "drx", "drx9000", "spinemed", "vax", "kdt", "accu"]);
const OF_VISIT: ReadonlySet<string> = new Set(["visit", "encounter", "face", "contact", "time in", "timed", "clinic"]);

/** "Session length: 18 min" of a program of decompression, where nothing else was given. */
function isSession({ document: { tokens }, services, kind }: Ground, clause: Meant): boolean {
  if (kind !== "97012" || [...services.given].some((given) => given !== kind && given !== "97010")) return false;
  const words = tokens.slice(Math.max(0, clause.from - NEAR), clause.to);
  return !words.some(({ text }) => OF_VISIT.has(text)) && tokens.some(({ text }) => RUNS.has(text));
}

const NEAR = 4;

/** The clause names this service and no other: "a total of 12 minutes of traction" is no total of the visit. */
function isNamed({ kind }: Ground, { terms }: Meant): boolean {
  const named = terms.filter(({ tag, means }) => tag === "service" && means !== "none");
  return named.length > 0 && named.every(({ means }) => means === kind);
}
