import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { namesIn } from "../services.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";
import { isOwn } from "./element.ts";
import type { Ground } from "./element.ts";

const EACH: ReadonlySet<string> = new Set(["each", "ea", "apiece"]);
/** Between the names of services that are listed, and between the last of them and the minutes. */
const LISTING: ReadonlySet<string> = new Set([",", "/", "&", "+", "and"]);
const LEADING: ReadonlySet<string> = new Set(["for", ":", "-", "x", "(", "\u2013"]);
const FEWEST = 5;
const LONGEST = 60;

/** Minutes of the service, alone or together with another. */
export function isOwnMinutes(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const told = inTheirOrder(ground, clause, quantity);
  if (told !== undefined) return told === ground.kind;
  return isOwn(ground, clause, quantity) || isOfEach(ground, clause, quantity) || isGivenTogether(ground, clause, quantity);
}

/** `TE, NMR, MT 15 each`, `TE/MT x 10 min each`: minutes that every service of the list before them has. */
function isOfEach(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return isEach(ground, quantity) && listBefore(ground, clause, quantity).some(({ means }) => means === ground.kind);
}

/** The bare 15 of such a list counts minutes. */
export function isEachOfList(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { unit, value } = quantity;
  return unit === "none" && value >= FEWEST && value <= LONGEST && isOfEach(ground, clause, quantity);
}

/** Of "traction, ther ex and manual for 12, 20 and 10 min respectively" what each number is of; undefined in any other sentence. */
function inTheirOrder({ document: { clauses, tokens } }: Ground, clause: Meant, { from }: Quantity): string | undefined {
  const own = clausesIn(clauses, "sentence", clause.sentence);
  const end = own.at(-1)?.to ?? 0;
  if (!tokens.slice(from, end).some(({ text }) => text === "respectively")) return undefined;
  const names = own.flatMap(namesIn).filter(({ means }, at, all) => means !== all[at - 1]?.means);
  const last = names.at(-1)?.to ?? end;
  const numbers = own.flatMap(({ quantities }) => quantities).filter((one) => one.from >= last && IN_ROW.has(one.unit));
  const at = numbers.findIndex((one) => one.from === from);
  return numbers.length === names.length && numbers.length > 1 ? names[at]?.means : undefined;
}

const IN_ROW: ReadonlySet<string> = new Set(["minute", "none"]);

/** A bare number of such a row. */
export function isInTheirOrder(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return quantity.unit === "none" && inTheirOrder(ground, clause, quantity) === ground.kind;
}

function isEach({ document: { tokens } }: Ground, { to }: Quantity): boolean {
  return EACH.has(tokens[to]?.text ?? "");
}

/** The names right before a number, two kinds at least, with nothing between them but what joins a list. */
function listBefore({ document: { clauses, tokens } }: Ground, clause: Meant, { from }: Quantity): readonly Term[] {
  const names = clausesIn(clauses, "sentence", clause.sentence).flatMap(namesIn).filter(({ to }) => to <= from);
  const listed: Term[] = [];
  let next = from;
  for (const name of names.toReversed()) {
    const between = tokens.slice(name.to, next);
    if (!between.every(({ text }) => LISTING.has(text) || (next === from && LEADING.has(text)))) break;
    listed.push(name);
    next = name.from;
  }
  return new Set(listed.map(({ means }) => means)).size > 1 ? listed : [];
}

const JOINS: ReadonlySet<string> = new Set(["+", "/", "&", "and", "with", "w"]);
/** Modalities that are given at one time and place. */
const TOGETHER: ReadonlySet<string> = new Set(["97010", "97014"]);

/** `EMS/heat 15 min`, `IFC + MHP: 15 min`, `stim and ice 15 min`: two packs in one breath have the same minutes. */
function isGivenTogether({ kind, services, document: { clauses, tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  const other = services.of(clause, quantity);
  if (!TOGETHER.has(kind) || other === undefined || other === kind || !TOGETHER.has(other)) return false;
  const before = clauseBeside(clauses, clause, -1);
  const names = [...before?.sentence === clause.sentence && before.quantities.length === 0 ? namesIn(before) : [], ...namesIn(clause)];
  return names.some((name, at) => {
    const next = names[at + 1];
    const isPair = next !== undefined && next.means !== name.means && [name, next].every(({ means }) => means === kind || means === other);
    return isPair && isJoined(tokens, name, next);
  });
}

function isJoined(tokens: readonly Token[], { to }: Term, { from }: Term): boolean {
  const between = tokens.slice(to, from);
  const isShort = between.length > 0 && between.length < 3;
  return isShort && JOINS.has(between[0]?.text ?? "") && between.slice(1).every(({ text }) => text === "/" || text === "the");
}
