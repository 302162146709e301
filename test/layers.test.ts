import { expect, test } from "vitest";
import { layers } from "../scripts/layers.mjs";

test("every room imports only rooms that stand above it", async () => {
  const { modules, broken } = await layers();
  expect(broken).toEqual([]);
  expect(modules, "the tool saw the code").toBeGreaterThan(100);
});
