import { expect, test } from "vitest";
import { wholeOf } from "./derived.ts";
import { detailsOf } from "./details.ts";
import { withStatements } from "./statements.ts";

const FOUR = ["claim.signatureOnFile", "claim.assignment", "claim.benefitsAssigned", "claim.release"];
const FIELDS = ["claim.id", ...FOUR].map((path) => ({ path, ask: path }));
const pathsOf = (texts: Record<string, string>): readonly string[] => withStatements(FIELDS, texts).map(({ path }) => path);

test("four statements are one question, and each its own for whoever cannot state all", () => {
  expect(pathsOf({})).toEqual(["claim.id", "claim.statements"]);
  expect(pathsOf({ "claim.statements": "all" })).toEqual(["claim.id", "claim.statements"]);
  expect(pathsOf({ "claim.statements": "each" })).toEqual(["claim.id", "claim.statements", ...FOUR]);
  expect(withStatements(FIELDS.slice(0, 3), {})).toEqual(FIELDS.slice(0, 3));
});

test("stated at once they stand on the claim, whatever was kept of an earlier one; unstated nothing does", () => {
  const of = (texts: Record<string, string>) => detailsOf(wholeOf(texts, "2026-03-02")).claim;
  expect(of({ "claim.statements": "all", "claim.assignment": "C" })).toMatchObject({ signatureOnFile: true, assignment: "A", benefitsAssigned: "Y", release: "Y" });
  expect(of({ "claim.statements": "all" })).not.toHaveProperty("statements");
  expect(of({ "claim.statements": "each", "claim.assignment": "C" })).toMatchObject({ assignment: "C" });
  expect(of({ "claim.id": "1" })).not.toHaveProperty("release");
});
