import { expect, test } from "vitest";
import { known, unknown } from "../claim/index.ts";
import { layeredTables, starterTables } from "./table.ts";
import type { Tables } from "./table.ts";

const OFFICIAL_FROM = 20454;
const official: Tables = {
  ptp: {
    find: (a, b, day) => day < OFFICIAL_FROM
      ? { is: "uncovered" }
      : a === "97140" && b === "97124"
        ? { is: "pair", column1: a, column2: b, indicator: 1, citation: { source: "ncci-policy-manual", confidence: "verified" } }
        : { is: "none" },
  },
  mue: {
    find: (code) => code === "97012"
      ? known({ units: 2, mai: 3 as const, citation: { source: "cms-mue-2024q3", confidence: "verified" as const } })
      : unknown("table-absent:mue"),
  },
  infos: () => [{ name: "ncci-ptp", quarter: "2026Q1", rows: 1, source: "ncci-policy-manual", confidence: "verified" }],
};

test("an official quarter outranks the starter for its dates", () => {
  const { ptp } = layeredTables([official, starterTables()]);
  expect(ptp.find("97140", "97124", OFFICIAL_FROM)).toMatchObject({ is: "pair", indicator: 1 });
  expect(ptp.find("97140", "97124", OFFICIAL_FROM - 1)).toEqual({ is: "uncovered" });
  expect(ptp.find("97012", "97140", OFFICIAL_FROM)).toEqual({ is: "none" });
  expect(ptp.find("97012", "97140", OFFICIAL_FROM - 1)).toMatchObject({ is: "pair" });
});

test("a value falls back to the next table, then to unknown", () => {
  const { mue } = layeredTables([official, starterTables()]);
  expect(mue.find("97012")).toMatchObject({ value: { units: 2 } });
  expect(mue.find("97110")).toMatchObject({ value: { units: 6 } });
  expect(mue.find("99213")).toEqual({ known: false, reason: "table-absent:mue" });
});

test("names every table, the best first", () => {
  expect(layeredTables([official, starterTables()]).infos().map((info) => `${info.name} ${info.quarter}`))
    .toEqual(["ncci-ptp 2026Q1", "ncci-ptp 2021", "mue 2024Q3"]);
});
