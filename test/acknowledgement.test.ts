import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { X12Parser } from "node-x12";
import type { X12Interchange } from "node-x12";
import { describe, expect, it } from "vitest";
import { compile, run } from "../src/check/index.ts";
import type { Problem } from "../src/claim/index.ts";
import { shippedMacs, shippedPolicies } from "../src/policy/index.ts";
import { AcknowledgementReader, readAcknowledgements } from "../src/read/acknowledgement/index.ts";
import type { Acknowledgement, ClaimAnswer } from "../src/read/acknowledgement/index.ts";
import { starterTables } from "../src/reference/index.ts";
import { knownNotes, knownStatuses } from "../src/reference/status-codes.ts";
import { rules } from "../src/rules/index.ts";
import { answerClaim, Reception, SentFileReader, tellAnswers, writeAcknowledgements } from "../src/write/acknowledgement/index.ts";
import type { AnswerKind, ToldAnswer, ToldTransaction } from "../src/write/acknowledgement/index.ts";
import { ANSWERS } from "../src/write/acknowledgement/answers.ts";
import { REJECTIONS, rejectionOf } from "../src/write/acknowledgement/rejections.ts";
import { read } from "./fixtures/x12/read.ts";
import {
  BILLING, bytes, claim, fileOf, group, GS, HEADER, inPieces, interchange, LINE, PATIENT, SUBSCRIBER, text, transaction,
} from "./fixtures/x12/sample.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
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

/** What is said against a file: `TA1 001`, `AK9 5`, `IK5 4`, `SV103 7 @25 A1`; `-N4 3 @12` for what is missing before segment 12. */
function said(answers: readonly ToldAnswer[]): string[] {
  return answers.flatMap((one) => {
    if (one.kind === "TA1") return one.note ? [`TA1 ${one.note.code}`] : [];
    return one.kind === "277CA" ? [] : [...one.notes.map(({ code }) => `AK9 ${code}`), ...one.transactions.flatMap(saidOf)];
  });
}

