import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readClaims } from "../../read/index.ts";
import { cms1500Of } from "./index.ts";
import type { Cms1500, Cms1500Box } from "./index.ts";

const DAY = readFileSync("examples/clinic-day.edi");

/** A claim of the example day, in its own file's bytes, which may be changed first. */
function formOf(id: string, change: (text: string) => string = (text) => text) {
  const bytes = new TextEncoder().encode(change(DAY.toString("latin1")));
  const claim = [...readClaims(bytes, { file: "day" })].find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return cms1500Of(claim, bytes);
}

/** Boxes by their numbers. */
function byBox({ boxes }: Cms1500): Readonly<Record<string, Cms1500Box>> {
  return Object.fromEntries(boxes.map((one) => [one.box, one]));
}

test("a claim in the boxes of the paper form, by their numbers", () => {
  const form = formOf("20402");
  const { boxes: listed, lines, ...head } = form;
  const boxes = byBox(form);
  expect(listed.slice(0, 4).map(({ box }) => box)).toEqual(["1", "1a", "2", "3"]);
  expect(head).toMatchObject({ form: "CMS-1500", version: "02/12", carrier: { name: "MEDICARE PART B" } });
  expect(boxes["1"]).toEqual({ box: "1", name: "Kind of coverage", value: "Medicare" });
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
  expect(byBox(formOf("20402", change))[box]?.value).toEqual(value);
});

test("every claim of the day has every box, each with a name of its own", () => {
  const claims = [...readClaims(DAY, { file: "day" })];
  const [first, ...others] = claims.map((claim) => byBox(cms1500Of(claim, DAY)));
  const names = Object.values(first ?? {}).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(35);
  expect(new Set(names).size).toBe(names.length);
  for (const boxes of others) expect(Object.keys(boxes)).toEqual(Object.keys(first ?? {}));
});

const ORDER = ("1 1a 2 3 4 5 6 7 9a 9d 10a 10b 10c 11 11a 11b 11c 11d 12 13 14 15 16 17 17b 18 19 20 21 22 23 25 26 27 28 29 31 32 32a 33 33a").split(" ");

test("boxes stand in the form's order", () => {
  expect(formOf("20402").boxes.map(({ box }) => box)).toEqual(ORDER);
});

const NOWHERE = { street: "", city: "", state: "", zip: "" };
/** An employer's plan that pays before Medicare; the patient's relationship to its subscriber. */
const secondTo = (relationship: string) => (text: string): string => text.replaceAll("SBR*P*", "SBR*S*").replace(
  /(CLM\*20402.*?)(LX\*1~)/s, `$1SBR*P*${relationship}*GRP77******CI~\nOI***Y***Y~\nNM1*IL*1*HOLDER*HAL****MI*M77~\nNM1*PR*2*FACTORY PLAN*****PI*F1~\n$2`);

test.each([
  ["Medicare pays first: nobody is the insured", (text: string) => text, ["", "", NOWHERE, "NONE", { birthDate: "", sex: "" }, "", ""]],
  ["the patient holds the plan before it", secondTo("18"), ["SAME", "Self", { ...NOWHERE, street: "SAME" }, "GRP77", { birthDate: "", sex: "" }, "FACTORY PLAN", ""]],
  ["a spouse holds it", secondTo("01"), ["HOLDER, HAL", "Spouse", NOWHERE, "GRP77", { birthDate: "", sex: "" }, "FACTORY PLAN", ""]],
])("Medicare's items 4, 6, 7, 11, 11a, 11c and 11d: %s", (_name, change, values) => {
  const boxes = byBox(formOf("20402", change));
  expect(["4", "6", "7", "11", "11a", "11c", "11d"].map((box) => boxes[box]?.value)).toEqual(values);
});

test("Medicare has the place of service named though it is the office, unless it is the patient's home; others do not", () => {
  const place = (change: (text: string) => string) => byBox(formOf("20402", change))["32"]?.value;
  expect(place((text) => text)).toEqual(byBox(formOf("20402"))["33"]?.value);
  expect(place((text) => text.replace("CLM*20402*80***11:", "CLM*20402*80***12:"))).toBe("");
  expect(place(NOT_MEDICARE)).toBe("");
});

const NOT_MEDICARE = (text: string): string => text.replaceAll("*******MB~", "*******CI~");

test.each<[name: string, id: string, change: (text: string) => string, box: string, value: unknown]>([
  ["nothing is primary to Medicare", "20402", (text) => text, "11", "NONE"],
  ["what follows NONE is passed over", "20402", (text) => text, "11c", ""],
  ["Medicare comes second", "20402", (text) => text.replaceAll("SBR*P*", "SBR*S*"), "11", ""],
  ["another payer's plan is named", "20402", NOT_MEDICARE, "11c", "MEDICARE PART B"],
  ["manipulation for Medicare: the first day of treatment, without a qualifier", "20404", (text) => text, "14", { date: "2026-02-02", qualifier: "" }],
  ["and item 15 stays blank", "20404", (text) => text, "15", { date: "", qualifier: "" }],
  ["another payer has it in box 15", "20404", NOT_MEDICARE, "15", { date: "2026-02-02", qualifier: "454" }],
  ["and nothing in box 14", "20404", NOT_MEDICARE, "14", { date: "", qualifier: "" }],
])("Medicare's way with items 11, 14 and 15: %s", (_name, id, change, box, value) => {
  expect(byBox(formOf(id, change))[box]?.value).toEqual(value);
});
