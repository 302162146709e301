import { describe, expect, it } from "vitest";
import { isTestFile, readyWords, savedWords } from "./saving.ts";

describe("what is said of released claims", () => {
  it.each([
    [3, 0, 0, "3 released claims, ready to be sent."],
    [3, 2, 0, "3 released claims: 1 ready to be sent, 2 saved to a file already."],
    [3, 2, 1, "3 released claims: 1 ready to be sent (1 changed since it was saved), 2 saved to a file already."],
    [3, 0, 2, "3 released claims, ready to be sent (2 changed since they were saved)."],
    [3, 3, 0, "3 released claims, all saved to a file already."],
    [1, 1, 0, "1 released claim, saved to a file already."],
  ])("%i, of which %i were saved as they are and %i changed since", (total, before, changed, words) => { expect(readyWords({ total, before, changed })).toBe(words); });

  it("when they are saved, names what is late, and a test file", () => {
    expect(savedWords(1, 0, false)).toBe("1 claim saved as one file.");
    expect(savedWords(3, 1, true)).toBe("3 claims saved as one file. 1 claim of it past the filing deadline."
      + " It is marked as a test file (ISA15 is T): a payer pays nothing on it. Beside the button you choose how it is marked.");
  });
});

const ISA = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261130*0919*^*00501*000000001*0*T*:~";

it.each([[ISA, true], [ISA.replace("*T*", "*P*"), false], [ISA.replaceAll("*", "|"), true], ["", false]])("%s is a test file: %s", (start, is) => {
  expect(isTestFile(start)).toBe(is);
});
