import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { abnEditionOn } from "./abn-editions.ts";

test.each([
  ["2023-06-29", undefined], ["2023-06-30", "2026-01-31"], ["2026-05-11", "2026-01-31"], ["2026-05-12", "2029-03-31"], ["2028-01-01", "2029-03-31"],
])("on %s the edition that expires %s", (day, expires) => {
  expect(abnEditionOn(parseIsoDay(day) ?? NaN)?.expires).toBe(expires);
});
