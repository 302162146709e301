import { expect, test } from "vitest";
import { sortedCauses } from "./group-bar.tsx";

const causes = [{ rule: "common", claims: 9, atRiskCents: 100 }, { rule: "dear", claims: 1, atRiskCents: 23_000 }, { rule: "dear-too", claims: 2, atRiskCents: 23_000 }];

test.each([
  ["money", ["dear-too", "dear", "common"]], ["deadline", ["common", "dear-too", "dear"]], ["claim", ["common", "dear-too", "dear"]],
] as const)("causes of a list that is sorted by %s", (sort, order) => {
  expect(sortedCauses(causes, sort).map(({ rule }) => rule)).toEqual(order);
});