function saidOf({ notes, errors }: ToldTransaction): string[] {
  return [...notes.map(({ code }) => `IK5 ${code}`), ...errors.map((error) => {
    const { segment, element, code, place, claim: id } = error;
    return `${place?.segment === segment ? "" : "-"}${element ?? segment} ${code} @${place?.where.segment ?? "?"}${id === null ? "" : ` ${id}`}`;
  })];
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
  ["label 3070", labelled("003070X098"), ["IK5 I6"]],
  ["an unknown label", labelled("005010X999"), ["IK5 I6"]],
  ["labels that differ", labelled("005010X223A2", "005010X222A1"), ["IK5 I6"]],
  ["an 837I", labelled("005010X223A2"), ["IK5 1"]],
  ["an 835 before", other("ST*835*0001", "005010X221A1"), ["AK9 1"]],
  ["a 270 before", other("ST*270*0001*005010X279A1", "005010X279A1", "HS"), ["IK5 1"]],
  ["another number before", other("ST*123*0001", "005010", "ZZ"), ["TA1 024"]],
  ["an ISA of wrong width", TWO.replace(/ +\*/g, "*"), ["TA1 022"]],
  ["ISA05 wrong", TWO.replace("*ZZ*SENDER", "*99*SENDER"), ["TA1 005"]],
  ["ISA13 wrong", TWO.replace("*000000001*0*T", "*00000000A*0*T"), ["TA1 018", "TA1 001"]],
  ["ISA15 wrong", TWO.replace("*0*T*", "*0*X*"), ["TA1 020"]],
  ["GS01 wrong", TWO.replace("GS*HC", "GS*HP"), ["AK9 1"]],
  ["GS06 no number", TWO.replace("1200*1*X", "1200*A1*X").replace("GE*1*1", "GE*1*A1"), ["AK9 6", "AK9 4"]],
  ["GS04 no day", TWO.replace("*20260902*", "*20261302*"), ["TA1 024"]],
  ["ST02 short", TWO.replace("ST*837*0001", "ST*837*1").replace(/(SE\*\d+\*)0001/, "$11"), ["IK5 7", "IK5 3"]],
  ["SE01 wrong", TWO.replace(/SE\*\d+/, "SE*5"), ["IK5 4"]],
  ["GE01 wrong", TWO.replace("GE*1*", "GE*2*"), ["AK9 5"]],
  ["IEA01 wrong", TWO.replace("IEA*1*", "IEA*3*"), ["TA1 021"]],
  ["SE02 wrong", TWO.replace(/(SE\*\d+\*)0001/, "$10009"), ["IK5 3"]],
  ["GE02 wrong", TWO.replace("GE*1*1", "GE*1*2"), ["AK9 4"]],
  ["IEA02 wrong", TWO.replace("IEA*1*000000001", "IEA*1*000000002"), ["TA1 001"]],
  ["no SE", TWO.replace(/SE\*\d+\*0001~/, ""), ["IK5 2"]],
  ["no GE", TWO.replace("GE*1*1~", ""), ["AK9 3"]],
  ["no IEA before an ISA", TWO.replace(/IEA\*1\*\d+~/, "") + text(fileOf(claim("A3"))), ["TA1 022"]],
  ["no SE before an ST", wrap(transaction(body(...claim("A1"))).slice(0, -1), transaction(body(...claim("A2")), "0002")), ["IK5 2"]],
  ["ST02 twice", wrap(transaction(body(...claim("A1"))), transaction(body("K3*x", ...claim("A2")))), ["IK5 23", "-CLM 3 @47"]],
  ["no ST", TWO.replace("ST*837*0001*005010X222A1~", ""), ["TA1 022", "AK9 5"]],
  ["no GS", TWO.replace(`${GS}~`, ""), ["TA1 022", "TA1 021"]],
  ["SE twice", TWO.replace("GE*1*1", "SE*1*0001~GE*1*1"), ["TA1 022"]],
  ["words outside", `${TWO}thanks`, ["TA1 022"]],
  ["cut in the last claim", TWO.slice(0, TWO.lastIndexOf("DTP*472") + 10), ["TA1 023", "AK9 3", "IK5 2"]],
  ["cut before GE", TWO.slice(0, TWO.lastIndexOf("GE*")), ["TA1 023", "AK9 3"]],
  ["a NUL in a claim", TWO.replace("*CH1", "*C\0"), ["REF02 6 @22 A1"]],
  ["a NUL in the subscriber", TWO.replace("MEM1", "M\0"), ["NM109 6 @16"]],
  ["a forgotten terminator", TWO.replaceAll("~", "~\n").replace("~\nLX*1", "\nLX*1"), ["HI 8 @23 A1"]],
  ["two terminators", TWO.replace("LX*1~", "LX*1~~"), ["-ZZZ 1 @25 A1"]],
  ["a tag in small letters", TWO.replace("LX*1", "lx*1"), ["-LX 1 @24 A1", "-LX 3 @25 A1"]],
  ["a tag of another world", TWO.replace("REF*D9*CH1", "QQQ*1"), ["QQQ 1 @22 A1"]],
  ["a segment that has no place", TWO.replace("REF*D9*CH1", "SVC*HC:97012*40"), ["SVC 2 @22 A1"]],
  ["no N3 of the subscriber", without("N3*1 MAIN ST"), ["IK5 4", "-N3 3 @11"]],
  ["N4 too late", TWO.replace("N4*AUSTIN*TX*787010001~REF*EI*123456789", "REF*EI*123456789~N4*AUSTIN*TX*787010001"), ["N4 7 @13"]],
  ["BHT twice", TWO.replace("BHT*", "BHT*0019*00*X*20260903*1200*CH~BHT*"), ["IK5 4", "BHT 5 @5"]],
  ["no submitter", TWO.replace("NM1*41*2*SUBMITTER*****46*S1~PER*IC*DESK*TE*5555550100~", ""), ["IK5 4", "-NM1 I7 @6"]],
  ["SV103 wrong", TWO.replace("*UN*", "*XX*"), ["SV103 7 @25 A1"]],
  ["SV101-1 wrong", TWO.replace("HC:97012", "QQ:97012"), ["SV101-1 7 @25 A1"]],
  ["NM108 empty", TWO.replace("*****XX*1234567893", "******1234567893"), ["NM108 2 @10"]],
  ["an element too many", TWO.replace("LX*1", "LX*1*2"), ["LX02 3 @24 A1", "LX01 7 @24 A1"]],
  ["a component too many", TWO.replace("11:B:1", "11:B:1:2"), ["CLM05-4 13 @21 A1"]],
  ["a name too long", TWO.replace("DOE*JANE", `${"D".repeat(61)}*JANE`), ["NM103 5 @16"]],
  ["a state too short", TWO.replace("*TX*", "*T*"), ["N402 4 @12"]],
  ["a time that is none", TWO.replace("20260903*1200", "20260903*2500"), ["BHT05 9 @4"]],
  ["an element that is not used", TWO.replace("SV1*HC:97012:GP*40*UN*1***1", "SV1*HC:97012:GP*40*UN*1**9*1"), ["SV106 I10 @25 A1"]],
  ["no CLM01", TWO.replace("CLM*A1*", "CLM**"), ["CLM01 1 @21"]],
  ["no CLM02", TWO.replace("CLM*A1*40*", "CLM*A1**"), ["CLM02 1 @21 A1"]],
  ["CLM02 no number", TWO.replace("CLM*A1*40*", "CLM*A1*$40*"), ["CLM02 6 @21 A1"]],
  ["the same CLM01", text(fileOf(claim("A1"), claim("A1"))), []],
  ["no lines", line(), ["-LX I7 @21 A1"]],
  ["LX without SV1", line("LX*1", ...LINE.map((s) => s.replace("LX*1", "LX*2"))), ["-SV1 3 @24 A1"]],
  ["SV1 without LX", line(...LINE.slice(1)), ["-LX 3 @24 A1"]],
  ["LX01 wrong", line(...LINE, ...LINE), ["LX01 7 @28 A1"]],
  ["no SV101", sv1("SV1**40*UN*1***1"), ["SV101-2 1 @25 A1"]],
  ["no SV101-2", sv1("SV1*HC::GP*40*UN*1***1"), ["SV101-2 1 @25 A1"]],
  ["no SV102", sv1("SV1*HC:97012**UN*1***1"), ["SV102 1 @25 A1"]],
  ["SV104 no number", sv1("SV1*HC:97012*40*UN*one***1"), ["SV104 6 @25 A1"]],
  ["SV107 no number", sv1("SV1*HC:97012*40*UN*1***1:A"), ["SV107 6 @25 A1"]],
  ["no DTP*472", line(...LINE.slice(0, 2)), ["-DTP 3 @25 A1"]],
  ["HI without code", TWO.replace("HI*ABK:M5416", "HI*ABK"), ["HI01 1 @23 A1"]],
  ["HL01 wrong", TWO.replace("HL*2*1*22*0", "HL*3*1*22*0"), ["HL01 7 @14"]],
  ["HL04 wrong", TWO.replace("HL*2*1*22*0", "HL*2*1*22*1"), ["HL04 7 @14"]],
  ["HL02 of nobody", TWO.replace("HL*2*1*22", "HL*2*9*22"), ["HL02 7 @14"]],
  ["HL 22 without HL 20", wrap(transaction([...HEADER, ...SUBSCRIBER, ...claim("A1")])), ["HL 7 @8"]],
  ["HL 23 without HL 22", wrap(transaction([...HEADER, ...BILLING, ...PATIENT, ...claim("A1")])), ["HL 7 @14", "CLM 2 @20 A1"]],
  ["no HL 22 before the first claim", wrap(transaction([...HEADER, ...BILLING, ...SUBSCRIBER.slice(1), ...claim("A1")])), ["-HL 3 @14"]],
  ["HL of another level", text(fileOf(claim("A1"), ["HL*3*2*24*0", ...claim("A2")])), ["HL03 7 @28"]],
  ["CLM outside of a subscriber", wrap(transaction([...HEADER, ...BILLING, ...claim("A1")])), ["CLM 2 @14 A1"]],
  ["a line outside of a claim", wrap(transaction(body(...LINE))), ["-CLM I7 @3", "LX 2 @21"]],
  ["no claims", wrap(transaction(body())), ["-CLM I7 @3"]],
];

