import { expect, it } from "vitest";
import { bytes } from "../../../test/fixtures/x12/sample.ts";
import { SeenIds } from "./seen-ids.ts";

it("knows exactly the ids that were added", () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 50_000 }, (_, i) => `PCN${String(i * 7).padStart(9, "0")}`);
  const add = (id: string): boolean => seen.add(bytes(`*${id}*`), 1, 1 + id.length);
  for (const id of ids) expect(add(id)).toBe(false);
  for (const id of ids) expect(add(id)).toBe(true);
  expect(add("")).toBe(false);
  expect(add("")).toBe(true);
});
