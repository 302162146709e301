import { describe, expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables, visitRecord } from "../index.ts";
import { advise } from "./advise.ts";
import { beneath, headline } from "./headline.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DATE = "2026-03-02";

const TRACTION = { code: "97012", minutes: 15, regions: ["lumbar"], device: "motorized traction table" };
const MANIPULATION = { code: "98940", regions: ["lumbar"] };
const SIGNED = { signature: { by: "A. Doe, DC", on: DATE } };
const NOTED = { ...TRACTION, etiology: "disc", force: { amount: 40, unit: "lb" } };

function advised(fields: object, diagnoses?: readonly string[]) {
  const visit = visitRecord({ claim: "visit", date: DATE, services: [TRACTION], ...fields });
  return advise(engine, { visit, day: parseIsoDay(DATE) ?? 0, ...(diagnoses === undefined ? {} : { diagnoses }) });
}

const DC = { payerPolicy: "medicare-b", provider: { type: "DC" } };

/** A headline says one thing. */
const MOST_WORDS = 16;

describe("the answer in a line", () => {
  const cases: readonly (readonly [string, object, string, (readonly string[])?])[] = [
    ["all is there", { payerPolicy: "aetna", provider: { type: "PT" }, services: [NOTED], planOfCare: { discipline: "PT", signed: true }, visitMinutes: 20, ...SIGNED },
      "97012 can be billed, by the rules that were read. | Of the note not everything is recorded yet."],
    ["the note's gaps block the file", { payerPolicy: "aetna", provider: { type: "PT" }, planOfCare: { discipline: "PT", signed: true }, visitMinutes: 20 },
      "Billable, once the note gives the cause of the symptoms and is signed."],
    ["excluded, alone", DC, "Not paid by this payer; the patient may owe it. | It can go once the note is signed."],
    ["excluded beside what is paid", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, MANIPULATION] }, "98940 can be paid; 97012 will not be, and the patient may owe it."],
    ["manipulation of more regions than the diagnoses name", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, { code: "98941", regions: ["cervical", "thoracic", "lumbar"] }] },
      "98941 may not be paid as it stands. | 97012 will not be paid, and the patient may owe it.", ["M99.03", "M54.16"]],
    ["the same, and not signed", { ...DC, visitMinutes: 20, careType: "active", services: [NOTED, { code: "98941", regions: ["cervical", "thoracic", "lumbar"] }] },
      "98941 may not be paid as it stands. | Look at that first; and it waits until the note is signed. 97012 will not be paid, and the patient may owe it.", ["M99.03", "M54.16"]],
    ["nothing read of the insurer: what the chart lacks is no condition", { payerPolicy: "auto", provider: { type: "DC" }, visitMinutes: 20 },
      "By coding rules 97012 can be billed. | No rule of the payer's own was read."],
    ["nobody known pays, and the note is not signed", { payerPolicy: "generic", provider: { type: "DC" }, services: [NOTED], visitMinutes: 20 },
      "By coding rules 97012 can be billed, once the note is signed. | No rule of the payer's own was read."],
    ["one of two is left off", { payerPolicy: "bcbs", provider: { type: "DC" }, ...SIGNED, services: [{ ...TRACTION, device: "roller table" }, MANIPULATION] },
      "98940 can be billed; 97012 is left off."],
    ["one of two is left off, the other is the patient's to pay", { ...DC, ...SIGNED, services: [TRACTION, { code: "97140", minutes: 3 }], visitMinutes: 20 },
      "Not paid by this payer; the patient may owe it. | 97140 is left off."],
    ["maintenance without a notice", { ...DC, ...SIGNED, visitMinutes: 20, careType: "maintenance", notice: { kind: "required", signed: false }, services: [NOTED, MANIPULATION] },
      "98940 will be denied, and the office bears it. | 97012 will not be paid, and the patient may owe it."],
    ["a roller table", { payerPolicy: "medicare-b", provider: { type: "PT" }, services: [{ ...TRACTION, device: "roller table" }] }, "Nothing to bill for this."],
    ["decompression that this payer calls investigational", { payerPolicy: "bcbs", provider: { type: "DC" }, services: [{ code: "S9090", minutes: 20 }] },
      "S9090 may be denied as investigational: ask the plan before it is billed."],
    ["decompression elsewhere", { payerPolicy: "uhc", provider: { type: "DC" }, services: [{ code: "S9090", minutes: 20 }] },
      "Whether this payer takes S9090 is not known: ask the plan before it is billed."],
    ["a unit that goes home", { payerPolicy: "bcbs", provider: { type: "DC" }, services: [{ ...TRACTION, device: "over-door traction home unit, dispensed" }] },
      "No visit code: what goes home is billed as equipment."],
    ["nobody said what pulled", { payerPolicy: "aetna", provider: { type: "PT" }, services: [{ code: "97012" }] }, "Not sure yet."],
    ["the condition goes before the subluxation", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, MANIPULATION] },
      "To correct first: the order of the diagnoses, of which the subluxation comes first.", ["M54.16", "M99.03"]],
    ["a code for more regions than were treated", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, { code: "98941", regions: ["lumbar"] }] },
      "To correct first: 98941, which does not fit the regions treated.", ["M99.03", "M54.16"]],
    ["no subluxation at all, which is no matter of order", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, MANIPULATION] },
      "To correct first: the diagnoses, of which none is a subluxation.", ["M54.16"]],
    ["two things are wrong: one in the line, one beneath", { ...DC, ...SIGNED, visitMinutes: 20, careType: "active", services: [NOTED, { code: "98941", regions: ["lumbar"] }] },
      "To correct first: 98941, which does not fit the regions treated. | Then the order of the diagnoses, of which the subluxation comes first.", ["M54.16", "M99.03"]],
    ["another's code, a diagnosis cut short, and one treatment more than the fund counts",
      { payerPolicy: "wa-lni", provider: { type: "DC" }, ...SIGNED, services: [{ code: "1044M", regions: ["lumbar"], givenBefore: 6 }, MANIPULATION] },
      "To correct first: the seventh character of a diagnosis. | Then 98940 is not how this fund is billed for manipulation (2050A, 2051A and 2052A). 1044M may not be paid as it stands.", ["S33.5"]],
    ["more gaps than a line has room for stand beneath it", { payerPolicy: "generic", provider: { type: "PT" }, services: [TRACTION, { code: "97110", minutes: 15 }, { code: "97530", minutes: 15 }] },
      "By coding rules 97012, 97110 and 97530 can be billed. | It can go once the note gives the cause of the symptoms and is signed. No rule of the payer's own was read."],
    ["equipment on a visit's claim is sure to be wrong", { payerPolicy: "auto", provider: { type: "DC" }, ...SIGNED, services: [{ code: "E0860" }] },
      "To correct first: E0860, which is equipment and on no visit's claim."],
  ];
  test.each(cases.map((one) => ({ name: one[0], one })))("$name", ({ one: [, fields, expected, diagnoses] }) => {
    const advice = advised(fields, diagnoses);
    expect([headline(advice), beneath(advice)].filter((words) => words !== "").join(" | ")).toBe(expected);
    expect(headline(advice).split(" ").length).toBeLessThanOrEqual(MOST_WORDS);
  });
});