/** What a warning alone gives: it is told, and nothing is rejected. */
const NOTED = new Set(["LX01 wrong", "HL04 wrong"]);

describe("a file with", () => {
  it.each(ROWS)("%s: each problem comes back at its place", (title, file, expected) => {
    const sent = bytes(file);
    const { answers } = readBack(answer(sent));
    expect(said(told(answers, sent))).toEqual(expected);
    const errors = read(sent).problems.filter(({ severity }) => severity === "error");
    expect(errors.length > 0).toBe(expected.length > 0 && !NOTED.has(title));
    for (const { where } of errors.filter(({ where: at }) => at?.element !== undefined && !/^(?:ISA|IEA|G[SE]|S[TE])/.test(at.element))) {
      expect(expected.some((one) => one.includes(` @${where?.segment}`) && one.includes(where?.element?.slice(0, 5) ?? ""))).toBe(true);
    }
  });

  it.each(ROWS)("%s: the answer has no problem, and a peer reads it", (_, file) => {
    const written = answer(bytes(file), ALL);
    expect(readBack(written).problems).toEqual([]);
    // The peer knows a TA1 inside of a group only, where X12 has none.
    const kinds = answer(bytes(file), ["999", "277ca"]).split(/(?=ISA\*00)/).flatMap((one) => {
      const { functionalGroups } = new X12Parser(true).parse(one) as X12Interchange;
      return functionalGroups.flatMap(({ transactions }) => transactions.map(({ header }) => header.valueOf(1)));
    });
    const own = readBack(written).answers.map(({ kind }) => kind).filter((kind) => kind !== "TA1");
    expect(kinds).toEqual(own.map((kind) => (kind === "277CA" ? "277" : kind)));
  });

  it.each(ROWS)("%s: the answer does not depend on chunks", (_, file) => {
    const sent = bytes(file);
    const whole = answer(sent, ALL);
    expect(answer(sent, ["ta1", "999"], [1])).toBe(answer(sent));
    const pieces: Acknowledgement[] = [];
    const reader = new AcknowledgementReader({ file: "answer", onAcknowledgement: (one) => pieces.push(one), onProblem: () => undefined });
    inPieces(bytes(whole), [1, 7, 64], (chunk) => { reader.push(chunk); });
    reader.end();
    expect(pieces).toEqual(readBack(whole).answers);
  });

  it.each(ROWS)("%s: a 999 and what is told of it name no patient", (_, file) => {
    const sent = bytes(file);
    const written = answer(sent);
    const plain = JSON.stringify(told(readBack(written).answers, sent));
    for (const one of [written, plain]) expect(one).not.toMatch(/DOE|JANE|KIM|MEM1|1960|2010\d{4}|OAK|"undefined"/);
  });
});

