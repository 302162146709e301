import { expect, test } from "vitest";
import { known, unknown } from "../claim/index.ts";
import type { VisitRecord } from "../claim/index.ts";
import { factOf, serviceFor, visitsOf } from "./visits.ts";

const record = (date: number | undefined, own: Partial<VisitRecord> = {}): VisitRecord => ({ claim: "A1", ...(date === undefined ? {} : { date }), services: [], ...own });
const of = (records: readonly VisitRecord[], day: number, only: boolean): unknown => {
  const visit = visitsOf(records).of("A1", known(day), only);
  return visit.known ? visit.value.date ?? "undated" : visit.reason;
};

test.each<[string, readonly VisitRecord[], number, boolean, unknown]>([
  ["the record of the day", [record(10), record(12)], 12, false, 12],
  ["an undated record serves any day", [record(10), record(undefined)], 12, false, "undated"],
  ["a lone record dated otherwise, of a claim with one day", [record(10)], 12, true, 10],
  ["not of a claim with other days", [record(10)], 12, false, "visit-absent"],
  ["two records, neither of the day", [record(10), record(11)], 12, true, "visit-absent"],
  ["no record", [], 12, true, "visit-absent"],
  ["another claim's record", [record(12, { claim: "B1" })], 12, true, "visit-absent"],
])("%s", (_, records, day, only, expected) => {
  expect(of(records, day, only)).toBe(expected);
});

test("a claim number that two claims share ties a record to neither", () => {
  const visits = visitsOf([record(12)]);
  visits.share("A1");
  expect(visits.of("A1", known(12), true)).toEqual(unknown("visit-ambiguous"));
});

test("a service goes by its line, else by its code alone", () => {
  const visit = known(record(12, { services: [{ line: 2, code: "97012", minutes: 5 }, { code: "97110", minutes: 7 }, { line: 3, code: "97140" }] }));
  const minutes = (number: number, procedure: string): unknown => factOf(serviceFor(visit, { number, procedure }), "minutes");
  expect(minutes(2, "97012")).toEqual(known(5));
  expect(minutes(1, "97012")).toEqual(unknown("visit-absent"));
  expect(minutes(9, "97110")).toEqual(known(7));
  expect(minutes(3, "97140")).toEqual(unknown("fact-absent:minutes"));
  expect(minutes(3, "97530")).toEqual(unknown("visit-absent"));
});
