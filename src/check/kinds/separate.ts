import { known, unknown } from "../../claim/index.ts";
import type { Known } from "../../claim/index.ts";
import type { BilledLine } from "../facts.ts";
import { factOf } from "../visits.ts";
import { minutesIn } from "./record.ts";

/** Why a record contradicts that two services were separate; `undefined` where it bears it out. */
export type Contradiction = string | undefined;

interface Interval { readonly start: number; readonly end: number }

/**
 * Two services in intervals of their own, as the record has them. Intervals that touch are separate; so many minutes
 * that both cannot fit into the visit contradict it too.
 */
export function overlapOf(one: BilledLine, other: BilledLine): Known<Contradiction> {
  const tooLong = overVisit(one, other);
  if (tooLong !== undefined) return known(tooLong);
  return sameTime(one, other);
}

/** Two services whose clock times overlap, as the record has them. */
export function sameTime(one: BilledLine, other: BilledLine): Known<Contradiction> {
  const first = intervalOf(one);
  if (!first.known) return first;
  const second = intervalOf(other);
  if (!second.known) return second;
  const apart = first.value.end <= second.value.start || second.value.end <= first.value.start;
  return known(apart ? undefined : `the record has them at the same time (${clocks(first.value)} and ${clocks(second.value)})`);
}

/** The end follows from the start and the minutes where only those were written down. */
function intervalOf({ service }: BilledLine): Known<Interval> {
  const start = factOf(service, "start");
  if (!start.known) return start;
  const { end, minutes } = service.known ? service.value : {};
  const until = end ?? (minutes === undefined ? undefined : start.value + minutes);
  return until === undefined ? unknown("fact-absent:end") : known({ start: start.value, end: until });
}

function overVisit(one: BilledLine, other: BilledLine): Contradiction {
  const visit = one.visit.known && one.claim === other.claim ? one.visit.value.visitMinutes : undefined;
  const minutes = [one, other].map(({ service }) => (service.known ? minutesIn(service.value) : undefined));
  if (visit === undefined || minutes.includes(undefined)) return undefined;
  const sum = minutes.reduce<number>((total, value) => total + (value ?? 0), 0);
  return sum > visit ? `their ${sum} minutes do not fit one after the other into a visit of ${visit}` : undefined;
}

function clocks({ start, end }: Interval): string {
  return `${clock(start)}-${clock(end)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A service in at least one region where the manipulation was not. */
export function sameRegions(manipulation: BilledLine, service: BilledLine): Known<Contradiction> {
  const manipulated = regionsOf(manipulation);
  if (!manipulated.known) return manipulated;
  const treated = regionsOf(service);
  if (!treated.known) return treated;
  const all = treated.value.every((region) => manipulated.value.includes(region));
  return known(all ? `the record has both in the same region (${treated.value.join(", ")})` : undefined);
}

function regionsOf({ service }: BilledLine): Known<readonly string[]> {
  const regions = factOf(service, "regions");
  if (!regions.known) return regions;
  const named = regions.value.map((region) => region.trim().toLowerCase()).filter((region) => region !== "");
  return named.length === 0 ? unknown("fact-absent:regions") : known(named);
}