describe("the codes of a 999", () => {
  const codesOf = (file: string): string[] => readBack(answer(bytes(file))).answers.flatMap((one) =>
    (one.kind === "999" ? [one.code, ...one.transactions.map(({ code }) => code)] : one.kind === "TA1" ? [one.code] : []));

  it("accept, note, reject in part and reject", () => {
    expect(codesOf(TWO)).toEqual(["A", "A", "A"]);
    expect(codesOf(line(...LINE, ...LINE))).toEqual(["A", "E", "E"]);
    expect(codesOf(TWO.replace("*UN*", "*XX*"))).toEqual(["A", "R", "R"]);
    expect(codesOf(wrap(transaction(body(...claim("A1"))), transaction(body(), "0002")))).toEqual(["A", "P", "A", "R"]);
    expect(codesOf(TWO.replace("IEA*1*000000001", "IEA*1*000000002"))).toEqual(["R", "A", "A"]);
  });

  it("count what was received and accepted", () => {
    const file = wrap(transaction(body(...claim("A1"))), transaction(body(), "0002"), transaction(body(...claim("A3")), "0003")).replace("GE*3", "GE*4");
    const [group999] = readBack(answer(bytes(file), ["999"])).answers;
    expect(group999).toMatchObject({ kind: "999", included: 4, received: 3, accepted: 0, notes: ["5"], code: "R" });
  });

  it("answer each group and interchange, with partners the other way round", () => {
    const file = text(interchange([group([transaction(body(...claim("A1")))]), group([transaction(body(...claim("A2")))], GS.replace("*1*X", "*2*X"))]))
      .replace("GE*1*1~IEA", "GE*1*2~IEA") + text(fileOf(claim("A3")));
    const written = answer(bytes(file));
    expect(readBack(written).answers.map(({ kind }) => kind)).toEqual(["TA1", "999", "999", "TA1", "999"]);
    expect(written.match(/ISA\*.{44}/g)?.map((isa) => isa.slice(32))).toEqual(Array(2).fill("ZZ*RECEIVER     "));
    expect(written).toContain("GS*FA*RECEIVER*SENDER*20260904*1205*1*X*005010X231A1~");
    expect(written.match(/\*(\d{9})\*0\*T\*/g)).toEqual(["*000000001*0*T*", "*000000002*0*T*"]);
  });

  it("are written with the separators that came", () => {
    const file = TWO.replaceAll("*", "|").replaceAll(":", ">").replaceAll("~", "!").replace("CLM|A1", "CLM|A*1:~").replace("|UN|", "|XX|");
    const written = answer(bytes(file));
    expect(written).toContain("CTX|CLM01>A*1:~!");
    expect(readBack(written).problems).toEqual([]);
  });

  it("never answer an answer, nor what is no X12", () => {
    const written = answer(bytes(TWO));
    expect(answer(bytes(written))).toBe("");
    expect(answer(bytes(""))).toBe("");
    expect(answer(bytes("claim,code\nA1,97012"))).toBe("");
  });
});

