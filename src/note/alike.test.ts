import fc from "fast-check";
import { expect, test } from "vitest";
import { alike } from "./index.ts";

const LONG = `Patient seen 3/2/26 for low back pain. Lumbar traction on the motorized table, 15 minutes at 60 lbs, supine, intermittent.
Tolerated well, pain from 6/10 to 4/10. Plan: three times a week for four weeks, then look again at the range of motion.`;

test.each([
  ["Lumbar traction, 15 min.", "lumbar  traction,\n15 min.", []],
  ["3/2/26 Lumbar traction, 15 min.", "3/4/26 Lumbar traction, 15 min.", [{ earlier: "2", later: "4" }]],
  ["Lumbar traction, 15 min.", "Lumbar traction, 20 min.", undefined],
  ["", "", undefined],
  [LONG, LONG.replace("60 lbs", "65 lbs"), [{ earlier: "60", later: "65" }]],
  [LONG, LONG.replace("Tolerated well, pain from 6/10 to 4/10.", "Leg pain was worse afterwards and she rested."), undefined],
])("%#: whether a note repeats another, and where they differ", (earlier, later, wanted) => {
  expect(alike(earlier, later)).toEqual(wanted);
});

test("a note is alike itself, and differences are words of the notes", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string(), (one, other) => {
    if (/[a-z0-9]/i.test(one)) expect(alike(one, one)).toEqual([]);
    for (const { earlier, later } of alike(one, other) ?? []) {
      expect(one).toContain(earlier);
      expect(other).toContain(later);
    }
  }));
});
