import { expect, test } from "vitest";
import { alsoWords, whoWords } from "./patient.tsx";

test.each([
  [{ claim: "20455", payer: "MEDICARE PART B", claims: 3 }, "Yes: 3 claims to MEDICARE PART B, one of them 20455"],
  [{ claim: "20455", payer: "", claims: 1 }, "Yes: 1 claim to a payer not named, 20455"],
])("who has the same name and birth date is named by a claim: %j", (one, words) => { expect(alsoWords(one)).toBe(words); });

test.each([
  [{ name: "GREEN, GINA", payer: "CIGNA", numbers: ["20458", "20460"] }, "GREEN, GINA, to CIGNA: 20458, 20460"], [{ name: "", payer: "", numbers: ["20458"] }, "Nobody named: 20458"],
])("whose claims would go is said: %j", (one, words) => { expect(whoWords(one)).toBe(words); });
