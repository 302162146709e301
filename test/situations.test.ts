import { expect, test } from "vitest";
import { run } from "../src/check/index.ts";
import type { Finding } from "../src/check/index.ts";
import { BILLING, group, HEADER, interchange, PATIENT, SUBSCRIBER, text, transaction } from "./fixtures/x12/sample.ts";
import { read } from "./fixtures/x12/read.ts";
import { shipped } from "./support/rule.ts";

/** A second payer's claim for a child after a car accident: all of SNIP 3, 4 and 5 that a claim can meet, and nothing wrong. */
const WHOLE = text(interchange([group([transaction([
  ...HEADER, ...BILLING,
  ...SUBSCRIBER.map((segment) => segment.replace("HL*2*1*22*0", "HL*2*1*22*1").replace("SBR*P*18*GRP1******MB", "SBR*S**GRP1******CI")),
  ...PATIENT,
  "CLM*A1*79.04***11:B:7*Y*A*Y*Y**AA:::TX", "DTP*431*D8*20260210", "DTP*439*D8*20260210", "AMT*F5*5", "REF*F8*ICN0001",
  "HI*ABK:S335XXA*ABF:V4352XA",
  "NM1*DN*1*REFER*ANN****XX*1000000012", "NM1*P3*1*FIRST*BEA****XX*1000000020",
  "NM1*82*1*RENDER*KIM****XX*1000000004", "PRV*PE*PXC*225100000X",
  "NM1*77*2*PLACE*****XX*1000000046", "N3*9 ELM ST", "N4*AUSTIN*TX*787010009", "NM1*DQ*1*SUPER*LEE****XX*1000000038",
  "SBR*P*01*******CI", "CAS*PR*1*21.89**2*15", "AMT*D*39.15", "AMT*EAF*36.89", "OI***Y*P**Y",
  "NM1*IL*1*ELSE*SAM****MI*OTHERID", "N3*2 FAR ST", "N4*MIAMI*FL*33111", "NM1*PR*2*KEY*****PI*KEY1",
  "LX*1", "SV1*HC:97110*43*UN*1***1", "DTP*472*D8*20260302", "SVD*KEY1*40*HC:97110**1", "CAS*CO*45*3", "DTP*573*D8*20260320",
  "LX*2", "SV1*HC:97140*36.04*UN*1***1", "DTP*472*D8*20260302", "SVD*KEY1*36.04*HC:97140**1", "DTP*573*D8*20260320",
])])]));

function findingsIn(file: string): readonly (Finding & { readonly marked: string })[] {
  const bytes = new TextEncoder().encode(file);
  return [...run(shipped(), read(bytes).claims, { policy: "generic" })].flatMap(({ findings }) => findings.map((finding) =>
    ({ ...finding, marked: new TextDecoder().decode(bytes.slice(...finding.where?.bytes ?? [0, 0])) })));
}

