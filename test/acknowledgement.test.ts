import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { X12Parser } from "node-x12";
import { describe, expect, it } from "vitest";
import { compile, run } from "../src/check/index.ts";
import type { Problem } from "../src/claim/index.ts";
import { shippedPolicies } from "../src/policy/index.ts";
import { readAcknowledgements } from "../src/read/acknowledgement/index.ts";
import type { Acknowledgement } from "../src/read/acknowledgement/index.ts";
import { starterTables } from "../src/reference/index.ts";
import { rules } from "../src/rules/index.ts";
import { answerClaim, Reception, SentFileReader, tellAnswers, writeAcknowledgements } from "../src/write/acknowledgement/index.ts";
import type { AnswerKind, ToldAnswer } from "../src/write/acknowledgement/index.ts";
import { ANSWERS } from "../src/write/acknowledgement/answers.ts";
import { read } from "./fixtures/x12/read.ts";
import {
  BILLING, bytes, claim, fileOf, group, GS, HEADER, inPieces, interchange, ISA, LINE, PATIENT, SUBSCRIBER, text, transaction,
} from "./fixtures/x12/sample.ts";

const engine = compile({ rules, policies: shippedPolicies, tables: starterTables() });
const ALL: readonly AnswerKind[] = ["ta1", "999", "277ca"];

/** What the gateway answers to a file. */
function answer(file: Uint8Array, kinds: readonly AnswerKind[] = ["ta1", "999"], sizes?: readonly number[]): string {
  const { problems, claims } = read(file);
  const reception = new Reception(problems);
  if (sizes) inPieces(file, sizes, (chunk) => { reception.push(chunk); });
  else reception.push(file);
  const answered = kinds.includes("277ca") ? [...run(engine, claims)].map(answerClaim) : [];
  return writeAcknowledgements(reception.end(), { kinds, claims: answered, day: 20_700, minute: 725, controlNumber: 1 });
}

