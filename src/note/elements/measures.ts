import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import { amountAt } from "../numbers.ts";
import type { Quantity } from "../quantities.ts";
import type { ReadElement } from "../reading.ts";
import { clauseAt, clausesIn, startingNear } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { namesIn } from "../services.ts";
import type { Tag } from "../vocabulary/index.ts";
import { asRun } from "./actual.ts";
import { isBetweenCommas, isForSo, isLeast, isLeastBehind, isOnlyBare, isRaised } from "./bare.ts";
import { isAtWeight, isBilled, isOfEnd, isOfSet, isShared, isWhole } from "./brief-minutes.ts";
import { FEWEST, isBehindName, isCoded } from "./coded.ts";
import { isCellOfRow, isCountOfAll, isSumOfCounts, isTimesOfAll, minutesBefore } from "./counted.ts";
import { against, doneIn, has, isOwn, isPulled, labelOf, nearest, serviceOf, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";
import { isOfElse, isPart } from "./elsewhere.ts";
import { isFormer, isFormerAlone, isOrdered } from "./former.ts";
import { withoutParts } from "./parts.ts";
import { withoutConverted } from "./pounds.ts";
import { isBarePull, isLowPull, isOfBody, isOfHead } from "./pulls.ts";
import { reached } from "./ramps.ts";
import { inStages } from "./stages.ts";
import { isTakenBack, withoutRetracted } from "./retracted.ts";
import { withoutUnnamed } from "./unnamed.ts";
import { isOfAssistant } from "./share.ts";
import { isEachOfList, isInTheirOrder, isOwnMinutes } from "./shared.ts";

/** Tokens between a quantity and the words beside it. */
export const NEAR = 3;

const HOLDS: ReadonlySet<string> = new Set(["hold", "holds", "on", "off", "cycle", "every", "q"]);

/** Before as many minutes they are no part of a cycle: "on 15 min", "neck holds 15 min". */
const STANDING: ReadonlySet<string> = new Set(["on", "hold", "holds"]);

/** A time within the cycle of the pull: "hold 1 min"; no "on 15 min". */
export function isHeld({ document: { tokens } }: Ground, { from, to, unit, value, times }: Quantity): boolean {
  const [before, after] = [tokens[from - 1]?.text ?? "", tokens[to]?.text ?? ""];
  if ((STANDING.has(before) || times === true) && unit === "minute" && value >= FEWEST) return false;
  if (HOLDS.has(before)) return true;
  if (after === "hold" || after === "holds") return amountAt(tokens, to + 1) === undefined;
  return (after === "on" || after === "off") && isTurned(tokens[to + 1]);
}

/** After `10 on`: nothing more of the sentence, or the other turn. */
function isTurned(next: Token | undefined): boolean {
  return next?.kind !== "word" || ["and", "then", "on", "off"].includes(next.text);
}

/** A term of one of these tags ends shortly before the quantity, or begins shortly after. */
function isBeside({ terms }: Pick<Meant, "terms">, { from, to }: Quantity, tags: readonly Tag[]): boolean {
  const isName = ({ from: start, to: end }: Placed): boolean => terms.some((one) => one.tag === "label" && one.from <= start && end <= one.to);
  return terms.some((term) => (tags as readonly string[]).includes(term.tag) && !isName(term)
    && ((term.to <= from && from - term.to < NEAR) || (term.from >= to && term.from - to < NEAR - 1)));
}

/** How strong it was set: "8 min low setting". */
const WEAK: ReadonlySet<string> = new Set(["low", "lower", "base", "bottom"]);

/** A pause of the pull; no "ten off for fifteen minutes". */
function isLow({ kind, document: { tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  if (kind !== "97012" || quantity.times === true || tokens[quantity.from - 1]?.text === "for") return false;
  const stops = clause.terms.filter(({ tag }) => tag === "stop");
  const isTold = ({ from, to: end }: Placed): boolean => tokens[end]?.text === "at" || stops.some((stop) => stop.from <= from && end <= stop.to) || clause.quantities.some(({ unit, to }) => unit === "second" && to === from);
  return isBeside({ terms: clause.terms.filter((term) => !isTold(term) && !WEAK.has(tokens[term.from]?.text ?? "")) }, quantity, ["low"]);
}

/** What a number without its unit counts: by the word right before it, or before the colon that it follows. */
export function labelledBy(ground: Ground, clause: Meant, { from }: Pick<Quantity, "from">): string | undefined {
  const column = ground.document.columns.get(from);
  if (column !== undefined) return column;
  if (clause.from === from) return labelOf(ground, clause) ?? colonLabel(ground, from);
  const words = ["of", "is", "was", "at", "for", "to", "-", "=", "dial"];
  const start = words.includes(ground.document.tokens[from - 1]?.text ?? "") ? from - 1 : from;
  const isUnit = (term: Placed): boolean => clause.quantities.some((one) => one.from <= term.from && term.from < one.to);
  return clause.terms.find((term) => term.tag === "label" && term.to === start && !isUnit(term))?.means;
}

/** `Min: 15  Lb: 60`: the word right before the colon, whatever stands before it. */
function colonLabel({ document: { terms, tokens } }: Ground, from: number): string | undefined {
  if (tokens[from - 1]?.text !== ":") return undefined;
  return startingNear(terms, from - 1).find(({ tag, to }) => tag === "label" && to === from - 1)?.means;
}

interface Wanted {
  readonly unitOf: (quantity: Quantity, clause: Meant) => string | undefined;
  readonly refuses: (quantity: Quantity, clause: Meant) => boolean;
  readonly isOwn?: (ground: Ground, clause: Meant, quantity: Quantity) => boolean;
  readonly sifts?: <T extends { readonly clause: Meant; readonly part: Quantity }>(all: readonly T[]) => readonly T[];
}

/** Pounds and degrees far from any service are of a scale or a joint, unless their sentence speaks of a pull. */
export function isOfPull(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const near = ground.services.near(clause, quantity);
  if (near === ground.kind) return true;
  if (near !== undefined) return namesIn(clause).length === 0 && isSettings(ground, clause);
  if (ground.services.carried(clause) === ground.kind) return true;
  const isLabelled = labelOf(ground, clause) !== undefined || ground.document.columns.has(quantity.from);
  return isPulled(ground, clause) || (isLabelled && isOwn(ground, clause, quantity));
}

/** "Settings: 60 lb hold, 45/15": a sentence of its own that names no service, and none but a pull has settings. */
function isSettings(ground: Ground, { sentence }: Meant): boolean {
  const { services, kind, document: { clauses } } = ground;
  const own = clausesIn(clauses, "sentence", sentence);
  return kind === "97012" && services.given.has(kind) && own.every((clause) => namesIn(clause).length === 0 && !has(clause, "other-weight"))
    && own.some(({ terms }) => terms.some(({ tag, means }) => tag === "mode" || (tag === "label" && means === "force")));
}

/** Every quantity of the service in what was done that is of the wanted sort. */
export function saidOf(ground: Ground, wanted: Wanted): readonly Said[] {
  const all = doneIn(ground).flatMap((clause) => clause.quantities.flatMap((quantity) => {
    const unit = wanted.unitOf(quantity, clause);
    if (unit === undefined || !(wanted.isOwn ?? isOwn)(ground, clause, quantity)) return [];
    if (wanted.refuses(quantity, clause) || isTakenBack(ground, clause, quantity) || isOrdered(ground, clause, quantity)) return [];
    return [{ clause, part: quantity, said: toSaid(clause, quantity, unit) }];
  }));
  return nearest(ground, (wanted.sifts ?? ((some) => some))(withoutRetracted(ground, all)), (one) => one).map(({ said }) => said);
}

export function toSaid(clause: Meant, quantity: Quantity, unit: string): Said {
  const { most, value, second, from, to } = quantity;
  const at = { from, to };
  if (most === undefined) return { value, unit, at };
  if (isFormer(clause, quantity) && second !== undefined) return { value: second, unit, at };
  return { value, unit, at, open: "a range" };
}

/** Minutes of the service itself: no totals, no rests, no holds of a cycle, no walking tolerance. */
export function duration(ground: Ground): ReadElement {
  const said = saidOf(ground, {
    isOwn: isOwnMinutes,
    unitOf: (quantity, clause) => (quantity.unit === "minute" || isBareMinutes(ground, quantity, clause) ? "min" : undefined),
    refuses: (quantity, clause) => quantity.value === 0 || isPart(ground, clause, quantity) || isOfElse(ground, clause, quantity)
      || isLeastBehind(ground, quantity) || isWhole(ground, clause, quantity) || isSumOfCounts(ground, clause, quantity)
      || isOfAssistant(clause, quantity) || isFormerAlone(ground, clause, quantity) || isHeld(ground, quantity)
      || isLow(ground, clause, quantity),
    sifts: (all) => withoutUnnamed(ground, all),
  });
  const stages = inStages(ground, (clause, quantity) => isOwn(ground, clause, quantity));
  const run = stages !== undefined ? [stages] : said.length === 0 ? beforeWeights(ground) : asRun(ground, withoutParts(ground, said));
  const isSure = (one: Said): boolean => run.length === 1
    && (isPack(ground) || isBehindName(ground, one.at) || isBehindWeight(ground, one));
  const told = run.map((one) => (isSure(one) ? one : openIfBare(ground, one)))
    .sort((a, b) => Number(isClocked(ground, a)) - Number(isClocked(ground, b)));
  const read = settled("duration", ground.document, told);
  const recorded = serviceOf(ground)?.minutes;
  return against(read, recorded === undefined || read.value === recorded, `the visit record has ${recorded ?? 0} min`);
}

/** Where a pull has no minutes elsewhere, those of `15/60#`. */
function beforeWeights(ground: Ground): readonly Said[] {
  if (ground.kind !== "97012") return [];
  const pulls = doneIn(ground).flatMap((clause) => clause.quantities.filter((quantity) => isOfPull(ground, clause, quantity)));
  return pulls.flatMap((quantity) => {
    const value = minutesBefore(ground, quantity);
    return value === undefined ? [] : [{ value, unit: "min", at: { from: quantity.from, to: quantity.from + 1 } }];
  });
}

/** Minutes in so many words go before those between two times of day. */
function isClocked({ document: { clauses } }: Ground, { at }: Said): boolean {
  return clauseAt(clauses, at.from)?.quantities.some(({ from, clocked }) => clocked === true && from === at.from) === true;
}

const LONGEST = 60;
/** Right behind their names, a number behind `x` counts minutes. */
const BY_HAND: ReadonlySet<string> = new Set(["97035", "97124", "97140"]);

/** `x 15` and "Duration: 15" without a unit. */
function isBareMinutes(ground: Ground, quantity: Quantity, clause: Meant): boolean {
  const { unit, times, paired, value, from } = quantity;
  if (unit !== "none" || isLeast(ground, quantity) || isOfPlace(ground, quantity)) return false;
  if (paired) return isBilled(ground, quantity);
  if (has(clause, "frequency")) return false;
  if (isLabelled(ground, clause, quantity) || isPlaced(ground, clause, quantity)) return true;
  const isRepeat = clause.quantities.some((one) => one.unit === "second" && one.to === from);
  return times === true && !isRepeat && value >= FEWEST && value <= LONGEST
    && (UNREPEATED.has(ground.kind) || (BY_HAND.has(ground.kind) && isBehindName(ground, quantity)));
}

/** A pack, a current or the like: the number behind the `x` is sure to count its minutes. */
function isPack({ kind }: Ground): boolean {
  return kind !== "97012" && UNREPEATED.has(kind);
}

/** What is not done so many times: the `x15` behind it counts minutes. */
const UNREPEATED: ReadonlySet<string> = new Set(["97012", "97010", "97014", "97016", "97018", "97024", "97026", "97033"]);

/** "On table two". */
function isOfPlace({ document: { tokens } }: Ground, { from, value }: Quantity): boolean {
  return value < FEWEST && NUMBERED.has(tokens[from - 1]?.text ?? "");
}

const NUMBERED: ReadonlySet<string> = new Set(["table", "tbl", "room", "bay", "unit", "station", "machine", "bed", "booth"]);

/** By where it stands: behind a name, in a list, before what it is a part of. */
function isPlaced(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (isForSo(ground, clause, quantity)) return true;
  return PLACES.some((holds) => holds(ground, clause, quantity));
}

const PLACES = [
  isOnlyBare, isRaised, isBetweenCommas, isCoded, isAtWeight, isOfSet, isShared, isCountOfAll, isCellOfRow,
  isEachOfList, isOfEnd, isInTheirOrder,
];

/** Under a word for minutes; no "minute 5". */
function isLabelled(ground: Ground, clause: Meant, { from }: Quantity): boolean {
  return ground.document.tokens[from - 1]?.text !== "minute" && labelledBy(ground, clause, { from }) === "minute";
}

/** The x15 of `60# x15` and `60 lb static x 15`: a pull is told by its weight and its minutes. */
function isBehindWeight({ document: { clauses }, kind }: Ground, { at: { from, to } }: Said): boolean {
  const clause = kind === "97012" ? clauseAt(clauses, from) : undefined;
  if (clause === undefined) return false;
  const sentence = clausesIn(clauses, "sentence", clause.sentence).flatMap(({ quantities }) => quantities);
  const isWeighed = sentence.some(({ unit, to: end }) => (unit === "pound" || unit === "kilogram") && end <= from && from - end < REACH);
  const counts = sentence.filter(({ times }) => times === true);
  return isWeighed && counts.length === 1 && counts[0]?.from === from && counts[0].to === to;
}

/** Tokens between a weight and the number of its minutes. */
const REACH = 6;

function openIfBare(ground: Ground, said: Said): Said {
  const { document } = ground;
  if (isClocked(ground, said) || isTimesOfAll(ground)) return said;
  const words = document.tokens.slice(said.at.from, said.at.to);
  const isBare = words.every(({ kind, text }) => kind === "number" || text === "x" || text === "×");
  return isBare && words.length > 1 && said.open === undefined ? { ...said, open: "a number without its unit" } : said;
}

/** Pounds, kilograms, newtons, or else a share of the body weight. Of a cycle with a lower pull between, the higher one. */
export function force(ground: Ground): ReadElement {
  const said = saidOf(ground, {
    isOwn: isOfPull,
    unitOf: (quantity, clause) => forceUnit(ground, quantity, clause),
    refuses: (quantity, clause) => isFormerAlone(ground, clause, quantity)
      || (quantity.unit !== "percent" && isOfBody(ground, clause, quantity) && !has(clause, "pull")) || isLowPull(ground, clause, quantity),
  });
  const weights = reached(ground, withoutConverted(said.filter(({ unit }) => unit !== "%")));
  const read = settled("force", ground.document, weights.length > 0 ? weights : said);
  const { amount, unit = "" } = serviceOf(ground)?.force ?? {};
  const isSame = amount === undefined || amount === read.value || !unit.toLowerCase().startsWith(read.unit ?? unit);
  return against(read, isSame, `the visit record has ${amount ?? 0} ${unit}`.trim());
}

function forceUnit(ground: Ground, quantity: Quantity, clause: Meant): string | undefined {
  if (quantity.unit === "newton" && (quantity.times === true || quantity.value < FEWEST_NEWTONS)) return undefined;
  const symbol = WEIGHTS[quantity.unit];
  if (symbol !== undefined) return symbol;
  const label = labelledBy(ground, clause, quantity);
  if (quantity.unit === "none") return isLabelledPull(ground, quantity, label) || isBarePull(ground, clause, quantity) || isOfHead(ground, quantity) ? "lb" : undefined;
  const isOfWeight = clause.terms.some(({ tag, from }) => tag === "weight" && from >= quantity.to && from - quantity.to <= 1);
  return quantity.unit === "percent" && (isOfWeight || has(clause, "pull") || label === "force") ? "%" : undefined;
}

function isLabelledPull({ document: { tokens } }: Ground, { times, from, value }: Quantity, label: string | undefined): boolean {
  const isSetting = SETTINGS.has(tokens[from - 1]?.text ?? "") && value < FEWEST_OF_SETTING;
  return times !== true && value >= LEAST_LABELLED && !isSetting && (label === "pound" || label === "force");
}

/** `LB 2` is how much a low back hurts. */
const LEAST_LABELLED = 4;

/** "Setting 3" is how strong a water bed was set. */
const SETTINGS: ReadonlySet<string> = new Set(["setting", "settings"]);
const FEWEST_OF_SETTING = 8;

const WEIGHTS: Readonly<Partial<Record<Quantity["unit"], string>>> = { pound: "lb", kilogram: "kg", newton: "N" };
/** No pull is weaker: `x 4 N` is something else. */
const FEWEST_NEWTONS = 20;
