import { expect, test } from "vitest";
import { endWords } from "./bring.tsx";
import { isNew } from "./today.tsx";

test("a desk whose claims are all released is clear, not new", () => {
  expect(isNew({ claims: 0, days: [] })).toBe(true);
  expect(isNew({ claims: 0, days: [{ day: "2026-03-02", claims: 4, clean: 2 }] })).toBe(false);
  expect(isNew({ claims: 1, days: [] })).toBe(false);
});

test("visit records whose claims are not in are told in the line itself", () => {
  const delivery = { step: "checked", done: 1, of: 1, claims: 19, same: 0, erased: 0, problems: [] } as const;
  const waiting = { code: "visit-without-claim", severity: "info", message: "No claim is in yet for 37 visit records." } as const;
  expect(endWords({ name: "r.json", kind: "visits", delivery })).toBe("Visit records taken in; 19 claims checked again.");
  expect(endWords({ name: "r.json", kind: "visits", delivery: { ...delivery, problems: [waiting] } }))
    .toBe("Visit records taken in; 19 claims checked again. No claim is in yet for 37 visit records.");
});
