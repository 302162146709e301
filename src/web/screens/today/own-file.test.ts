import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { numbersIn } from "./claim-numbers.ts";
import { takeWords } from "./own-file.tsx";

const DAY = join(import.meta.dirname, "..", "..", "..", "..", "examples", "clinic-day.edi");

test("a file's claims are known by their numbers, each once", async () => {
  const bytes = readFileSync(DAY);
  const numbers = await numbersIn(new Blob([bytes, bytes]));
  expect(numbers).toHaveLength(71);
  expect(numbers.slice(0, 2)).toEqual(["20401", "20402"]);
  expect(await numbersIn(new Blob(["Dear office,"]))).toEqual([]);
});

test("nothing is offered where nothing would come in", () => {
  expect(takeWords(0)).toBeUndefined();
  expect(takeWords(1)).toBe("Take in the 1 of its claims that is not in");
  expect(takeWords(1200)).toBe("Take in the 1,200 of its claims that are not in");
  expect(takeWords("unknown")).toBe("Take in those of its claims that are not in");
});
