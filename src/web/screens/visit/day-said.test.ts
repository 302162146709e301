import { expect, test } from "vitest";
import { wrongDay } from "./day-said.ts";

test.each([
  ["2026-03-02", undefined], ["2026-03-01", undefined], ["2026-03-03", /still to come/], ["2027-01-01", /still to come/],
  ["12026-03-02", /Choose a day/], ["", /Choose a day/],
])("the day of service %j on 2 March 2026", (text, says) => {
  const wrong = wrongDay(text, "2026-03-02");
  if (says === undefined) expect(wrong).toBeUndefined();
  else expect(wrong).toMatch(says);
});