describe("every code of a Problem", () => {
  const SOURCES = ["x12/syntax-problem.ts", "read/transactions/says.ts", "read/transactions/structure-problem.ts", "read/837p/reporter.ts"];
  const codes = SOURCES.flatMap((path) => {
    const [, says = ""] = /SAYS[\s\S]*?= \{\n([\s\S]*?)\n\}/.exec(readFileSync(join(import.meta.dirname, "../src", path), "utf8")) ?? [];
    return [...says.matchAll(/^ {2}"?([a-z][a-z0-9-]+)"?:/gm)].map(([, code = ""]) => code);
  });

  it("has its row in the table of answers, and the table no other", () => {
    expect(codes.length).toBeGreaterThan(50);
    expect([...new Set(codes)].sort()).toEqual(Object.keys(ANSWERS).sort());
  });

  it("says something, or why it does not, with codes that have words", () => {
    for (const [code, row] of Object.entries(ANSWERS)) {
      const known = [["segment", row.segment], ["element", row.element], ["element", row.empty], ["transaction", row.transaction],
        ["group", row.group], ["interchange", row.interchange]] as const;
      const used = known.filter(([, value]) => value !== undefined);
      expect(used.length > 0 || row.shown === true || row.unsaid !== undefined, code).toBe(true);
      for (const [list, value] of used) expect(knownNotes(list).map((note) => note.code), code).toContain(value);
    }
  });
});

