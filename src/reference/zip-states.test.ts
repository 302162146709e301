import { expect, test } from "vitest";
import { US_STATES } from "./code-lists.ts";
import { stateOfZip } from "./zip-states.ts";

test.each([
  ["97201", "OR"], ["97201-0001", "OR"], ["972010001", "OR"], ["98101", "WA"], ["10001", "NY"], ["00501", "NY"], ["00901", "PR"], ["00802", "VI"],
  ["06390", "NY"], ["06510", "CT"], ["05501", "MA"], ["05401", "VT"], ["20001", "DC"], ["20101", "VA"], ["39901", "GA"], ["73301", "TX"], ["73401", "OK"],
  ["88501", "TX"], ["96799", "AS"], ["96813", "HI"], ["99501", "AK"], ["34002", "AA"],
  ["96910", undefined], ["00001", undefined], ["9720", undefined], ["9720100", undefined], ["K1A0B1", undefined], ["", undefined],
])("%s is of %s", (zip, state) => {
  expect(stateOfZip(zip)).toBe(state);
});

test("every state that comes of it is one, and every state of the fifty comes of some code", () => {
  const met = new Set(Array.from({ length: 1000 }, (_, at) => stateOfZip(`${String(at).padStart(3, "0")}01`)).filter((state) => state !== undefined));
  expect([...met].filter((state) => !US_STATES.has(state))).toEqual([]);
  expect([...US_STATES].filter((state) => !met.has(state))).toEqual(["AS", "FM", "GU", "MH", "MP", "PW"]);
});
