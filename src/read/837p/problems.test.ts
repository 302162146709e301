import { describe, expect, it } from "vitest";
import { codes, read } from "../../../test/fixtures/x12/read.ts";
import {
  BILLING, bytes, claim, fileOf, group, GS, HEADER, interchange, ISA, LINE, PATIENT, SUBSCRIBER, text, transaction,
} from "../../../test/fixtures/x12/sample.ts";

const TWO = text(fileOf(claim("A1"), claim("A2")));
const body = (...more: readonly string[]): string[] => [...HEADER, ...BILLING, ...SUBSCRIBER, ...more];
const wrap = (...transactions: readonly (readonly string[])[]): string => text(interchange([group(transactions)]));
const labelled = (label: string, own = label): string =>
  text(interchange([group([transaction(body(...claim("A1")), "0001", own)], GS.replace("005010X222A1", label))]));
const other = (st: string, label: string, functional = "HP"): string =>
  text([...interchange([group([[st, "BPR*I*1", "SE*3*0001"]], GS.replace("005010X222A1", label).replace("*HC*", `*${functional}*`))]), ...fileOf(claim("A1"))]);
const line = (...segments: readonly string[]): string => text(fileOf(claim("A1", segments), claim("A2")));
const sv1 = (written: string): string => line("LX*1", written, "DTP*472*D8*20260302");

type Row = readonly [title: string, file: string, problems: readonly string[], flawed: readonly boolean[]];