describe("a 277CA", () => {
  const claims = (file: string): readonly ClaimAnswer[] => readBack(answer(bytes(file), ["277ca"])).answers
    .flatMap((one) => (one.kind === "277CA" ? one.providers.flatMap((provider) => provider.claims) : []));
  const statuses = (file: string): string[] => claims(file).map(({ claim: id, statuses: all }) =>
    [id, ...all.map(({ codes: [code], amount }) => `${code?.category}:${code?.status}:${code?.entity} ${amount}`)].join(" "));

  it.each<readonly [title: string, file: string, expected: readonly string[]]>([
    ["accepts what is right", TWO, ["A1 A2:20:PR 4000", "A2 A2:20:PR 4000"]],
    ["returns what is broken in form", TWO.replace("*UN*1***1", "*UN*1****1"), ["A1 A3:684: 4000 A7:477: 4000", "A2 A2:20:PR 4000"]],
    ["rejects a balance that does not hold", TWO.replace("CLM*A1*40*", "CLM*A1*50*"), ["A1 A7:400: 5000", "A2 A2:20:PR 4000"]],
    ["rejects units at zero", TWO.replace("*UN*1***1", "*UN*0***1"), ["A1 A7:476: 4000", "A2 A2:20:PR 4000"]],
    ["names whose NPI is wrong", TWO.replace("1234567893", "1234567890"), ["A1 A7:562:85 4000", "A2 A7:562:85 4000"]],
    ["lets pass what a payer decides on later", TWO.replace("*UN*1***1", "*UN*3***1"), ["A1 A2:20:PR 4000", "A2 A2:20:PR 4000"]],
  ])("%s", (_, file, expected) => {
    expect(statuses(file)).toEqual(expected);
  });

  it("adds up, by file and by provider", () => {
    const [report] = readBack(answer(bytes(TWO.replace("CLM*A1*40*", "CLM*A1*50.5*")), ["277ca"])).answers;
    const totals = { accepted: 1, rejected: 1, acceptedAmount: 4000, rejectedAmount: 5050 };
    expect(report).toMatchObject({ kind: "277CA", batch: "BATCH1", totals, statuses: [{ amount: 9050, action: "WQ" }] });
    expect(report?.kind === "277CA" ? report.providers.map((one) => [one.provider.id, one.totals]) : []).toEqual([["1234567893", totals]]);
  });

  it("names the line at fault, its day and the rule in few words", () => {
    const [first] = claims(TWO.replace("*UN*1***1", "*UN*0***1"));
    expect(first?.statuses[0]?.text).toBe("form/units-positive (units)");
    expect(first).toMatchObject({ firstDay: 20_514, references: [{ qualifier: "D9", value: "CH1" }] });
    expect(first?.lines).toMatchObject([{ procedure: "97012", modifiers: ["GP"], charge: 4000, reference: "1L1", firstDay: 20_514 }]);
  });

  it("is found again in the file that was sent", () => {
    const file = bytes(TWO.replace("*UN*1***1", "*UN*0***1"));
    const [report] = told(readBack(answer(file, ["277ca"])).answers, file);
    const [first, second] = report?.kind === "277CA" ? report.claims : [];
    const at = first?.statuses[0]?.place?.where ?? { element: "", bytes: [0, 0] };
    expect([at.element, new TextDecoder().decode(file.slice(...at.bytes))]).toEqual(["SV104", "0"]);
    expect([first, second]).toMatchObject([{ outcome: "rejected", found: true, lines: [{ line: 1 }] }, { outcome: "accepted", found: null }]);
  });

  it("is of another file where the claim is not there", () => {
    const [report] = told(readBack(answer(bytes(TWO.replace("*UN*1***1", "*UN*0***1")), ["277ca"])).answers, bytes(fileOf(claim("B1"))));
    expect(report?.kind === "277CA" ? report.claims.map(({ found }) => found) : []).toEqual([false, null]);
  });
});

