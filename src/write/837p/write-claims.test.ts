import { describe, expect, it, test } from "vitest";
import { parseIsoDay, sketchClaim } from "../../claim/index.ts";
import { batchOf, PLAIN_CLAIM } from "../../../test/support/batches.ts";
import { read } from "../../../test/fixtures/x12/read.ts";
import { claimToWrite, writeClaims } from "./index.ts";
import type { ClaimBatch, ClaimToWrite, RefusedValue } from "./index.ts";

function segmentsOf(batch: ClaimBatch): string[] {
  const written = writeClaims(batch);
  if (!("bytes" in written)) throw new Error(JSON.stringify(written));
  return new TextDecoder().decode(written.bytes).split("~");
}

const only = (all: readonly string[], tag: string): string[] => all.filter((segment) => segment.startsWith(`${tag}*`));
const missing = (claim: ClaimToWrite): string[] => {
  const written = writeClaims(batchOf([claim]));
  return "bytes" in written ? [] : written.missing.map(({ path, loop, element }) => `${path} ${loop} ${element}`);
};
const refused = (claim: ClaimToWrite): readonly RefusedValue[] => {
  const written = writeClaims(batchOf([claim]));
  return "bytes" in written ? [] : written.refused;
};

const KID = { lastName: "TEST", firstName: "KIM", relationship: "19", birthDay: 15000, gender: "F", address: PLAIN_CLAIM.subscriber?.address ?? {} };
const OTHER_CLINIC = { ...PLAIN_CLAIM.billing, npi: "1000000004" };
const [LINE = {}] = PLAIN_CLAIM.lines;

function less<T extends object>(whole: T, ...keys: readonly (keyof T & string)[]): T {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key))) as T;
}

describe("the whole file", () => {
  const all = segmentsOf(batchOf([PLAIN_CLAIM]));
  it("has an ISA of fixed width with its separators, and counts that agree", () => {
    expect(`${all[0] ?? ""}~`).toBe("ISA*00*          *00*          *ZZ*CLINIC1        *ZZ*CLEARING       *260303*1005*^*00501*000000042*0*T*:~");
    expect(all.slice(1, 4)).toEqual(["GS*HC*CLINIC1*CLEARING*20260303*1005*42*X*005010X222A1", "ST*837*0001*005010X222A1", "BHT*0019*00*42*20260303*1005*CH"]);
    expect(all.slice(-4)).toEqual([`SE*${all.length - 5}*0001`, "GE*1*42", "IEA*1*000000042", ""]);
  });
  it("puts segments in the guide's order", () => {
    expect(all.slice(4, -4).map((segment) => segment.split("*", 2).join("*"))).toEqual([
      "NM1*41", "PER*IC", "NM1*40", "HL*1", "PRV*BI", "NM1*85", "N3*1 MAIN ST", "N4*SPRINGFIELD", "REF*EI", "HL*2", "SBR*P", "NM1*IL", "N3*1 MAIN ST", "N4*SPRINGFIELD",
      "DMG*D8", "NM1*PR", "CLM*A1", "HI*ABK:M5416", "NM1*82", "PRV*PE", "LX*1", "SV1*HC:97012:GP:GY", "DTP*472",
    ]);
  });
  it("writes cents without trailing zeros, the sum where no total is given, and only the digits of a phone number", () => {
    expect(only(all, "CLM")).toEqual(["CLM*A1*40.5***11:B:1*Y*A*Y*Y"]);
    expect(only(all, "SV1")).toEqual(["SV1*HC:97012:GP:GY*40.5*UN*1***1:2"]);
    expect(only(all, "PER")).toEqual(["PER*IC*OFFICE*TE*2175550100"]);
  });
});

