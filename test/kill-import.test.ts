import { expect, it } from "vitest";
import { killImports } from "../scripts/kill-import.ts";

it("an import that is killed goes on where it was, and loses and doubles nothing", async () => {
  const { kills, claims, wrong } = await killImports(4);
  expect(wrong).toEqual([]);
  expect(claims).toBe(852);
  expect(kills).toBeGreaterThanOrEqual(4);
}, 240_000);