test("a plain yes only where nothing is open: neither of the payer's rules nor of the note", () => {
  const advice = advised({ payerPolicy: "aetna", provider: { type: "PT" }, services: [NOTED], planOfCare: { discipline: "PT", signed: true }, visitMinutes: 20, ...SIGNED });
  const checklist = advice.checklist.map((item) => ({ ...item, status: "found" as const }));
  expect(headline({ ...advice, checklist })).toBe("97012 can be billed, by the rules that were read.");
  expect([headline({ ...advice, isReadInPart: false }), beneath(advice)]).toEqual(["97012 can be billed.", "Of the note not everything is recorded yet."]);
  expect(headline({ ...advice, checklist, isReadInPart: false })).toBe("Yes, bill it.");
});

test("what may be denied as investigational says what to do about it", () => {
  const { because, billable, alternatives } = advised({ payerPolicy: "bcbs", provider: { type: "DC" }, services: [{ code: "S9090", minutes: 20 }] });
  expect(billable).toBe("yes");
  expect(because).toMatch(/investigational.*Ask the plan whether it covers S9090.*have the patient agree in writing beforehand/);
  expect(alternatives).toEqual([]);
});

describe("who needs which notice, line by line", () => {
  const visit = { ...DC, services: [TRACTION, MANIPULATION] };
  test("excluded by law needs none; manipulation in maintenance needs a signed one", () => {
    const { notices, because } = advised({ ...visit, careType: "maintenance", notice: { form: "CMS-R-131", kind: "required", signed: true } });
    expect(notices).toMatchObject([{ kind: "voluntary", codes: ["97012"], onFile: false }, { kind: "required", codes: ["98940"], onFile: true }]);
    expect(notices[0]?.why).toMatch(/^97012 carries GY.*no notice is required/);
    expect(notices[0]?.why).not.toMatch(/GA is wrong/);
    expect(notices[1]?.why).toMatch(/^98940: maintenance care is denied.*on file lets the patient be billed: that is what GA says/);
    expect(because).toMatch(/^97012 with GY: excluded by law.* 98940 with GA: /);
  });
  test("active care needs none but the courtesy", () => {
    expect(advised({ ...visit, careType: "active" }).notices).toMatchObject([{ kind: "voluntary", codes: ["97012"] }]);
  });
});