describe("levels", () => {
  const two = { ...PLAIN_CLAIM, id: "A2" };
  test.each<[string, ClaimToWrite[], string[], string[]]>([
    ["claims of one patient share them", [PLAIN_CLAIM, two], ["HL*1**20*1", "HL*2*1*22*0"], ["A1", "A2"]],
    ["a dependant stands under the subscriber", [{ ...PLAIN_CLAIM, patient: KID }], ["HL*1**20*1", "HL*2*1*22*1", "HL*3*2*23*0"], ["A1"]],
    ["claims of a dependant share theirs", [{ ...PLAIN_CLAIM, patient: KID }, { ...two, patient: KID }], ["HL*1**20*1", "HL*2*1*22*1", "HL*3*2*23*0"], ["A1", "A2"]],
    ["a subscriber who is a patient stands apart from a dependant", [PLAIN_CLAIM, { ...two, patient: KID }],
      ["HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*1", "HL*4*3*23*0"], ["A1", "A2"]],
    ["another payer is another level", [PLAIN_CLAIM, { ...two, payer: { name: "BLUE", id: "BC", filingIndicator: "BL" } }],
      ["HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*0"], ["A1", "A2"]],
    ["another billing provider is too, and its claims come together", [PLAIN_CLAIM, { ...two, billing: OTHER_CLINIC }, { ...PLAIN_CLAIM, id: "A3" }],
      ["HL*1**20*1", "HL*2*1*22*0", "HL*3**20*1", "HL*4*3*22*0"], ["A1", "A3", "A2"]],
  ])("%s", (_, claims, levels, ids) => {
    const all = segmentsOf(batchOf(claims));
    expect(only(all, "HL")).toEqual(levels);
    expect(only(all, "CLM").map((segment) => segment.split("*")[1])).toEqual(ids);
  });

  it("a patient has no more than 100 claims in one, and a transaction no more than 5,000", () => {
    const many = Array.from({ length: 5001 }, (_, i) => ({ ...PLAIN_CLAIM, id: `A${i}` }));
    expect(only(segmentsOf(batchOf(many.slice(0, 201))), "HL")).toEqual(["HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*0", "HL*4*1*22*0"]);
    const all = segmentsOf(batchOf(many));
    expect([only(all, "ST").length, only(all, "GE")]).toEqual([2, ["GE*2*42"]]);
    expect(read(`${all.join("~")}`).problems).toEqual([]);
  });
});

describe("what the guide requires and nobody knows", () => {
  test.each<[string, ClaimToWrite, string[]]>([
    ["a member id", { ...PLAIN_CLAIM, subscriber: { ...PLAIN_CLAIM.subscriber, memberId: "" } }, ["claims[0].subscriber.memberId 2010BA NM109"]],
    ["the flags of CLM", less(PLAIN_CLAIM, "signatureOnFile", "assignment"),
      ["claims[0].signatureOnFile 2300 CLM06", "claims[0].assignment 2300 CLM07"]],
    ["a charge", { ...PLAIN_CLAIM, lines: [less(LINE, "charge")] },
      ["claims[0].totalCharge 2300 CLM02", "claims[0].lines[0].charge 2400 SV102"]],
    ["a day", { ...PLAIN_CLAIM, lines: [less(LINE, "day")] }, ["claims[0].lines[0].day 2400 DTP03"]],
    ["diagnoses", { ...PLAIN_CLAIM, diagnoses: [] }, ["claims[0].diagnoses 2300 HI01"]],
    ["lines", { ...PLAIN_CLAIM, totalCharge: 0, lines: [] }, ["claims[0].lines 2400 LX"]],
    ["what the patient is to the subscriber", { ...PLAIN_CLAIM, patient: { ...KID, relationship: "" } }, ["claims[0].patient.relationship 2000C PAT01"]],
    ["the address of a facility", { ...PLAIN_CLAIM, facility: { name: "GYM" } },
      ["street 2310C N301", "city 2310C N401", "state 2310C N402", "zip 2310C N403"].map((rest) => `claims[0].facility.address.${rest}`)],
    ["another payer's answers", { ...PLAIN_CLAIM, otherPayers: [{ name: "BLUE", id: "BC", filingIndicator: "BL", relationship: "18", subscriber: { lastName: "TEST", memberId: "M1" } }] },
      ["claims[0].otherPayers[0].benefitsAssigned 2320 OI03", "claims[0].otherPayers[0].release 2320 OI06"]],
  ])("%s", (_, claim, facts) => {
    expect(missing(claim)).toEqual(facts);
  });

  it("is a question that a person can answer, once a fact, and makes no file", () => {
    const written = writeClaims({ interchange: { day: 1, minute: 1 }, submitter: {}, receiver: {}, claims: [{ lines: [{}] }] });
    if ("bytes" in written) throw new Error("written");
    expect(written.missing.every(({ ask }) => /[?.…]$/.test(ask))).toBe(true);
    expect(new Set(written.missing.map(({ path }) => path)).size).toBe(written.missing.length);
    expect(written.missing.map(({ path }) => path)).toEqual(expect.arrayContaining(["interchange.controlNumber", "interchange.usage", "claims[0].billing.npi"]));
    expect(writeClaims({ ...batchOf([]), claims: [] })).toMatchObject({ missing: [{ path: "claims" }] });
  });
});

