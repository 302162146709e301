import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, isAcceptable, MOST_ALLOCATIONS, unitsOfMinutes } from "./timed-units.ts";
import type { Allocation, TimedMinutes, UnitMethod } from "./timed-units.ts";

function entries(text: string): TimedMinutes[] {
  return text.split(" ").filter(Boolean).map((part) => ({ code: part.slice(0, 5), minutes: Number(part.slice(6)) }));
}

function units(text: string): Allocation {
  return Object.fromEntries(entries(text).map(({ code, minutes }) => [code, minutes]));
}

describe("CMS: units of total minutes", () => {
  test.each([
    [0, 0], [7, 0], [8, 1], [15, 1], [22, 1], [23, 2], [37, 2], [38, 3], [52, 3], [53, 4], [60, 4], [67, 4], [68, 5], [82, 5], [83, 6],
    [97, 6], [98, 7], [112, 7], [113, 8], [127, 8], [128, 9],
  ])("%i minutes: %i", (minutes, expected) => {
    expect(unitsOfMinutes(minutes)).toBe(expected);
    const answer = allocate("cms", [{ code: "97110", minutes }]);
    expect(answer).toEqual({
      method: "cms", totalTimedMinutes: minutes, totalUnits: expected, allocations: [expected === 0 ? {} : { 97110: expected }],
    });
  });
});

describe("CMS: spread over codes", () => {
  test.each([
    ["the manual's first example", "97112=24 97110=23", 3, ["97112=2 97110=1"]],
    ["its second", "97112=20 97110=20", 3, ["97112=2 97110=1", "97112=1 97110=2"]],
    ["its third", "97110=33 97140=7", 3, ["97110=2 97140=1"]],
    ["its fourth: ultrasound stays in the note", "97110=18 97140=13 97116=10 97035=8", 3, ["97110=1 97140=1 97116=1"]],
    ["its fifth: the clinician selects", "97112=7 97110=7 97140=7", 1, ["97112=1", "97110=1", "97140=1"]],
    ["an hour of one code", "97530=60", 4, ["97530=4"]],
    ["38 minutes of nutrition therapy", "97802=38", 3, ["97802=3"]],
    ["8 and 8, Medicaid's manual", "97112=8 97110=8", 1, ["97112=1", "97110=1"]],
    ["8 and 8", "97110=8 97140=8", 1, ["97110=1", "97140=1"]],
    ["8, 8 and 8", "97110=8 97140=8 97112=8", 2, ["97110=1 97140=1", "97110=1 97112=1", "97140=1 97112=1"]],
    ["7 and 7", "97110=7 97140=7", 1, ["97110=1", "97140=1"]],
    ["22 and 22", "97110=22 97140=22", 3, ["97110=2 97140=1", "97110=1 97140=2"]],
    ["12 and 4", "97110=12 97140=4", 1, ["97110=1"]],
    ["35 and 5", "97110=35 97140=5", 3, ["97110=3", "97110=2 97140=1"]],
    ["15 and 7", "97110=15 97140=7", 1, ["97110=1"]],
    ["5 four times", "97110=5 97112=5 97140=5 97530=5", 1, ["97110=1", "97112=1", "97140=1", "97530=1"]],
    ["23 and 8, traction beside them not counted", "97110=23 97140=8", 2, ["97110=2", "97110=1 97140=1"]],
    ["7, traction does not rescue it", "97110=7", 0, [""]],
    ["two entries of one code are summed", "97110=8 97140=10 97110=15", 2, ["97110=1 97140=1"]],
    ["nothing", "", 0, [""]],
  ] as const)("%s", (_, minutes, totalUnits, allocations) => {
    const answer = allocate("cms", entries(minutes));
    expect(answer.totalUnits).toBe(totalUnits);
    expect(answer.allocations).toEqual(allocations.map(units));
  });
});

