/** `cms` totals the day's timed minutes; `ama` counts each code alone; `full15` takes whole quarters of an hour, each code alone. */
export type UnitMethod = "cms" | "ama" | "full15";

/** Minutes of one timed code; several entries of one code are summed. Give timed codes only. */
export interface TimedMinutes {
  readonly code: string;
  readonly minutes: number;
}

/** Units by code, codes with none left out. */
export type Allocation = Readonly<Record<string, number>>;

/** How many units the minutes earn, and the ways to spread them. */
export interface UnitAnswer {
  readonly method: UnitMethod;
  readonly totalTimedMinutes: number;
  readonly totalUnits: number;
  /** Every acceptable allocation, in the order in which the codes were first given. */
  readonly allocations: readonly Allocation[];
  /** Only when there are more than `MOST_ALLOCATIONS`: the rest are left out. */
  readonly truncated?: true;
}

/** Ties multiply: no visit has so many, and a nonsense input must not stop the office. */
export const MOST_ALLOCATIONS = 1000;

interface Share { readonly code: string; readonly whole: number; readonly rest: number }

/** Units that so many minutes earn by themselves: none under 8, then one more at each 15 (Claims manual, chapter 5 §20.2.C). */
export function unitsOfMinutes(minutes: number): number {
  return minutes < 8 ? 0 : Math.floor((minutes + 7) / 15);
}

/** How many units timed minutes earn by a method, and every way in which they may be spread over the codes. */
export function allocate(method: UnitMethod, minutes: readonly TimedMinutes[]): UnitAnswer {
  const sums = sumByCode(minutes);
  const totalTimedMinutes = [...sums.values()].reduce((total, value) => total + value, 0);
  if (method !== "cms") return alone(method, sums, totalTimedMinutes);
  const totalUnits = unitsOfMinutes(totalTimedMinutes);
  const { sure, tied, seats } = spread(sums, totalUnits);
  const chosen = combinations(tied, seats, MOST_ALLOCATIONS + 1);
  const allocations = chosen.slice(0, MOST_ALLOCATIONS).map((extra) => written(sums, sure, new Set(extra)));
  return { method, totalTimedMinutes, totalUnits, allocations, ...(chosen.length > MOST_ALLOCATIONS ? { truncated: true as const } : {}) };
}

/** True when the billed units are one of the acceptable allocations. Asks no list, so it is cheap whatever the ties. */
export function isAcceptable(method: UnitMethod, minutes: readonly TimedMinutes[], billed: Allocation): boolean {
  const sums = sumByCode(minutes);
  if (Object.entries(billed).some(([code, units]) => units !== 0 && !sums.has(code))) return false;
  if (method !== "cms") return [...sums].every(([code, value]) => (billed[code] ?? 0) === unitsAlone(method, value));
  const { sure, tied, seats } = spread(sums, unitsOfMinutes(total(sums)));
  const above = [...sums.keys()].map((code) => ({ code, extra: (billed[code] ?? 0) - (sure.get(code) ?? 0) }));
  if (above.some(({ code, extra }) => extra !== 0 && !(extra === 1 && tied.includes(code)))) return false;
  return above.filter(({ extra }) => extra === 1).length === seats;
}

function sumByCode(minutes: readonly TimedMinutes[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const entry of minutes) sums.set(entry.code, (sums.get(entry.code) ?? 0) + Math.max(0, entry.minutes));
  return sums;
}

function total(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((sum, value) => sum + value, 0);
}

function unitsAlone(method: "ama" | "full15", minutes: number): number {
  return method === "ama" ? unitsOfMinutes(minutes) : Math.floor(minutes / 15);
}

function alone(method: "ama" | "full15", sums: ReadonlyMap<string, number>, totalTimedMinutes: number): UnitAnswer {
  const units = new Map([...sums].map(([code, value]) => [code, unitsAlone(method, value)]));
  return { method, totalTimedMinutes, totalUnits: total(units), allocations: [written(sums, units, new Set())] };
}

/**
 * Each code gets its whole quarters. What is left of the day's total goes one unit each to the largest remainders; no
 * code gets two, since remainders are under 15. `tied` are the codes equal at the last seat, `seats` how many of them sit.
 */
function spread(sums: ReadonlyMap<string, number>, units: number): { sure: Map<string, number>; tied: string[]; seats: number } {
  const shares: Share[] = [...sums].map(([code, value]) => ({ code, whole: Math.floor(value / 15), rest: value % 15 }));
  const sure = new Map(shares.map((share) => [share.code, share.whole]));
  const left = units - total(sure);
  const last = left === 0 ? Infinity : [...shares].sort((a, b) => b.rest - a.rest)[left - 1]?.rest ?? 0;
  const ahead = shares.filter((share) => share.rest > last);
  for (const share of ahead) sure.set(share.code, share.whole + 1);
  const tied = shares.filter((share) => share.rest === last).map((share) => share.code);
  return { sure, tied, seats: left - ahead.length };
}

/** Up to `most` ways of taking `count` of the items, earlier items first. */
function combinations(items: readonly string[], count: number, most: number): string[][] {
  if (count === 0) return [[]];
  const found: string[][] = [];
  for (let i = 0; i + count <= items.length && found.length < most; i++) {
    const first = items[i] ?? "";
    for (const rest of combinations(items.slice(i + 1), count - 1, most - found.length)) found.push([first, ...rest]);
  }
  return found;
}

function written(sums: ReadonlyMap<string, number>, sure: ReadonlyMap<string, number>, extra: ReadonlySet<string>): Allocation {
  const allocation: Record<string, number> = {};
  for (const code of sums.keys()) {
    const units = (sure.get(code) ?? 0) + (extra.has(code) ? 1 : 0);
    if (units > 0) allocation[code] = units;
  }
  return allocation;
}
