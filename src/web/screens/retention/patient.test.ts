import { expect, test } from "vitest";
import { alsoWords } from "./patient.tsx";

test.each([
  [{ claim: "20455", payer: "MEDICARE PART B", claims: 3 }, "Yes: 3 claims to MEDICARE PART B, one of them 20455"],
  [{ claim: "20455", payer: "", claims: 1 }, "Yes: 1 claim to a payer not named, 20455"],
])("who has the same name and birth date is named by a claim: %j", (one, words) => { expect(alsoWords(one)).toBe(words); });
