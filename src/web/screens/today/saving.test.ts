import { describe, expect, it } from "vitest";
import { isTestFile, readyWords, savedName, savedWords, testWords, usagesFor } from "./saving.ts";

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

it("two files of one day have two names, by their own numbers", () => {
  expect([ISA, ISA.replace("000000001", "261130502"), "", "ISA*"].map((start) => savedName("2026-11-30", start)))
    .toEqual(["claims-2026-11-30-1.837", "claims-2026-11-30-261130502.837", "claims-2026-11-30.837", "claims-2026-11-30.837"]);
});

it.each([
  ["as-it-came", "T", /^The file will be marked as a test/], ["T", "P", /^The file will be marked as a test/], ["as-it-came", "mixed", /^Some of these claims came in as a test/],
  ["as-it-came", "P", /^$/], ["P", "T", /^$/], ["P", "mixed", /^$/], ["as-it-came", "none", /^$/], [undefined, "T", /^$/],
] as const)("marked %s, of claims that came as %s, is told before", (usage, came, words) => { expect(testWords(usage, came)).toMatch(words); });

it("the claims' own way says what it comes to", () => {
  expect((["none", "P", "T", "mixed"] as const).map((came) => usagesFor(came)[0]?.label)).toEqual([
    "As the claims came in", "As the claims came in (for payment)", "As the claims came in (a test: nothing is paid)", "As the claims came in (some as a test)",
  ]);
});
