import { expect, test } from "vitest";
import { formatIsoDay, sketchClaim } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import { batchOf } from "./batch.ts";
import { historyFacts, lineFacts } from "./gather.ts";
import { visitsOf } from "./visits.ts";

const on = (id: string, ...dates: readonly string[]): Claim => sketchClaim({ id, lines: dates.map((date) => ({ code: "97012", date })) });

/** The days that a claim sees of the others. */
function history(claim: Claim, ...others: readonly Claim[]): { readonly past: readonly string[]; readonly alongside: readonly string[] } {
  const visits = visitsOf([]);
  const batch = batchOf(visits);
  for (const other of others) batch.add(other, lineFacts(other, visits));
  const { past, alongside } = historyFacts(claim, lineFacts(claim, visits), batch.before(claim), true);
  const days = (lines: typeof past): readonly string[] => lines.map(({ day }) => (day.known ? formatIsoDay(day.value) : ""));
  return { past: days(past), alongside: days(alongside) };
}

test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ["earlier days", ["2026-03-04"], ["2026-03-02"], ["2026-03-02"], []],
  ["the same day", ["2026-03-04"], ["2026-03-04"], [], ["2026-03-04"]],
  ["days between those of the claim", ["2026-03-02", "2026-03-06"], ["2026-03-04"], ["2026-03-04"], []],
  ["not later days", ["2026-03-02"], ["2026-03-04"], [], []],
  ["nothing, for a claim whose days are not known", ["2026-02-30"], ["2026-03-02"], [], []],
])("history holds %s", (_, own, other, past, alongside) => {
  expect(history(on("B", ...own), on("A", ...other))).toEqual({ past, alongside });
});