describe("the table of rejections", () => {
  const ids = rules.map(({ id }) => id);

  it("names rules that there are, and statuses that have words", () => {
    for (const [rule, row] of Object.entries(REJECTIONS)) {
      expect(ids).toContain(rule);
      expect(knownStatuses().map(({ code }) => code)).toContain(row?.status);
      expect(row?.words.length).toBeLessThan(60);
    }
  });

  it("says so where it has no closer status, and stops at no rule of later families", () => {
    for (const id of ids) {
      const rejection = rejectionOf(id);
      if (rejection && !REJECTIONS[id]) expect(rejection).toMatchObject({ category: "A7", status: "21", general: true });
      if (/^(?:ncci|traction|modifiers|documentation|cmt)\//.test(id)) expect(rejection).toBeUndefined();
    }
  });
});

describe("whatever arrives", () => {
  const damage = fc.array(fc.tuple(fc.nat(TWO.length - 1), fc.constantFrom("", "*", "~", ":", "\0", "X", "99", "~ST*837*1~", "é", "~SE*1*0001~GE*1*1~")), { maxLength: 6 });

  it("the answer to a damaged file is whole, says when there is an error, and names its places", () => {
    fc.assert(fc.property(damage, fc.nat(TWO.length), (changes, cut) => {
      let file = TWO.slice(0, Math.max(cut, 300));
      for (const [at, by] of changes) if (at > 110) file = file.slice(0, at) + by + file.slice(at + 1);
      const sent = bytes(file);
      const written = answer(sent, ALL);
      const { answers, problems } = readBack(written);
      expect(problems).toEqual([]);
      const hasError = read(sent).problems.some(({ severity }) => severity === "error");
      expect(said(told(answers, sent)).length > 0 || !hasError).toBe(true);
    }), { numRuns: 150 });
  });

  it("an acknowledgement that is cut or damaged gives problems, and never throws", () => {
    const written = answer(bytes(TWO.replace("*UN*", "*XX*")), ALL);
    fc.assert(fc.property(fc.nat(written.length - 1), fc.constantFrom("", "*", "~", "\0", "HL*9**20*1~"), (at, by) => {
      for (const file of [written.slice(0, at), written.slice(0, at) + by + written.slice(at + 1)]) {
        const { answers, problems } = readBack(file);
        expect(told(answers)).toHaveLength(answers.length);
        if (at > 106 && file.length === at) expect(problems.map(({ severity }) => severity)).toContain("error");
      }
    }), { numRuns: 150 });
  });
});

/** Published files that are kept beside the repository, not in it. */
const CORPORA = join(import.meta.dirname, "../../shared/corpora");

if (!existsSync(CORPORA)) it("corpora not present: left out", () => { expect(existsSync(CORPORA)).toBe(false); });
else describe("published files", corpora);

function corpora(): void {
  const load = (name: string): Uint8Array => new Uint8Array(readFileSync(join(CORPORA, name)));

  it("a 999 that accepts", () => {
    const { answers } = readBackBytes(load("999/imsweb-accepted.999"));
    expect(answers).toMatchObject([{ kind: "999", group: "17456", code: "A", received: 1, accepted: 1, transactions: [{ number: "0001", code: "A", errors: [] }] }]);
  });

  it("a 999 with claims, situational triggers and a loop that comes too early", () => {
    const { answers } = readBackBytes(load("999/staedi-simple.999"));
    expect(answers).toMatchObject([{ code: "P", received: 3, accepted: 1, transactions: [
      { number: "0001", code: "A" },
      { number: "0002", code: "R", notes: ["5"], errors: [{ tag: "CLM", position: 22, note: "8", claim: "123456789", elements: [{ element: 2, reference: "782", note: "1" }] }] },
      { number: "0003", code: "R", errors: [{ tag: "REF", position: 57, note: "3", claim: "987654321", triggers: [{ tag: "CLM", position: 43, element: 5, component: 3 }] }] },
    ] }]);
    expect(said(told(answers))).toEqual(["-CLM02 1 @? 123456789", "-REF 3 @? 987654321"]);
  });

  it("a 277CA that accepts", () => {
    const { answers } = readBackBytes(load("277ca/imsweb-accepted.277"));
    expect(answers).toMatchObject([{ kind: "277CA", batch: "000000674", totals: { accepted: 1, acceptedAmount: 12_500 }, providers: [{ claims: [
      { claim: "5781", statuses: [{ codes: [{ category: "A2", status: "20" }], amount: 12_500 }], references: [{ qualifier: "1K" }], firstDay: undefined },
    ] }] }]);
  });

  it.each(readdirSync(join(CORPORA, "837p")).filter((name) => name.endsWith(".837")))("the answer to %s has no problem", (name) => {
    expect(readBack(answer(load(join("837p", name)), ALL)).problems).toEqual([]);
  });
}

function readBackBytes(file: Uint8Array): { readonly answers: readonly Acknowledgement[] } {
  return { answers: readAcknowledgements(file, { file: "answer" }) };
}
