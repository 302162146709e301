import { describe, expect, test } from "vitest";
import { PTP_ROWS } from "./ptp-data.ts";
import { ptpInfo, starterPtp } from "./ptp.ts";

const DAY = 20514;

describe("starterPtp", () => {
  test.each([
    ["97012", "97140", 1], ["97012", "97018", 1], ["97012", "97164", 1], ["97012", "97168", 1],
    ["98940", "97112", 1], ["98941", "97124", 1], ["98942", "97140", 1], ["98940", "97161", 0], ["98941", "98940", 0],
    ["97140", "97750", 1], ["97150", "97530", 1], ["97163", "97750", 0],
  ] as const)("%s pays and %s does not, indicator %i, either way round", (column1, column2, indicator) => {
    for (const answer of [starterPtp.find(column1, column2, DAY), starterPtp.find(column2, column1, DAY)]) {
      expect(answer).toMatchObject({ is: "pair", column1, column2, indicator, citation: { source: "ncci-ptp-2021", confidence: "secondary" } });
    }
  });

  test.each(["97010", "97014", "97016", "97022", "97110", "97530", "98940", "98941", "98942", "98943", "97012"])("97012 with %s is no pair", (other) => {
    expect(starterPtp.find("97012", other, DAY)).toEqual({ is: "none" });
  });

  test.each([
    ["97140", "97124"], ["97161", "97140"], ["97140", "97163"], ["97530", "97116"], ["97164", "97530"], ["97530", "97168"], ["97110", "97164"],
    ["97161", "97530"], ["97012", "G0283"], ["97012", "S9090"], ["97012", "99213"], ["97012", "97037"], ["97012", ""],
  ])("cannot say of %s with %s", (a, b) => {
    expect(starterPtp.find(a, b, DAY)).toEqual({ is: "uncovered" });
  });

  test("answers alike for every day and does not allocate", () => {
    expect(starterPtp.find("97012", "97140", 0)).toBe(starterPtp.find("97012", "97140", 40_000));
    expect(starterPtp.find("97012", "97110", 0)).toBe(starterPtp.find("97012", "97530", 1));
  });

  test("agrees with its rows read one by one", () => {
    const listed = Object.entries(PTP_ROWS).flatMap(([column1, row]) => row.split(" ").map((cell) => [column1, cell] as const));
    expect(ptpInfo.rows).toBe(listed.length);
    for (const [column1, cell] of listed) {
      const answer = starterPtp.find(column1, cell.slice(0, 5), DAY);
      if (answer.is === "pair") expect(`${answer.column2}:${answer.indicator}`).toBe(cell);
      else expect(answer.is).toBe("uncovered");
    }
  });
});
