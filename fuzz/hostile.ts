import { BILLING, GS, HEADER, ISA, SUBSCRIBER } from "../test/fixtures/x12/sample.ts";

/** Makes a file of about so many bytes, from the beginning to where it is long enough. */
export type Form = (bytes: number) => string;

const START = [ISA, GS, "ST*837*0001*005010X222A1", ...HEADER, ...BILLING, ...SUBSCRIBER];
const CLAIM = ["CLM*A1*40***11:B:1*Y*A*Y*Y", "HI*ABK:M5416"];
const END = ["SE*1*0001", "GE*1*1", "IEA*1*000000001"];

/** Files that are made to cost more than their length: one idea each. */
export const hostile: Readonly<Record<string, Form>> = {
  "one segment": (bytes) => written([...START, `NTE*ADD*${"A".repeat(bytes)}`, ...END]),
  "empty segments": (bytes) => written([...START, ...CLAIM, "~".repeat(bytes), ...END]),
  "short segments": grown((i) => `${"ABC".charAt(i % 3)}`),
  "tiny elements": grown(() => `REF${"*1".repeat(40_000)}`),
  "tiny components": grown((i) => `LX*${i + 1}~SV1*HC:97012${":1".repeat(40_000)}*40*UN*1***1`),
  "control characters": grown(() => "REF*D9*\0\x01\x02"),
  newlines: (bytes) => written([...START, `NTE*ADD*${"\n".repeat(bytes)}`, ...END]),
  "forgotten terminators": (bytes) => `${written(START)}${repeated(bytes, () => "REF*D9*1\n")}`,
  "levels under levels": grown((i) => `HL*${i + 2}*${i + 1}*${20 + (i % 4)}*1`),
  "levels without end": grown((i) => `HL*${i + 2}*${i + 2}*23*1`),
  "lines of one code": grown((i) => line(i, "97012:GP"), CLAIM),
  "lines of paired codes": grown((i) => line(i, i % 2 === 0 ? "97012:GP" : "97140:GP:59"), CLAIM),
  "lines of codes that differ": grown((i) => line(i, `${10_000 + i}:59`), CLAIM),
  "lines on days that differ": grown((i) => line(i, "97012", 20_000_101 + (i % 28) + 100 * (i % 12) + 10_000 * (i % 200)), CLAIM),
  "claims of one patient": grown((i) => claim(i, 20_260_302)),
  "claims of one patient on other days": grown((i) => claim(i, 20_000_101 + (i % 28) + 100 * (i % 12) + 10_000 * (i % 90))),
  "claims of one id": grown(() => `CLM*A1*40***11:B:7*Y*A*Y*Y~HI*ABK:M5416~${line(0, "97012:GP")}`),
  diagnoses: grown(() => "HI*ABF:M5416*ABF:M5417", CLAIM),
  "other payers": grown((i) => `SBR*S*18*${i}~AMT*D*10~OI***Y~NM1*IL*1*DOE~NM1*PR*2*B*****PI*${i}`, CLAIM),
  "adjustments of a line": grown(() => "SVD*EX1*10*HC:97012**1~CAS*CO*45*10", [...CLAIM, line(0, "97012")]),
  transactions: grown((i) => `SE*2*${i}~ST*837*${i + 1}*005010X222A1`),
  groups: grown((i) => `GE*0*${i}~GS*HC*A*B*20260902*1200*${i + 1}*X*005010X222A1`),
  interchanges: grown(() => `IEA*0*1~${ISA}`),
  "no ISA": (bytes) => "I am no claim. ISA ".repeat(bytes / 19),
  "an ISA that never comes": (bytes) => `${written(START)}IEA*1*1~${"ISA*00*".repeat(bytes / 7)}`,
};

function written(segments: readonly string[]): string {
  return segments.map((segment) => `${segment}~`).join("");
}

function repeated(bytes: number, make: (i: number) => string): string {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

/** Segments of one kind after a beginning. */
function grown(make: (i: number) => string, before: readonly string[] = []): Form {
  return (bytes) => `${written([...START, ...before])}${repeated(bytes, (i) => `${make(i)}~`)}${written(END)}`;
}

function line(i: number, procedure: string, day = 20_260_302): string {
  return `LX*${i + 1}~SV1*HC:${procedure}*40*UN*1***1~DTP*472*D8*${day}`;
}

function claim(i: number, day: number): string {
  return `CLM*A${i}*40***11:B:1*Y*A*Y*Y~HI*ABK:M5416~${line(0, "97012:GP", day)}~${line(1, "97140:GP", day)}`;
}