test("the whole claim: nothing to say", () => {
  expect(findingsIn(WHOLE).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

/** One mistake each: what is written in its place, the one rule that finds it, and what it marks in the file. */
const MISTAKES: readonly (readonly [what: string, from: string, to: string, rule: string, marked: string])[] = [
  ["a line's payment", "SVD*KEY1*40*", "SVD*KEY1*41*", "claim/line-adjudication-balance", "41"],
  ["a line's adjustment", "CAS*CO*45*3", "CAS*CO*45*2.5", "claim/line-adjudication-balance", "40"],
  ["the total paid", "AMT*D*39.15", "AMT*D*39.25", "claim/other-payer-paid", "39.25"],
  ["an adjustment of the claim", "CAS*PR*1*21.89**2*15", "CAS*PR*1*21.89**2*14", "claim/other-payer-paid", "39.15"],
  ["no payment of the first payer", "AMT*D*39.15~", "", "claim/prior-payer", "P"],
  ["the first payer comes second too", "SBR*P*01", "SBR*S*01", "claim/payer-sequence", "S"],
  ["another payer's decision on a line", "SVD*KEY1*36.04", "SVD*KEY2*36.04", "claim/line-adjudication-payer", "KEY2"],
  ["no day of the decisions", "DTP*573*D8*20260320~", "", "claim/adjudication-date", "P"],
  ["the day of a decision", "CAS*CO*45*3~DTP*573*D8*20260320", "CAS*CO*45*3~DTP*573*D8*20260230", "form/claim-date", "20260230"],
  ["what is left, twice", "CAS*CO*45*3~", "CAS*CO*45*3~AMT*EAF*2~", "claim/remaining-liability", "36.89"],
  ["the patient's payment", "AMT*F5*5", "AMT*F5*79.05", "claim/patient-paid", "79.05"],
  ["the total", "CLM*A1*79.04", "CLM*A1*79", "claim/balance", "79"],
  ["no accident day", "DTP*439*D8*20260210~", "", "claim/accident", "AA:::TX"],
  ["an accident after the service", "DTP*439*D8*20260210", "DTP*439*D8*20260303", "claim/accident", "AA:::TX"],
  ["no state of the accident", "AA:::TX", "AA", "claim/accident", "AA"],
  ["an onset after the service", "DTP*431*D8*20260210", "DTP*431*D8*20260303", "claim/date-order", "20260303"],
  ["an onset on no day", "DTP*431*D8*20260210", "DTP*431*D8*20260230", "form/claim-date", "20260230"],
  ["no number of the payer", "REF*F8*ICN0001~", "", "claim/payer-claim-number", "7"],
  ["a frequency of hospitals", "11:B:7", "11:B:3", "form/frequency-code", "3"],
  ["a place that is none", "11:B:7", "30:B:7", "form/place-of-service", "30"],
  ["an external cause first", "ABK:S335XXA*ABF:V4352XA", "ABK:V4352XA*ABF:S335XXA", "form/external-cause-first", "V4352XA"],
  ["a diagnosis twice", "ABF:V4352XA", "ABF:S335XXA", "form/diagnosis-list", "S335XXA"],
  ["a diagnosis with a dot", "ABF:V4352XA", "ABF:V43.52XA", "form/diagnosis-code", "V43.52XA"],
  ["an old qualifier", "ABF:V4352XA", "BF:7242", "form/diagnosis-qualifier", "BF"],
  ["a procedure of six digits", "HC:97110*43", "HC:971100*43", "form/procedure-code", "971100"],
  ["the place's NPI", "XX*1000000046", "XX*1000000047", "provider/npi", "1000000047"],
  ["the first referrer's NPI", "XX*1000000020", "XX*1000000021", "provider/npi", "1000000021"],
  ["nobody but P3", "NM1*DN*1*REFER*ANN****XX*1000000012~", "", "provider/referring", "P3"],
  ["a supervisor of themselves", "XX*1000000038", "XX*1000000004", "provider/supervises-self", "1000000004"],
  ["a taxonomy cut short", "PRV*PE*PXC*225100000X", "PRV*PE*PXC*225100000", "provider/taxonomy", "225100000"],
  ["five digits of the place's ZIP code", "N4*AUSTIN*TX*787010009", "N4*AUSTIN*TX*78701", "provider/nine-digit-zip", "78701"],
  ["a state that is none", "N4*AUSTIN*TX*787010009", "N4*AUSTIN*TS*787010009", "form/address", "TS"],
  ["self and a patient level", "SBR*S**GRP1", "SBR*S*18*GRP1", "patient/relationship", "18"],
  ["a birth that is to come", "DMG*D8*20100102", "DMG*D8*20260303", "patient/identity", "20260303"],
];

test.each(MISTAKES)("%s", (_, from, to, rule, marked) => {
  const file = WHOLE.replaceAll(from, to);
  expect(file).not.toBe(WHOLE);
  expect(findingsIn(file).map((finding) => [finding.rule, finding.marked])).toEqual([[rule, marked]]);
});

test("nothing of a patient stands in any message", () => {
  const secrets = /KIM|JANE|DOE|OAK ST|MEM1|20100102|2010-01-02|787010001|OTHERID|ELSE/;
  for (const [, from, to] of MISTAKES) for (const { message, why, next } of findingsIn(WHOLE.replaceAll(from, to))) expect(`${message} ${why} ${next}`).not.toMatch(secrets);
});

test("a line without a date of service is the file's problem alone", () => {
  const file = WHOLE.replace("SV1*HC:97140*36.04*UN*1***1~DTP*472*D8*20260302~", "SV1*HC:97140*36.04*UN*1***1~");
  expect(findingsIn(file).filter(({ rule }) => rule === "form/service-date")).toEqual([]);
  expect(findingsIn(WHOLE.replaceAll("DTP*472*D8*20260302", "DTP*472*D8*20260231")).map(({ rule }) => rule)).toContain("form/service-date");
});
