import { expect, test } from "vitest";
import { cameOf, isYoung } from "./use-reading.ts";

const batch = { id: "a", receivedAt: "2026-11-28T10:00:00.000Z", state: "reading", claims: 3 } as const;

test("more claims, another state and another file are news; the same again is none", () => {
  expect(cameOf([batch])).toBe(cameOf([{ ...batch }]));
  const others = [[{ ...batch, claims: 4 }], [{ ...batch, state: "checked" as const }], [{ ...batch, id: "b" }, batch], []];
  for (const other of others) expect(cameOf(other)).not.toBe(cameOf([batch]));
});

test("what is being read, or has just come, may be missing in the list beside it", () => {
  const [soon, late] = [Date.parse("2026-11-28T10:01:00Z"), Date.parse("2026-11-28T11:00:00Z")];
  expect([isYoung(batch, late), isYoung({ ...batch, state: "checked" }, soon), isYoung({ ...batch, state: "checked" }, late), isYoung(undefined, soon)])
    .toEqual([true, true, false, false]);
});