test.each<[string, ClaimToWrite, [string, string, string]]>([
  ["a separator", { ...PLAIN_CLAIM, notes: [{ qualifier: "ADD", text: "A*B" }] }, ["claims[0].notes[0].text", "NTE02", "separator"]],
  ["a line break", { ...PLAIN_CLAIM, id: "A\n1" }, ["claims[0].id", "CLM01", "character"]],
  ["a long id", { ...PLAIN_CLAIM, id: "A".repeat(39) }, ["claims[0].id", "CLM01", "too-long"]],
  ["a modifier of one character", { ...PLAIN_CLAIM, lines: [{ ...LINE, modifiers: ["G"] }] }, ["claims[0].lines[0].modifiers[0]", "SV101-3", "too-short"]],
  ["a fifth modifier", { ...PLAIN_CLAIM, lines: [{ ...LINE, modifiers: ["GP", "59", "KX", "GY", "GX"] }] }, ["claims[0].lines[0].modifiers", "SV101-6", "too-many"]],
  ["a fraction of a cent", { ...PLAIN_CLAIM, totalCharge: 0.5 }, ["claims[0].totalCharge", "CLM02", "number"]],
  ["a tiny quantity", { ...PLAIN_CLAIM, lines: [{ ...LINE, units: 1e-9 }] }, ["claims[0].lines[0].units", "SV104", "number"]],
  ["a pointer of no place", { ...PLAIN_CLAIM, lines: [{ ...LINE, pointers: [13] }] }, ["claims[0].lines[0].pointers[0]", "SV107-1", "code"]],
  ["a code of no list", { ...PLAIN_CLAIM, release: "N" }, ["claims[0].release", "CLM09", "code"]],
  ["a date that does not stand here", { ...PLAIN_CLAIM, dates: [{ qualifier: "472", day: 1 }] }, ["claims[0].dates[0].qualifier", "DTP01", "code"]],
  ["a range that is not taken", { ...PLAIN_CLAIM, dates: [{ qualifier: "431", day: 1, lastDay: 2 }] }, ["claims[0].dates[0].day", "DTP03", "code"]],
  ["a second note", { ...PLAIN_CLAIM, notes: [{ qualifier: "ADD", text: "A" }, { qualifier: "DCP", text: "B" }] }, ["claims[0].notes[1].qualifier", "NTE01", "too-many"]],
])("refused: %s", (_, claim, [path, element, why]) => {
  expect(refused(claim).map((value) => [value.path, value.element, value.why])).toEqual([[path, element, why]]);
  expect(refused(claim)[0]?.message).toContain(path);
});

test.each<[string, Partial<ClaimBatch["interchange"]>, string]>([
  ["separators that are none", { separators: { element: "*", component: "*", repetition: "^", segment: "~" } }, "interchange.separators"],
  ["an id of sixteen characters", { sender: { id: "A".repeat(16) }, groupSender: "A" }, "interchange.sender.id"],
  ["a time of no day", { minute: 1440 }, "interchange.minute"],
  ["a control number of ten digits", { controlNumber: 1_000_000_000 }, "interchange.controlNumber"],
])("refused: %s", (_, interchange, path) => {
  const written = writeClaims(batchOf([PLAIN_CLAIM], interchange));
  expect("bytes" in written ? [] : written.refused.map((value) => value.path)).toContain(path);
});

describe("a claim of the model", () => {
  const rest = { ...PLAIN_CLAIM, lines: [] };
  it("is written with what the model does not hold laid under it", () => {
    const sketch = sketchClaim({ id: "S1", provider: "PT", references: { G1: "AUTH" }, lines: [{ code: "97012", modifiers: ["GP"], charge: 3100 }] });
    const written = writeClaims(batchOf([claimToWrite(sketch, rest)]));
    expect("bytes" in written ? read(written.bytes).claims : []).toMatchObject([{
      id: "S1", references: [{ qualifier: "G1", value: "AUTH" }], subscriber: { memberId: "M1" },
      lines: [{ procedure: "97012", modifiers: ["GP"], day: { value: parseIsoDay("2026-03-02") }, charge: { value: 3100 } }],
    }]);
  });
  it("of which something is unknown leaves it out, so that it is asked for", () => {
    const written = writeClaims(batchOf([claimToWrite(sketchClaim({ lines: [{ code: "97012" }] }))]));
    expect("bytes" in written ? [] : written.missing.map(({ element }) => element)).toEqual(expect.arrayContaining(["CLM06", "CLM07", "CLM08", "CLM09", "REF02"]));
  });
});
