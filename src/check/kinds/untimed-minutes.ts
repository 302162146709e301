import { known, unknown } from "../../claim/index.ts";
import type { Known, VisitRecord } from "../../claim/index.ts";
import { allocate, isTimed, isUntimed } from "../../reference/index.ts";
import type { TimedMinutes, UnitMethod } from "../../reference/index.ts";
import type { BilledLine } from "../facts.ts";
import { unitsOf } from "./lines.ts";
import { minutesIn } from "./record.ts";

/** The timed units of a day beside the minutes that the records of the day hold. */
export interface DayTime {
  readonly units: number;
  /** Minutes of timed codes, unbilled ones included. */
  readonly timed: readonly TimedMinutes[];
  readonly untimedMinutes: number;
  /** False where an untimed service has no minutes. */
  readonly untimedComplete: boolean;
}

/** Gathers a day; unknown where a timed line has no record, or a timed service no minutes. */
export function dayTime(lines: readonly BilledLine[]): Known<DayTime> {
  const lost = lines.find(isTimedWithoutRecord);
  if (lost && !lost.service.known) return lost.service;
  const services = recordsOf(lines).flatMap((record) => record.services);
  const timed = services.filter(({ code }) => isTimed(code));
  const untimed = services.filter(({ code }) => isUntimed(code)).map(minutesIn);
  if (timed.some((service) => minutesIn(service) === undefined)) return unknown("fact-absent:minutes");
  return known({
    units: unitsOf(lines.filter(({ procedure }) => isTimed(procedure))),
    timed: timed.map((service) => ({ code: service.code, minutes: minutesIn(service) ?? 0 })),
    untimedMinutes: untimed.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0),
    untimedComplete: untimed.every((minutes) => minutes !== undefined),
  });
}

function recordsOf(lines: readonly BilledLine[]): readonly VisitRecord[] {
  return [...new Set(lines.flatMap(({ visit }) => (visit.known ? [visit.value] : [])))];
}

function isTimedWithoutRecord({ procedure, service }: BilledLine): boolean {
  return !service.known && isTimed(procedure);
}

/** True where the timed units are more than the timed minutes earn. */
export function exceeds({ units, timed }: DayTime, method: UnitMethod): boolean {
  return units > allocate(method, timed).totalUnits;
}

/** True where the units would fit if the untimed minutes counted, which they never do: that is how the excess came about. */
export function fitsWithUntimed({ units, timed, untimedMinutes }: DayTime, method: UnitMethod): boolean {
  return timed.some(({ code }) => units <= allocate(method, [...timed, { code, minutes: untimedMinutes }]).totalUnits);
}

/** The methods that must all fail before a rule speaks: where the payer's is not known, both common ones. */
export function methodsOf(method: string): readonly UnitMethod[] {
  return method === "cms" || method === "ama" || method === "full15" ? [method] : ["cms", "ama"];
}

/** True where counting untimed minutes is what makes the day's timed units too many: traction/minutes-not-timed then speaks. */
export function countsUntimedMinutes(time: DayTime, method: string): boolean {
  return methodsOf(method).every((each) => exceeds(time, each) && fitsWithUntimed(time, each));
}
