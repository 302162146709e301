import { expect, test } from "vitest";
import { versionsOf } from "./use-twice.ts";

const twin = (key: string, isEarlier: boolean) => ({ key, isEarlier, receivedAt: "", isSent: false, isWorked: false, differs: [] });
const row = (key: string, ...twins: ReturnType<typeof twin>[]) => ({ key, claim: "20401", isSent: false, isWorked: false, twins });

test("of two versions each row says which it is", () => {
  expect([...versionsOf([{ rows: [row("b-1", twin("a-1", true))] }])]).toEqual([["a-1", "earlier"], ["b-1", "new"]]);
});

test("of three the oldest alone is the earlier one, whichever upload is told first", () => {
  const middle = { rows: [row("b-1", twin("a-1", true), twin("c-1", false))] };
  const last = { rows: [row("c-1", twin("a-1", true), twin("b-1", true))] };
  for (const all of [[middle, last], [last, middle]]) {
    const versions = versionsOf(all);
    expect([versions.get("a-1"), versions.get("b-1"), versions.get("c-1")]).toEqual(["earlier", "new", "new"]);
  }
});

test("nothing stands twice where nothing differs", () => {
  expect(versionsOf([{ rows: [] }]).size).toBe(0);
});
