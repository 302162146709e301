import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mbiDoubt, plainMbi } from "./mbi.ts";

describe("the form of Medicare's number", () => {
  test.each([
    ["1EG4TE5MK73", undefined], ["1eg4-te5-mk73", undefined], ["9AA9AA9AA99", undefined], ["1A00A00AA00", undefined],
    ["123", "this one has 3"], ["1EG4TE5MK7", "this one has 10"],
    ["1SG4TE5MK73", "none of them is one of the letters S, L, O, I, B and Z"], ["0EG4TE5MK73", "letters and digits stand in another order here"],
    ["123456789AA", "letters and digits stand in another order here"],
  ])("%s", (text, doubt) => {
    expect(mbiDoubt(text)).toBe(doubt);
  });

  const LETTERS = "ACDEFGHJKMNPQRTUVWXY";
  const digit = fc.constantFrom(..."0123456789");
  const letter = fc.constantFrom(...LETTERS);
  const either = fc.oneof(digit, letter);
  const number = fc.tuple(fc.constantFrom(..."123456789"), letter, either, digit, letter, either, digit, letter, letter, digit, digit).map((parts) => parts.join(""));

  test("every number of the form is taken, written plainly or as on the card", () => {
    fc.assert(fc.property(number, (plain) => {
      const onCard = `${plain.slice(0, 4)}-${plain.slice(4, 7)}-${plain.slice(7)}`.toLowerCase();
      expect([mbiDoubt(plain), mbiDoubt(onCard), plainMbi(onCard)]).toEqual([undefined, undefined, plain]);
    }));
  });

  test("one character more or less is told by its count", () => {
    fc.assert(fc.property(number, (plain) => {
      expect([mbiDoubt(plain.slice(1)), mbiDoubt(`${plain}1`)]).toEqual(["this one has 10", "this one has 12"]);
    }));
  });
});
