import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import type { ReadElement } from "../reading.ts";
import { clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";
import { against, doneIn, serviceOf, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";
import { isOwnOrCarried, ownTerms } from "./words.ts";

/** Static or intermittent: by name, else by the times of a pull that comes and goes. */
export function mode(ground: Ground): ReadElement {
  const said = ownTerms(ground, "mode").filter(({ term, clause }) => !isOfSymptom(clause, term) && !isChoice(ground, clause));
  const named = said.filter(({ term }) => term.means !== "cycle").map(({ term }): Said => ({ value: term.means, at: term }));
  const cycles = named.length > 0 ? [] : [...cyclesIn(ground), ...said.map(({ term }) => cycleFrom(ground, term))];
  const read = settled("mode", ground.document, named.length > 0 ? named : cycles.map((at): Said => ({ value: "intermittent", at })));
  const recorded = serviceOf(ground)?.mode;
  return against(read, recorded === undefined || recorded === read.value, `the visit record has "${recorded ?? ""}"`);
}

/** The `Static / Intermittent` that a form asks for, before its colon, and the `int/static` that names a row. */
function isChoice({ document: { tokens } }: Ground, { terms, to }: Meant): boolean {
  const named = terms.filter(({ tag, means }) => tag === "mode" && means !== "cycle").map(({ means }) => means);
  if (new Set(named).size < 2) return false;
  const own = terms.filter(({ tag, means }) => tag === "mode" && means !== "cycle");
  return tokens[to]?.text === ":" || own.some((term) => tokens[term.to]?.text === "/" && own.some((other) => other.from === term.to + 1 && other.means !== term.means));
}

/** `intermittent pain` and `constant attendance` are no modes of traction. */
function isOfSymptom({ terms }: Meant, { from, to }: Term): boolean {
  return terms.some((other) => (other.tag === "symptom" && other.from >= to && other.from - to < 3)
    || (other.tag === "supervision" && other.from <= from && to <= other.to));
}

const REACH = 5;

/** `On/off (sec): 20/10`: the words and the numbers after them. */
function cycleFrom({ document: { clauses } }: Ground, term: Term): Placed {
  const pair = clauses.flatMap(({ quantities }) => quantities.filter(({ paired }) => paired === true))
    .find(({ from }) => from >= term.to && from - term.to < REACH);
  return { from: term.from, to: pair?.to ?? term.to };
}

const UP: ReadonlySet<string> = new Set(["hold", "holds", "on", "pull", "pulls", "high", "holding", "pulling", "tension", "up", "hang", "hung", "hanging"]);
const DOWN: ReadonlySet<string> = new Set(["rest", "off", "release", "relax", "low", "pause", "rests", "down", "go", "between", "resting", "ease", "eased", "easing", "slack", "relaxing", "letting", "pauses", "break"]);
const BETWEEN: ReadonlySet<string> = new Set([":", "for", "of", "time", "x", "at", "sec", "seconds", "s", ",", "/"]);

interface Turn { readonly at: Placed; readonly isUp: boolean }

/** Seconds: `1/4"` is a length. */
const SHORTEST = 5;

/** `60 sec on / 20 sec off`, `hold 45, rest 15`, `60/20 sec`. */
function cyclesIn(ground: Ground): readonly Placed[] {
  const clauses = doneIn(ground).filter((clause) => isOwnOrCarried(ground, clause));
  const pairs = clauses.flatMap((clause) => clause.quantities
    .filter((one) => one.paired === true && ((one.unit === "second" && one.value >= SHORTEST) || (one.unit === "none" && isCycle(ground, clause, one)))));
  const sentences = new Set(clauses.map(({ sentence }) => sentence));
  const turnsOf = (own: readonly Meant[]): readonly Placed[] => {
    const turned = (isLed: boolean): Placed | undefined => cycleOf(own.flatMap((clause) => turnsIn(ground, clause, isLed)));
    return [turned(false) ?? turned(true) ?? []].flat();
  };
  const turns = [...sentences].flatMap((sentence) => turnsOf(clausesIn(clauses, "sentence", sentence)));
  if (pairs.length + turns.length > 0) return [...pairs, ...turns];
  const bouts = clauses.flatMap((clause) => boutsIn(ground, clause) ?? []);
  if (bouts.length > 0) return bouts;
  // `Hold: 40; Rest: 15` and `Hold sec: 60 | Rest sec: 20` are fields of one line.
  return [...new Set(clauses.map(({ line }) => line))].flatMap((line) => turnsOf(clausesIn(clauses, "line", line)));
}

/** "10 bouts of 30 sec w/ 15 sec rest": seconds, and behind them those of a rest. */
function boutsIn(ground: Ground, clause: Meant): Placed | undefined {
  const down = turnsIn(ground, clause, false).find(({ isUp }) => !isUp);
  const pull = clause.quantities.find(({ unit, to, value }) => unit === "second" && value >= SHORTEST && to <= (down?.at.from ?? 0));
  return down === undefined || pull === undefined ? undefined : { from: pull.from, to: down.at.to };
}

/** The words of a turn up and of one down. */
function cycleOf(turns: readonly Turn[]): Placed | undefined {
  const [up, down] = [turns.find(({ isUp }) => isUp), turns.find(({ isUp }) => !isUp)];
  if (up === undefined || down === undefined) return undefined;
  return { from: Math.min(up.at.from, down.at.from), to: Math.max(up.at.to, down.at.to) };
}

/** Words before a day that is written without its year. */
const BEFORE_DAY: ReadonlySet<string> = new Set(["on", "since", "of", "dated", "until", "visit", "session", "seen"]);

/** The `11/20` of "80 lb on 11/20". */
function isDay({ dates, tokens }: Ground["document"], { from }: Quantity): boolean {
  const before = tokens[from - 1];
  return (before === undefined || before.kind === "line" || BEFORE_DAY.has(before.text)) && dates.some((date) => date.from === from);
}

const COUNTED: ReadonlySet<string> = new Set(["#", "session", "sessions", "visit", "visits", "tx", "treatment", "number", "rx"]);

/** The `4/24` of "decompression #4/24" counts visits; the `#` of `65# 60:20` is pounds. */
function isCount({ tokens }: Ground["document"], { from }: Quantity): boolean {
  const before = tokens[from - 1]?.text ?? "";
  return COUNTED.has(before) && !(before === "#" && tokens[from - 2]?.kind === "number");
}

/** Right before the numbers of a cycle. */
const CYCLES: ReadonlySet<string> = new Set(["cycle", "cycles", "cycling"]);

/** Numbers of a cycle stand with a pull or with its words, never with pain; `90/90` is how the legs lie. */
function isCycle({ document }: Ground, clause: Meant, quantity: Quantity): boolean {
  const { clauses, tokens } = document;
  const { value, from, to } = quantity;
  if (isDay(document, quantity) || isCount(document, quantity)) return false;
  if (tokens.slice(from, to).filter(({ text }) => text === "90").length === 2) return false;
  const sentence = clausesIn(clauses, "sentence", clause.sentence);
  const hasPull = CYCLES.has(tokens[from - 1]?.text ?? "") || sentence.some(({ terms, quantities }) => terms.some(({ tag }) => tag === "pull" || tag === "mode")
    || quantities.some(({ unit }) => unit === "pound" || unit === "kilogram"));
  return hasPull && value >= 15 && value <= 120 && !clause.terms.some(({ tag }) => tag === "symptom");
}

/** Minutes of one turn: `3 min on / 1 min off`. */
const LONGEST = 3;

/** Numbers with a word of pulling or letting go beside them. */
function turnsIn({ document: { tokens } }: Ground, { quantities }: Meant, isLed: boolean): readonly Turn[] {
  return quantities.filter(({ unit, value }) => unit === "second" || unit === "none" || (unit === "minute" && value <= LONGEST)).flatMap((quantity) => turnAt(tokens, quantity, isLed) ?? []);
}

/** `60 sec on`, `hold 45`, `HOLD=40`: a word behind a colon goes before the one that follows; of `on 30 s off 15 s` each that leads. */
function turnAt(tokens: readonly Token[], { from, to }: Placed, isLed: boolean): Turn | undefined {
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const isTurn = (at: number): boolean => UP.has(textAt(at)) || DOWN.has(textAt(at));
  let before = from - 1;
  while (before > from - 4 && BETWEEN.has(textAt(before))) before--;
  const isLabelled = (isLed || textAt(from - 1) === ":") && isTurn(before);
  const after = textAt(to) === "of" ? to + 1 : to;
  const word = isTurn(after) && !isLabelled ? after : before;
  if (!isTurn(word)) return undefined;
  return { at: { from: Math.min(from, word), to: Math.max(to, word + 1) }, isUp: UP.has(textAt(word)) };
}
