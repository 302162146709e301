import { expect, test } from "vitest";
import { notedCodes } from "./noted-codes.ts";

test.each([
  ["A: cervical radiculopathy M54.12, improving.", ["M5412"]],
  ["Dx: m54.50; M99.03. Then M54.50 again.", ["M5450", "M9903"]],
  ["CMT L4, L5, C5-6 and T12. Pull 22.5 lb at L4.5, version A1.", []],
  ["Injury S33.5XXA of 3/1.", ["S335XXA"]],
  ["", []],
])("%s", (text, codes) => {
  expect(notedCodes(text).map(({ code }) => code)).toEqual(codes);
});

test("its words stand where they are in the note", () => {
  const text = "Dx M54.12.";
  const [only] = notedCodes(text);
  expect(text.slice(only?.start, only?.end)).toBe("M54.12");
});