function readBack(written: string): { readonly answers: readonly Acknowledgement[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const answers = readAcknowledgements(bytes(written), { file: "answer", onProblem: (problem) => problems.push(problem) });
  return { answers, problems };
}

function told(answers: readonly Acknowledgement[], file?: Uint8Array): readonly ToldAnswer[] {
  if (!file) return tellAnswers(answers);
  const sent = new SentFileReader("sent", answers);
  sent.push(file);
  return tellAnswers(answers, [sent.end()]);
}

/** Everything that is said against a file: `TA1 001`, `AK9 5`, `IK5 4`, `SV103 7 @25 A1`, `-N4 3 @12` for what is missing before segment 12. */
function said(answers: readonly ToldAnswer[]): string[] {
  return answers.flatMap((one) => {
    if (one.kind === "TA1") return one.note ? [`TA1 ${one.note.code}`] : [];
    if (one.kind === "277CA") return [];
    return [
      ...one.notes.map(({ code }) => `AK9 ${code}`),
      ...one.transactions.flatMap(({ notes, errors }) => [
        ...notes.map(({ code }) => `IK5 ${code}`),
        ...errors.map(({ segment, element, code, place, claim: id }) =>
          `${place?.segment === segment ? "" : "-"}${element ?? segment} ${code} @${place?.where.segment ?? "?"}${id === null ? "" : ` ${id}`}`),
      ]),
    ];
  });
}

const TWO = text(fileOf(claim("A1"), claim("A2")));
const body = (...more: readonly string[]): string[] => [...HEADER, ...BILLING, ...SUBSCRIBER, ...more];
const wrap = (...transactions: readonly (readonly string[])[]): string => text(interchange([group(transactions)]));
const labelled = (label: string, own = label): string =>
  text(interchange([group([transaction(body(...claim("A1")), "0001", own)], GS.replace("005010X222A1", label))]));
const other = (st: string, label: string, functional = "HP"): string =>
  text([...interchange([group([[st, "BPR*I*1", "SE*3*0001"]], GS.replace("005010X222A1", label).replace("*HC*", `*${functional}*`))]), ...fileOf(claim("A1"))]);
const line = (...segments: readonly string[]): string => text(fileOf(claim("A1", segments), claim("A2")));
const sv1 = (written: string): string => line("LX*1", written, "DTP*472*D8*20260302");
const without = (segment: string): string => TWO.replace(`${segment}~`, "").replace("SE*36", "SE*35");

type Row = readonly [title: string, file: string, said: readonly string[]];

/** Broken files, and what the answer says of them, found again in the file that was sent. */
const ROWS: readonly Row[] = [
  ["nothing", TWO, []],
  ["label X222A2", labelled("005010X222A2"), []],
  ["label 4010", labelled("004010X098A1"), []],
  ["an unknown label", labelled("005010X999"), []],
  ["labels that differ", labelled("005010X223A2", "005010X222A1"), []],
  ["an 837I", labelled("005010X223A2"), []],
  ["an 835 before", other("ST*835*0001", "005010X221A1"), []],
  ["a 270 before", other("ST*270*0001*005010X279A1", "005010X279A1", "HS"), []],
  ["another number before", other("ST*123*0001", "005010", "ZZ"), []],
  ["an ISA of wrong width", TWO.replace(/ +\*/g, "*"), []],
  ["ISA05 wrong", TWO.replace("*ZZ*SENDER", "*99*SENDER"), []],
  ["ISA13 wrong", TWO.replace("*000000001*0*T", "*00000000A*0*T"), []],
  ["ISA15 wrong", TWO.replace("*0*T*", "*0*X*"), []],
  ["GS01 wrong", TWO.replace("GS*HC", "GS*HP"), []],
  ["GS06 no number", TWO.replace("1200*1*X", "1200*A1*X").replace("GE*1*1", "GE*1*A1"), []],
  ["GS04 no day", TWO.replace("*20260902*", "*20261302*"), []],
  ["ST02 short", TWO.replace("ST*837*0001", "ST*837*1").replace(/(SE\*\d+\*)0001/, "$11"), []],
  ["SE01 wrong", TWO.replace(/SE\*\d+/, "SE*5"), []],
  ["GE01 wrong", TWO.replace("GE*1*", "GE*2*"), []],
  ["IEA01 wrong", TWO.replace("IEA*1*", "IEA*3*"), []],
  ["SE02 wrong", TWO.replace(/(SE\*\d+\*)0001/, "$10009"), []],
  ["GE02 wrong", TWO.replace("GE*1*1", "GE*1*2"), []],
  ["IEA02 wrong", TWO.replace("IEA*1*000000001", "IEA*1*000000002"), []],
  ["no SE", TWO.replace(/SE\*\d+\*0001~/, ""), []],
  ["no GE", TWO.replace("GE*1*1~", ""), []],
  ["no IEA before an ISA", TWO.replace(/IEA\*1\*\d+~/, "") + text(fileOf(claim("A3"))), []],
  ["no SE before an ST", wrap(transaction(body(...claim("A1"))).slice(0, -1), transaction(body(...claim("A2")), "0002")), []],
  ["ST02 twice", wrap(transaction(body(...claim("A1"))), transaction(body("K3*x", ...claim("A2")))), []],
  ["no ST", TWO.replace("ST*837*0001*005010X222A1~", ""), []],
  ["no GS", TWO.replace(`${GS}~`, ""), []],
  ["SE twice", TWO.replace("GE*1*1", "SE*1*0001~GE*1*1"), []],
  ["words outside", `${TWO}thanks`, []],
  ["cut in the last claim", TWO.slice(0, TWO.lastIndexOf("DTP*472") + 10), []],
  ["cut before GE", TWO.slice(0, TWO.lastIndexOf("GE*")), []],
  ["a NUL in a claim", TWO.replace("*CH1", "*C\0"), []],
  ["a NUL in the subscriber", TWO.replace("MEM1", "M\0"), []],
  ["a forgotten terminator", TWO.replaceAll("~", "~\n").replace("~\nLX*1", "\nLX*1"), []],
  ["two terminators", TWO.replace("LX*1~", "LX*1~~"), []],
  ["a tag in small letters", TWO.replace("LX*1", "lx*1"), []],
  ["a tag of another world", TWO.replace("REF*D9*CH1", "QQQ*1"), []],
  ["a segment that has no place", TWO.replace("REF*D9*CH1", "SVC*HC:97012*40"), []],
  ["no N3 of the subscriber", without("N3*1 MAIN ST"), []],
  ["N4 too late", TWO.replace("N4*AUSTIN*TX*787010001~REF*EI*123456789", "REF*EI*123456789~N4*AUSTIN*TX*787010001"), []],
  ["BHT twice", TWO.replace("BHT*", "BHT*0019*00*X*20260903*1200*CH~BHT*"), []],
  ["no submitter", TWO.replace("NM1*41*2*SUBMITTER*****46*S1~PER*IC*DESK*TE*5555550100~", ""), []],
  ["SV103 wrong", TWO.replace("*UN*", "*XX*"), []],
  ["SV101-1 wrong", TWO.replace("HC:97012", "QQ:97012"), []],
  ["NM108 empty", TWO.replace("*****XX*1234567893", "******1234567893"), []],
  ["an element too many", TWO.replace("LX*1", "LX*1*2"), []],
  ["a component too many", TWO.replace("11:B:1", "11:B:1:2"), []],
  ["a name too long", TWO.replace("DOE*JANE", `${"D".repeat(61)}*JANE`), []],
  ["a state too short", TWO.replace("*TX*", "*T*"), []],
  ["a birth date that is none", TWO.replace("19600229", "19610229"), []],
  ["a time that is none", TWO.replace("20260903*1200", "20260903*2500"), []],
  ["an element that is not used", TWO.replace("SV1*HC:97012:GP*40*UN*1***1", "SV1*HC:97012:GP*40*UN*1**9*1"), []],
  ["no CLM01", TWO.replace("CLM*A1*", "CLM**"), []],
  ["no CLM02", TWO.replace("CLM*A1*40*", "CLM*A1**"), []],
  ["CLM02 no number", TWO.replace("CLM*A1*40*", "CLM*A1*$40*"), []],
  ["the same CLM01", text(fileOf(claim("A1"), claim("A1"))), []],
  ["no lines", line(), []],
  ["LX without SV1", line("LX*1", ...LINE.map((s) => s.replace("LX*1", "LX*2"))), []],
  ["SV1 without LX", line(...LINE.slice(1)), []],
  ["LX01 wrong", line(...LINE, ...LINE), []],
  ["no SV101", sv1("SV1**40*UN*1***1"), []],
  ["no SV101-2", sv1("SV1*HC::GP*40*UN*1***1"), []],
  ["no SV102", sv1("SV1*HC:97012**UN*1***1"), []],
  ["SV104 no number", sv1("SV1*HC:97012*40*UN*one***1"), []],
  ["SV107 no number", sv1("SV1*HC:97012*40*UN*1***1:A"), []],
  ["no DTP*472", line(...LINE.slice(0, 2)), []],
  ["HI without code", TWO.replace("HI*ABK:M5416", "HI*ABK"), []],
  ["HL01 wrong", TWO.replace("HL*2*1*22*0", "HL*3*1*22*0"), []],
  ["HL04 wrong", TWO.replace("HL*2*1*22*0", "HL*2*1*22*1"), []],
  ["HL02 of nobody", TWO.replace("HL*2*1*22", "HL*2*9*22"), []],
  ["HL 22 without HL 20", wrap(transaction([...HEADER, ...SUBSCRIBER, ...claim("A1")])), []],
  ["HL 23 without HL 22", wrap(transaction([...HEADER, ...BILLING, ...PATIENT, ...claim("A1")])), []],
  ["no HL 22 before the first claim", wrap(transaction([...HEADER, ...BILLING, ...SUBSCRIBER.slice(1), ...claim("A1")])), []],
  ["HL of another level", text(fileOf(claim("A1"), ["HL*3*2*24*0", ...claim("A2")])), []],
  ["CLM outside of a subscriber", wrap(transaction([...HEADER, ...BILLING, ...claim("A1")])), []],
  ["a line outside of a claim", wrap(transaction(body(...LINE))), []],
  ["no claims", wrap(transaction(body())), []],
];

function dump(): void { for (const [title, file] of ROWS) console.log(title, said(told(readBack(answer(bytes(file))).answers, bytes(file)))); }
dump();
void [describe, expect, it, fc, X12Parser, existsSync, readdirSync, readFileSync, join, ALL, ANSWERS, PATIENT, ISA, LINE, without, sv1, other, wrap];
