import { expect, test } from "vitest";
import { harmless } from "./harmless.ts";
import { plainStyle } from "./style.ts";

const painted = { ...plainStyle(), strong: (text: string) => `\u001b[1m${text}\u001b[22m` };

test.each([
  ["a colour", "A\u001b[8mB", "A·[8mB"],
  ["a cleared screen, a bell", "A\u001b[2J\u0007", "A·[2J·"],
  ["a carriage return", "A\rB", "A·B"],
  ["text turned around", "A\u202eB\u2066", "A·B·"],
  ["new lines and letters", "Ä\nß ●", "Ä\nß ●"],
])("without colours, of %s", (_, text, safe) => {
  expect(harmless(text)).toBe(safe);
  expect(harmless(text, plainStyle())).toBe(safe);
});

test("with colours, only those of the style pass", () => {
  expect(harmless(`${painted.strong("A")}\u001b[8mB\u001b[2J\u0007\u202e\u001b`, painted)).toBe("\u001b[1mA\u001b[22m·[8mB·[2J···");
});