/** What is wrong, the problems, and which claims are read: true for one that an error touches. */
const ROWS: readonly Row[] = [
  ["nothing", TWO, [], [false, false]],
  ["empty", "", ["e:empty-file"], []],
  ["not X12", "claim,code\nA1,97012", ["e:not-x12"], []],
  ["label X222", labelled("005010X222"), ["i:version-label"], [false]],
  ["label X222A2", labelled("005010X222A2"), ["i:version-label"], [false]],
  ["label X222A2 of the group only", labelled("005010X222A2", "005010X222A1"), ["i:version-label"], [false]],
  ["no ST03", labelled("005010X222A1", ""), [], [false]],
  ["label 3070", labelled("003070X098"), ["e:version"], [true]],
  ["an unknown label", labelled("005010X999"), ["e:version"], [true]],
  ["no label", labelled("", ""), ["e:version"], [true]],
  ["labels that differ", labelled("005010X223A2", "005010X222A1"), ["e:version"], [true]],
  ["an 837I", labelled("005010X223A2"), ["e:not-837p"], []],
  ["an 837D", labelled("005010X224A2"), ["e:not-837p"], []],
  ["an 835 before", other("ST*835*0001", "005010X221A1"), ["e:not-837p"], [false]],
  ["a 270 before", other("ST*270*0001*005010X279A1", "005010X279A1", "HS"), ["e:not-837p"], [false]],
  ["a 999 before", other("ST*999*0001*005010X231A1", "005010X231A1", "FA"), ["e:not-837p"], [false]],
  ["a 277 before", other("ST*277*0001*005010X214", "005010X214", "HN"), ["e:not-837p"], [false]],
  ["another number before", other("ST*123*0001", "005010", "ZZ"), ["e:not-837p"], [false]],
  ["a TA1", text([ISA, "TA1*000000001*260901*1200*A*000", "IEA*0*000000001"]), ["e:not-837p"], []],
  ["many 835s in one group", text(interchange([group([1, 2, 3].map(() => ["ST*835*1", "SE*2*1"]))])), ["e:not-837p"], []],
  ["an ISA of wrong width", TWO.replace(/ +\*/g, "*"), ["e:interchange-header"], [false, false]],
  ["SE01 wrong", TWO.replace(/SE\*\d+/, "SE*5"), ["e:segment-count"], [false, false]],
  ["SE01 no number", TWO.replace(/SE\*\d+/, "SE*x"), ["e:segment-count"], [false, false]],
  ["GE01 wrong", TWO.replace("GE*1*", "GE*2*"), ["e:transaction-count"], [false, false]],
  ["IEA01 wrong", TWO.replace("IEA*1*", "IEA*3*"), ["e:group-count"], [false, false]],
  ["SE02 wrong", TWO.replace(/(SE\*\d+\*)0001/, "$11"), ["e:control-number"], [false, false]],
  ["GE02 wrong", TWO.replace("GE*1*1", "GE*1*2"), ["e:control-number"], [false, false]],
  ["GE02 padded", TWO.replace("GE*1*1", "GE*1*0001"), [], [false, false]],
  ["IEA02 wrong", TWO.replace("IEA*1*000000001", "IEA*1*000000002"), ["e:control-number"], [false, false]],
  ["no SE", TWO.replace(/SE\*\d+\*0001~/, ""), ["e:missing-trailer:A2"], [false, true]],
  ["no GE", TWO.replace("GE*1*1~", ""), ["e:missing-trailer"], [false, false]],
  ["no IEA before an ISA", TWO.replace(/IEA\*1\*\d+~/, "") + text(fileOf(claim("A3"))), ["e:missing-trailer"], [false, false, false]],
  ["no SE before an ST", wrap([...transaction(body(...claim("A1"))).slice(0, -1)], transaction(body(...claim("A2")), "0002")),
    ["e:missing-trailer:A1"], [true, false]],
  ["no ST", TWO.replace("ST*837*0001*005010X222A1~", ""), ["e:missing-header", "e:transaction-count"], [true, true]],
  ["no GS", TWO.replace(`${GS}~`, ""), ["e:missing-header", "e:group-count"], [false, false]],
  ["SE twice", TWO.replace("GE*1*1", "SE*1*0001~GE*1*1"), ["e:missing-header"], [false, false]],
  ["GE twice", TWO.replace("GE*1*1~", "GE*1*1~GE*1*1~"), ["e:missing-header"], [false, false]],
  ["words outside", `${TWO}thanks`, ["e:outside-envelope"], [false, false]],
  ["cut in the last claim", TWO.slice(0, TWO.lastIndexOf("DTP*472") + 10), ["e:truncated:A2"], [false, true]],
  ["cut between segments", TWO.slice(0, TWO.lastIndexOf("REF*6R")), ["e:truncated:A2"], [false, true]],
  ["cut before GE", TWO.slice(0, TWO.lastIndexOf("GE*")), ["e:truncated"], [false, false]],
  ["cut in the first claim", TWO.slice(0, TWO.indexOf("HI*") + 5), ["e:truncated:A1"], [true]],
  ["cut in the CLM of the last claim", TWO.slice(0, TWO.indexOf("CLM*A2") + 5), ["e:truncated"], [false]],
  ["a NUL in a claim", TWO.replace("*CH1", "*C\0"), ["e:character:A1"], [true, false]],
  ["a NUL in the CLM", TWO.replace("CLM*A2*40", "CLM*A2*40\0"), ["e:claim-charge:A2", "e:character:A2"], [false, true]],
  ["a NUL in the subscriber", TWO.replace("MEM1", "M\0"), ["e:character"], [true, true]],
  ["a forgotten terminator", TWO.replaceAll("~", "~\n").replace("~\nLX*1", "\nLX*1"), ["e:segment-terminator:A1"], [true, false]],
  ["no CLM01", TWO.replace("CLM*A1*", "CLM**"), ["e:claim-id"], [true, false]],
  ["no CLM02", TWO.replace("CLM*A1*40*", "CLM*A1**"), ["e:claim-charge:A1"], [true, false]],
  ["CLM02 no number", TWO.replace("CLM*A1*40*", "CLM*A1*$40*"), ["e:claim-charge:A1"], [true, false]],
  ["CLM02 finer than a cent", TWO.replace("CLM*A1*40*", "CLM*A1*40.005*"), ["e:claim-charge:A1"], [true, false]],
  ["the same CLM01", text(fileOf(claim("A1"), claim("A1"))), ["w:duplicate-claim-id:A1"], [false, false]],
  ["the same CLM01, replaced and voided",
    text(fileOf(claim("A1"), ...["7", "8"].map((f) => claim("A1").map((s) => s.replace("11:B:1", `11:B:${f}`))))), [], [false, false, false]],
  ["no lines", line(), ["e:no-lines:A1"], [true, false]],
  ["LX without SV1", line("LX*1", ...LINE.map((s) => s.replace("LX*1", "LX*2"))), ["e:line-without-service:A1"], [true, false]],
  ["SV1 without LX", line(...LINE.slice(1)), ["e:service-outside-line:A1"], [true, false]],
  ["a second SV1", line(...LINE, ...LINE.slice(1)), ["e:service-outside-line:A1"], [true, false]],
  ["LX01 wrong", line(...LINE, ...LINE), ["w:line-number:A1"], [false, false]],
  ["no SV101", sv1("SV1**40*UN*1***1"), ["e:procedure:A1"], [true, false]],
  ["no SV101-2", sv1("SV1*HC::GP*40*UN*1***1"), ["e:procedure:A1"], [true, false]],
  ["no SV102", sv1("SV1*HC:97012**UN*1***1"), ["e:line-charge:A1"], [true, false]],
  ["SV102 no number", sv1("SV1*HC:97012*4O*UN*1***1"), ["e:line-charge:A1"], [true, false]],
  ["no SV104", sv1("SV1*HC:97012*40*UN****1"), ["e:line-units:A1"], [true, false]],
  ["SV104 no number", sv1("SV1*HC:97012*40*UN*one***1"), ["e:line-units:A1"], [true, false]],
  ["SV107 no number", sv1("SV1*HC:97012*40*UN*1***1:A"), ["e:diagnosis-pointer:A1"], [true, false]],
  ["no DTP*472", line(...LINE.slice(0, 2)), ["e:service-date-absent:A1"], [true, false]],
  ["DTP*472 no day", line("LX*1", "SV1*HC:97012*40*UN*1***1", "DTP*472*D8*20261340"), [], [false, false]],
  ["DTP*472 empty", line("LX*1", "SV1*HC:97012*40*UN*1***1", "DTP*472*D8*"), ["e:element-required:A1"], [true, false]],
  ["HI without code", TWO.replace("HI*ABK:M5416", "HI*ABK"), ["e:diagnosis-composite:A1"], [true, false]],
  ["HI with a gap", TWO.replace("HI*ABK:M5416*", "HI*ABK:M5416**"), ["e:diagnosis-composite:A1"], [true, false]],
  ["HI of conditions", text(fileOf([...claim("A1").slice(0, 3), "HI*BG:01", ...LINE], claim("A2"))), [], [false, false]],
  ["HL02 of nobody", TWO.replace("HL*2*1*22", "HL*2*9*22"), ["e:hl-parent"], [true, true]],
  ["HL 22 without HL 20", wrap(transaction([...HEADER, ...SUBSCRIBER, ...claim("A1")])), ["e:hl-parent"], [true]],
  ["HL 23 of nobody", wrap(transaction(body(...PATIENT.map((s) => s.replace("HL*3*2", "HL*3*1")), ...claim("A1")))), ["e:hl-parent"], [true]],
  ["HL 23 without HL 22", wrap(transaction([...HEADER, ...BILLING, ...PATIENT, ...claim("A1")])), ["e:hl-parent", "e:claim-outside-loop:A1"], [true]],
  ["no HL 22 before the first claim", wrap(transaction([...HEADER, ...BILLING, ...SUBSCRIBER.slice(1), ...claim("A1")])), ["e:hl-absent"], [true]],
  ["no HL 22 between claims", text(fileOf(claim("A1"), [...SUBSCRIBER.slice(1), ...claim("A2")], claim("A3"))), ["e:segment-order:A1", "e:hl-absent"], [true, true, true]],
  ["no HL 22 at all", wrap(transaction([...HEADER, ...BILLING, ...["A1", "A2"].flatMap((id) => [...SUBSCRIBER.slice(1), ...claim(id)])])),
    ["e:hl-absent", "e:segment-order:A1", "e:hl-absent"], [true, true]],
  ["another payer after the lines", text(fileOf([...claim("A1"), "SBR*S*18*******CI", "NM1*IL*1*X*Y****MI*Z1", ...LINE.map((s) => s.replace("LX*1", "LX*2"))])),
    ["e:segment-order:A1"], [true]],
  ["HL of another level", text(fileOf(claim("A1"), ["HL*3*2*24*0", ...claim("A2")])), ["e:hl-level"], [false, true]],
  ["no payer", TWO.replace(/NM1\*PR[^~]*~/, "").replace(/SE\*(\d+)/, (_, n: string) => `SE*${Number(n) - 1}`), ["e:loop-required"], [true, true]],
  ["CLM outside of a subscriber", wrap(transaction([...HEADER, ...BILLING, ...claim("A1")])), ["e:claim-outside-loop:A1"], [true]],
  ["a line outside of a claim", wrap(transaction(body(...LINE))), ["e:outside-claim", "e:no-claims"], []],
  ["no claims", wrap(transaction(body())), ["e:no-claims"], []],
];

