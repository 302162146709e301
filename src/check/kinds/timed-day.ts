import type { Known } from "../../claim/index.ts";
import { known } from "../../claim/index.ts";
import { allocate, familyCodes, isAcceptable, isTimed } from "../../reference/index.ts";
import type { Allocation, UnitMethod } from "../../reference/index.ts";
import type { BilledLine, DayFacts } from "../facts.ts";
import { countsUnits, numbersOf, ownOf } from "./lines.ts";
import { countsUntimedMinutes, dayTime, methodsOf } from "./untimed-minutes.ts";
import type { DayTime } from "./untimed-minutes.ts";

/** Codes whose units are counted from minutes. */
export const TIMED_CODES: readonly string[] = familyCodes().filter(isTimed);

/** How the timed units of a day stand to its minutes, by one way of counting. */
export type Standing = "right" | "above" | "below" | "misallocated";

/** The timed units of a day, its minutes, and the lines of this claim that bill them. */
export interface TimedDay {
  readonly time: DayTime;
  readonly billed: Allocation;
  readonly minutes: number;
  readonly lines: readonly number[];
}

/**
 * The timed part of a day; `undefined` where this claim bills nothing timed, where a unit is not a whole number (another rule's
 * business), or where counting untimed minutes is the cause and traction has its own rule for it.
 */
export function timedDay(facts: DayFacts, method: string): Known<TimedDay> | undefined {
  if (last?.facts !== facts || last.method !== method) last = { facts, method, day: timedDayOf(facts, method) };
  return last.day;
}

/** Four rules ask of one day in turn. */
let last: { readonly facts: DayFacts; readonly method: string; readonly day: Known<TimedDay> | undefined } | undefined;

function timedDayOf({ lines }: DayFacts, method: string): Known<TimedDay> | undefined {
  if (!isBilledInUnits(lines)) return undefined;
  const time = dayTime(lines);
  if (!time.known) return time;
  const timed = lines.filter(({ procedure }) => isTimed(procedure));
  const own = ownOf(timed);
  if (lines.some(({ procedure }) => procedure === "97012") && countsUntimedMinutes(time.value, method)) return undefined;
  const minutes = time.value.timed.reduce((sum, each) => sum + each.minutes, 0);
  return known({ time: time.value, billed: billedUnits(timed), minutes, lines: numbersOf(own) });
}

/** True where this claim bills something timed, and all that is timed on the day in whole units. */
function isBilledInUnits(lines: readonly BilledLine[]): boolean {
  let isOwn = false;
  for (const line of lines) {
    if (!isTimed(line.procedure)) continue;
    if (!countsUnits(line)) return false;
    isOwn ||= line.own;
  }
  return isOwn;
}

function billedUnits(lines: readonly BilledLine[]): Allocation {
  const units: Record<string, number> = {};
  for (const { procedure, units: billed } of lines) if (billed.known) units[procedure] = (units[procedure] ?? 0) + billed.value;
  return units;
}

/** Compares by one method: the total first, then how it is spread over the codes. */
export function standingBy({ time, billed }: TimedDay, method: UnitMethod): Standing {
  const { totalUnits, allocations } = allocate(method, time.timed);
  if (time.units > totalUnits) return "above";
  if (isAcceptable(method, time.timed, billed)) return "right";
  const most = (code: string): number => Math.max(0, ...allocations.map((each) => each[code] ?? 0));
  const hasTooMany = Object.entries(billed).some(([code, units]) => units > most(code));
  return time.units < totalUnits && !hasTooMany ? "below" : "misallocated";
}

/** The same day by the minutes of the codes that are billed, without those of services that are not. */
export function ofBilledCodes(day: TimedDay): TimedDay {
  const timed = day.time.timed.filter(({ code }) => Object.hasOwn(day.billed, code));
  return { ...day, time: { ...day.time, timed }, minutes: timed.reduce((sum, each) => sum + each.minutes, 0) };
}

/** By each method that the payer may use: its own, or both common ones where that is not known. */
export function standings(day: TimedDay, method: string): readonly Standing[] {
  return methodsOf(method).map((each) => standingBy(day, each));
}

/** `1 timed unit`, `3 timed units`. */
export function timedUnitsText(units: number): string {
  return units === 1 ? "1 timed unit" : `${units} timed units`;
}

/** Units that the minutes earn, in words: `2 units`, `2 by the day's total, 3 code by code`. */
export function earnedText({ time }: TimedDay, method: string): string {
  const [first = "cms", ...others] = methodsOf(method);
  const units = allocate(first, time.timed).totalUnits;
  if (others.length === 0) return `${units} ${units === 1 ? "unit" : "units"}`;
  const alone = allocate("ama", time.timed).totalUnits;
  return units === alone ? `${units} ${units === 1 ? "unit" : "units"}, whichever way the payer counts` : `${units} by the day's total, ${alone} code by code`;
}

/** `97110 x2, 97140 x1`, or several such with "or" between them. */
export function allocationsText({ time }: TimedDay, method: string): string {
  const [first = "cms"] = methodsOf(method);
  return allocate(first, time.timed).allocations.slice(0, 4)
    .map((each) => Object.entries(each).map(([code, units]) => `${code} x${units}`).join(", ") || "none").join("; or ");
}