describe("code by code", () => {
  test.each([
    ["ama", "97110=16", 1, "97110=1"],
    ["ama", "97110=10 97116=10", 2, "97110=1 97116=1"],
    ["ama", "97110=8 97140=8", 2, "97110=1 97140=1"],
    ["ama", "97110=8 97140=8 97112=8", 3, "97110=1 97140=1 97112=1"],
    ["ama", "97110=7 97140=7", 0, ""],
    ["ama", "97110=22 97140=22", 2, "97110=1 97140=1"],
    ["ama", "97110=35 97140=5", 2, "97110=2"],
    ["ama", "97110=5 97112=5 97140=5 97530=5", 0, ""],
    ["full15", "97140=14", 0, ""],
    ["full15", "97140=15", 1, "97140=1"],
    ["full15", "97140=29 97110=30", 3, "97140=1 97110=2"],
  ] as const)("%s %s: %i", (method, minutes, totalUnits, allocation) => {
    const answer = allocate(method, entries(minutes));
    expect(answer).toMatchObject({ method, totalUnits, allocations: [units(allocation)] });
    expect(answer.allocations).toHaveLength(1);
  });
});

const CODES = ["97110", "97112", "97116", "97140", "97530"];
const visit = fc.array(fc.record({ code: fc.constantFrom(...CODES), minutes: fc.integer({ min: 0, max: 70 }) }), { maxLength: 6 });
const method = fc.constantFrom<UnitMethod>("cms", "ama", "full15");

const sum = (allocation: Allocation): number => Object.values(allocation).reduce((total, value) => total + value, 0);

/** Every way of giving 0 to 2 units above or below the floors, judged by the manual's words one by one. */
function bruteForce(minutes: readonly TimedMinutes[]): Allocation[] {
  const codes = [...new Set(minutes.map((entry) => entry.code))];
  const of = (code: string): number => minutes.filter((entry) => entry.code === code).reduce((total, entry) => total + entry.minutes, 0);
  const total = codes.reduce((all, code) => all + of(code), 0);
  const day = total < 8 ? 0 : Math.floor((total + 7) / 15);
  const ways = codes.reduce<Allocation[]>((known, code) =>
    known.flatMap((way) => [0, 1, 2].map((extra) => ({ ...way, [code]: Math.floor(of(code) / 15) + extra }))), [{}]);
  const isFair = (way: Allocation): boolean => codes.every((a) => codes.every((b) => {
    const extraA = (way[a] ?? 0) - Math.floor(of(a) / 15);
    const extraB = (way[b] ?? 0) - Math.floor(of(b) / 15);
    return extraA <= 1 && !(extraA > extraB && of(a) % 15 < of(b) % 15);
  }));
  const right = ways.filter((way) => sum(way) === day && isFair(way));
  return right.map((way) => Object.fromEntries(Object.entries(way).filter(([, value]) => value > 0)));
}

const written = (allocations: readonly Allocation[]): string[] => allocations.map((allocation) => JSON.stringify(allocation)).sort();

describe("properties", () => {
  test("every allocation sums to the total, and holds each code's whole quarters", () => {
    fc.assert(fc.property(method, visit, (how, minutes) => {
      const answer = allocate(how, minutes);
      expect(answer.allocations.length).toBeGreaterThan(0);
      for (const allocation of answer.allocations) {
        expect(sum(allocation)).toBe(answer.totalUnits);
        for (const code of CODES) {
          const own = minutes.filter((entry) => entry.code === code).reduce((total, entry) => total + entry.minutes, 0);
          expect(allocation[code] ?? 0).toBeGreaterThanOrEqual(Math.floor(own / 15));
        }
      }
    }));
  });

  test("the slow twin finds the same allocations", () => {
    fc.assert(fc.property(visit, (minutes) => {
      expect(written(allocate("cms", minutes).allocations)).toEqual(written(bruteForce(minutes)));
    }));
  });

  test("isAcceptable agrees with the list", () => {
    const billed = fc.dictionary(fc.constantFrom(...CODES), fc.integer({ min: 0, max: 4 }));
    fc.assert(fc.property(method, visit, billed, (how, minutes, units) => {
      const plain = Object.fromEntries(Object.entries(units).filter(([, value]) => value > 0));
      const { allocations } = allocate(how, minutes);
      expect(isAcceptable(how, minutes, units)).toBe(written(allocations).includes(JSON.stringify(plain)));
      for (const allocation of allocations) expect(isAcceptable(how, minutes, allocation)).toBe(true);
    }));
  });

  test("never lists more than it should, and says so", () => {
    const many = Array.from({ length: 26 }, (_, index) => ({ code: String(97_100 + index), minutes: 8 }));
    const answer = allocate("cms", many);
    expect(answer.allocations).toHaveLength(MOST_ALLOCATIONS);
    expect(answer.truncated).toBe(true);
    expect(answer.allocations.every((allocation) => isAcceptable("cms", many, allocation))).toBe(true);
  });
});
