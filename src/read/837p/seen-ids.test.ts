import { expect, it } from "vitest";
import { SeenIds } from "./seen-ids.ts";

it("knows exactly the ids that were added", () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 50_000 }, (_, i) => `PCN${String(i * 7).padStart(9, "0")}`);
  for (const id of ids) expect(seen.add(id)).toBe(false);
  for (const id of ids) expect(seen.add(id)).toBe(true);
  expect(seen.add("")).toBe(false);
  expect(seen.add("")).toBe(true);
});
