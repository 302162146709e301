import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readClaims } from "../../read/index.ts";
import { cms1500Of } from "./index.ts";

const DAY = readFileSync("examples/clinic-day.edi");

/** A claim of the example day, in its own file's bytes, which may be changed first. */
function formOf(id: string, change: (text: string) => string = (text) => text) {
  const bytes = new TextEncoder().encode(change(DAY.toString("latin1")));
  const claim = [...readClaims(bytes, { file: "day" })].find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return cms1500Of(claim, bytes);
}

test("a claim in the boxes of the paper form, by their numbers", () => {
  const { boxes, lines, ...head } = formOf("20402");
  expect(head).toMatchObject({ form: "CMS-1500", version: "02/12", carrier: { name: "MEDICARE PART B" } });
  expect(boxes["1"]).toEqual({ name: "Kind of coverage", value: "Medicare" });
  expect(boxes["6"]?.value).toBe("Self");
  expect(boxes["10b"]?.value).toEqual({ related: "No", state: "" });
  expect(boxes["12"]?.value).toBe("Signature on file");
  expect(boxes["17"]?.value).toEqual({ qualifier: "DN", name: "WELL, ADA" });
  expect(boxes["21"]?.value).toEqual({ indicator: "0", A: "M5412", B: "M5416" });
  expect(boxes["25"]?.value).toEqual({ number: "912345678", kind: "EIN" });
  expect(boxes["26"]?.value).toBe("20402");
  expect(boxes["27"]?.value).toBe("Yes");
  expect(boxes["28"]?.value).toBe("80.00");
  expect(boxes["33a"]?.value).toBe("1000000012");
  expect(lines).toEqual([
    { line: 1, "24A": { from: "2026-03-02", to: "2026-03-02" }, "24B": "11", "24D": { code: "97012", modifiers: ["GP"] }, "24E": "A", "24F": "40.00", "24G": "1", "24J": "1000000038" },
    { line: 2, "24A": { from: "2026-03-02", to: "2026-03-02" }, "24B": "11", "24D": { code: "97012", modifiers: ["59", "GP"] }, "24E": "B", "24F": "40.00", "24G": "1", "24J": "1000000038" },
  ]);
});

test.each<[name: string, change: (text: string) => string, box: string, value: unknown]>([
  ["a replacement names the claim before it", (text) => text.replace("CLM*20402*80***11:B:1*Y*A*Y*Y~", "CLM*20402*80***11:B:7*Y*A*Y*Y~\nREF*F8*PAYER1~"), "22", { code: "7", originalReference: "PAYER1" }],
  ["an auto accident says where", (text) => text.replace("CLM*20402*80***11:B:1*Y*A*Y*Y~", "CLM*20402*80***11:B:1*Y*A*Y*Y**AA:::WA~"), "10b", { related: "Yes", state: "WA" }],
  ["no assignment is a no", (text) => text.replace("CLM*20402*80***11:B:1*Y*A*Y*Y~", "CLM*20402*80***11:B:1*Y*C*N*I~"), "27", "No"],
  ["no signed release is no signature", (text) => text.replace("CLM*20402*80***11:B:1*Y*A*Y*Y~", "CLM*20402*80***11:B:1*Y*C*N*I~"), "12", ""],
  ["an amount that is no amount is left empty", (text) => text.replace("CLM*20402*80*", "CLM*20402*eighty*"), "28", ""],
  ["cents have two digits", (text) => text.replace("CLM*20402*80*", "CLM*20402*80.5*"), "28", "80.50"],
])("%s", (_name, change, box, value) => {
  expect(formOf("20402", change).boxes[box]?.value).toEqual(value);
});

test("every claim of the day has every box, each with a name of its own", () => {
  const claims = [...readClaims(DAY, { file: "day" })];
  const [first, ...others] = claims.map((claim) => cms1500Of(claim, DAY).boxes);
  const names = Object.values(first ?? {}).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(35);
  expect(new Set(names).size).toBe(names.length);
  for (const boxes of others) expect(Object.keys(boxes)).toEqual(Object.keys(first ?? {}));
});
