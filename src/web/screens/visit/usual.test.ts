import { expect, test } from "vitest";
import type { Answers } from "./answers.ts";
import { askedOf } from "./answers.ts";
import { usualOf } from "./usual.ts";

const DC: Answers = { pull: "motor", provider: "DC", payer: "uhc", day: "2026-03-02", regions: ["lumbar"], others: [] };
const LINES = [{ code: "97012", units: 1, modifiers: [], reasons: [] }, { code: "98940", units: 1, modifiers: [], reasons: [] }];

function pointed(answers: Answers): readonly (string | undefined)[] {
  const texts = usualOf(askedOf({ ...DC, ...answers }, "2026-03-02"), { lines: LINES });
  return [texts["pointers.97012"], texts["pointers.98940"]];
}

const diagnosis = (...codes: readonly string[]): Answers => ({ diagnosis: { codes, cause: "" } });
const MANIPULATION = { code: "98940", minutes: undefined };
const adjusted = (...regions: readonly string[]): Answers => ({ others: [MANIPULATION], otherRegions: { 98940: regions } });

test.each<readonly [what: string, answers: Answers, traction: string | undefined, manipulation: string | undefined]>([
  ["the only one is every line's", diagnosis("M5416"), "1", "1"],
  ["those of the region that each treated", { ...diagnosis("M9901", "M9903", "M5416"), ...adjusted("cervical") }, "2, 3", "1"],
  ["four at most", { ...diagnosis("M9903", "M5416", "M5450", "M5136", "M5126"), ...adjusted("lumbar") }, "1, 2, 3, 4", "1, 2, 3, 4"],
  ["no region is told of one", { ...diagnosis("M9903", "M5416"), others: [MANIPULATION] }, "1, 2", undefined],
  ["a code that is of no place known here", { ...diagnosis("M5416", "R519"), ...adjusted("lumbar") }, undefined, undefined],
  ["none of the region treated", { ...diagnosis("M542", "M5412"), ...adjusted("cervical") }, undefined, "1, 2"],
  ["none at all", adjusted("lumbar"), undefined, undefined],
])("what a line treats: %s", (_, answers, traction, manipulation) => {
  expect(pointed(answers)).toEqual([traction, manipulation]);
});

test.each([["uhc", "87726"], ["aetna", "60054"], ["cigna", "62308"], ["medicare-b", undefined], ["bcbs", undefined], ["auto", undefined]])(
  "%s: the payer's id in claims, where it is known and one", (payer, id) => {
    expect(usualOf(askedOf({ ...DC, payer }, "2026-03-02"), { lines: [] })["claim.payer.id"]).toBe(id);
  });