describe("a file with", () => {
  it.each(ROWS)("%s", (_, file, expected, flawed) => {
    const result = read(file);
    expect(codes(result)).toEqual(expected);
    expect(result.claims.map((c) => c.flawed)).toEqual(flawed);
    expect(result.counts.claims).toBe(flawed.length);
  });

  it.each(ROWS)("%s, in pieces", (_, file) => {
    const whole = read(file).problems;
    expect(read(file, [1]).problems).toEqual(whole);
    expect(read(file, [13, 200, 7]).problems).toEqual(whole);
  });
});

describe("a problem", () => {
  it("has a place inside of the file, one line of words, no patient data, and a SNIP type unless it is information", () => {
    for (const [, file] of ROWS) {
      const { length } = bytes(file);
      for (const { where, message, snip, severity, code } of read(file).problems) {
        const [start, end] = where?.bytes ?? [-1, -1];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(Math.max(length, 4));
        expect(message).not.toMatch(/[\n{}]|DOE|JANE|MEM1|\bA[12]\b|undefined/);
        expect(severity === "error" ? snip : 1, code).toBeGreaterThan(0);
        if (severity === "info") expect(snip).toBeUndefined();
      }
    }
  });

  it("of HI stands at each composite, and diagnoses keep their places", () => {
    const file = TWO.replace("HI*ABK:M5416*ABF:M9903", "HI*BK*8901*BF*87200*BF:5559");
    const result = read(file);
    const at = (written: string): number => file.indexOf(written, file.indexOf("HI*BK"));
    expect(result.problems.map(({ where }) => [where?.element, where?.bytes])).toEqual([
      ["HI01", [at("BK"), at("BK") + 2]], ["HI02", [at("8901"), at("8901") + 4]],
      ["HI03", [at("BF"), at("BF") + 2]], ["HI04", [at("87200"), at("87200") + 5]],
    ]);
    expect(result.claims[0]?.diagnoses.map(({ code }) => code)).toEqual(["", "", "", "", "5559"]);
    expect(result.claims[1]?.diagnoses).toHaveLength(2);
  });

  it("names what the file is", () => {
    expect(read(other("ST*835*0001", "005010X221A1")).problems[0]?.message).toContain("835");
    expect(read(labelled("005010X223A2")).problems[0]?.message).toContain("837I");
    expect(read(labelled("005010X224A2")).problems[0]?.message).toContain("837D");
  });

  it("of an SE stands at SE01 and says the true count", () => {
    const file = TWO.replace(/SE\*\d+/, "SE*5");
    const [problem] = read(file).problems;
    expect(problem?.where?.element).toBe("SE01");
    expect(file.slice(...problem?.where?.bytes ?? [0, 0])).toBe("5");
    expect(problem?.message).toContain(String(transaction(body(...claim("A1"), ...claim("A2"))).length));
  });

  it("comes before the claim that it touches", () => {
    const result = read(TWO.replace("CLM*A1*40*", "CLM*A1**"));
    expect(result.claims[0]?.totalCharge.known).toBe(false);
  });
});
