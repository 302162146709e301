import { describe, expect, it } from "vitest";
import { dayOf, known, unknown } from "../../claim/index.ts";
import type { Claim, Located } from "../../claim/index.ts";
import { read } from "../../../test/fixtures/x12/read.ts";
import { BILLING, claim, fileOf, group, HEADER, interchange, LINE, PATIENT, SUBSCRIBER, text, transaction } from "../../../test/fixtures/x12/sample.ts";
import { readClaims } from "./index.ts";

const RICH = [
  "CLM*A1*185.5***12:B:7*Y*A*Y*Y", "DTP*431*D8*20260201", "DTP*454*D8*01052026", "DTP*439*D8*20260105", "AMT*F5*20.5", "REF*G1*AUTH9", "REF*F8*ICN1",
  "NTE*ADD*SECOND VISIT", "HI*ABK:M5416*ABF:m99.03*ABF:S134XXA",
  "NM1*DN*1*REFER*ANN****XX*1000000012", "REF*G2*X1", "NM1*DN*1*OTHER*BEA****XX*1000000020",
  "NM1*82*1*RENDER*KIM****XX*1000000004", "PRV*PE*PXC*225100000X", "REF*1G*Z", "NM1*77*2*PLACE", "N3*9 ELM ST", "N4*AUSTIN*TX*787010001", "NM1*DQ*1*SUPER*LEE****XX*1000000038",
  "SBR*S*01*OTHERGRP******CI", "AMT*D*10", "OI***Y***Y", "NM1*IL*1*ELSE*X****MI*OTHERID", "NM1*PR*2*OTHER PAYER*****PI*OP1", "DTP*573*D8*20260101",
  "REF*F8*NO", "NM1*82*1", "REF*G2*NO",
  "LX*1", "SV1*HC:97012:GP:59:::TRACTION LUMBAR*60.5*UN*1*11**1:2**Y", "DTP*472*D8*20260302", "DTP*471*D8*20260301", "REF*6R*L1", "NTE*ADD*LINE NOTE",
  "LX*2", "SV1*HC:g0283:gp*25*MJ*1.5***3", "DTP*472*RD8*20260302-20260305", "LIN**N4*1", "CTP****1*UN", "REF*XZ*NO", "NM1*82*1*TWO*T****XX*1000000046",
  "PRV*PE*PXC*111N00000X", "NM1*DQ*1*THREE*T****XX*1000000053", "NM1*DK*1*FOUR", "REF*G2*NO",
  "SVD*P1*10*HC:97012**1", "DTP*573*D8*20260110", "AMT*EAF*1",
  "LX*3", "SV1*HC:97110*100*UN*2***1:3:2", "DTP*472*D8*20260231",
];
const PARENT = SUBSCRIBER.map((segment) => segment.replace("HL*2*1*22*0", "HL*2*1*22*1").replace("SBR*P*18*", "SBR*P**"));
const WHOLE = interchange([group([transaction([...HEADER, ...BILLING, ...PARENT, ...PATIENT, ...RICH])])]);
const FILE = text(WHOLE);

function only(): Claim {
  const { claims, problems } = read(FILE);
  expect(problems).toEqual([]);
  const [first] = claims;
  if (!first) throw new Error("no claim");
  return first;
}

describe("a claim", () => {
  const a1 = only();
  const [one, two, three] = a1.lines;

  it("has what CLM and the segments of its loop say", () => {
    expect(a1).toMatchObject({
      id: "A1", file: "f", form: "837P", placeOfService: "12", frequency: "7", componentSeparator: ":", flawed: false,
      totalCharge: known(18_550), fileDay: known(dayOf(2026, 9, 3)),
    });
    expect(a1.dates).toEqual([
      { qualifier: "431", day: known(dayOf(2026, 2, 1)) }, { qualifier: "454", day: unknown("date-unknown"), written: "01052026" },
      { qualifier: "439", day: known(dayOf(2026, 1, 5)) },
    ]);
    expect(a1.references).toEqual([{ qualifier: "G1", value: "AUTH9" }, { qualifier: "F8", value: "ICN1" }]);
    expect(a1.notes).toEqual([{ qualifier: "ADD", text: "SECOND VISIT" }]);
    expect(a1.amounts).toEqual([{ qualifier: "F5", amount: known(2050) }]);
    expect(a1.diagnoses).toEqual([
      { code: "M5416", qualifier: "ABK" }, { code: "M9903", qualifier: "ABF", dotted: true }, { code: "S134XXA", qualifier: "ABF" },
    ]);
  });

  it("has its payer, subscriber and patient, whatever other insurance it names", () => {
    expect(pick(a1.payer, ["name", "id", "filingIndicator", "responsibility"]))
      .toEqual({ name: "EXAMPLE PAYER", id: "EX001", filingIndicator: "MB", responsibility: "P" });
    const keys = ["lastName", "firstName", "memberId", "birthDay", "gender"] as const;
    expect(pick(a1.subscriber, keys))
      .toEqual({ lastName: "DOE", firstName: "JANE", memberId: "MEM1", birthDay: known(dayOf(1960, 2, 29)), gender: "F" });
    expect(pick(a1.patient, [...keys, "dependant"])).toEqual({
      lastName: "DOE", firstName: "KIM", memberId: "MEM1", birthDay: known(dayOf(2010, 1, 2)), gender: "M", dependant: true,
    });
  });

  it("has its providers", () => {
    const keys = ["role", "name", "npi", "taxonomy"] as const;
    expect(pick(a1.billing, keys)).toEqual({ role: "billing", name: "SPINE CLINIC", npi: "1234567893", taxonomy: "111N00000X" });
    expect(pick(a1.rendering, keys)).toEqual({ role: "rendering", name: "RENDER, KIM", npi: "1000000004", taxonomy: "225100000X" });
    expect(pick(a1.referring, keys)).toEqual({ role: "referring", name: "REFER, ANN", npi: "1000000012", taxonomy: "" });
    expect(pick(a1.supervising, keys)).toEqual({ role: "supervising", name: "SUPER, LEE", npi: "1000000038", taxonomy: "" });
  });

  it("has its lines", () => {
    expect(one).toMatchObject({
      number: 1, qualifier: "HC", procedure: "97012", modifiers: ["GP", "59"], description: "TRACTION LUMBAR", charge: known(6050),
      unitBasis: "UN", units: known(1), placeOfService: "11", pointers: [1, 2], day: known(dayOf(2026, 3, 2)), lastDay: known(dayOf(2026, 3, 2)),
    });
    expect(one?.references).toEqual([{ qualifier: "6R", value: "L1" }]);
    expect(one?.notes).toEqual([{ qualifier: "ADD", text: "LINE NOTE" }]);
    expect(one?.dates.map(({ qualifier }) => qualifier)).toEqual(["472", "471"]);
    expect(two).toMatchObject({
      number: 2, procedure: "G0283", modifiers: ["gp"], unitBasis: "MJ", units: known(1.5), placeOfService: "12", pointers: [3],
      day: known(dayOf(2026, 3, 2)), lastDay: known(dayOf(2026, 3, 5)), references: [],
    });
    expect(two?.dates).toHaveLength(1);
    expect(three).toMatchObject({ number: 3, modifiers: [], units: known(2), pointers: [1, 3, 2], day: unknown("date-unknown") });
  });

  it("gives a line its own providers, else the claim's", () => {
    expect(one?.rendering).toBe(a1.rendering);
    expect(one?.supervising).toBe(a1.supervising);
    expect(two?.rendering?.npi).toBe("1000000046");
    expect(two?.rendering?.taxonomy).toBe("111N00000X");
    expect(two?.supervising?.npi).toBe("1000000053");
    expect(three?.rendering).toBe(a1.rendering);
  });

  it("falls back on P3 for a referral", () => {
    const [first] = read(FILE.replaceAll("NM1*DN*", "NM1*P3*")).claims;
    expect(first?.referring?.npi).toBe("1000000012");
  });

  it("is its own patient without a patient level", () => {
    const [first] = read(fileOf(claim("A1"))).claims;
    expect(first?.patient).toBe(first?.subscriber);
    expect(first?.patient.dependant).toBe(false);
  });
});

function pick<T extends object, K extends keyof T>(value: T | undefined, keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  if (value) for (const key of keys) picked[key] = value[key];
  return picked;
}

describe("where a value stands", () => {
  const a1 = only();
  const line = (n: number): Located => {
    const found = a1.lines[n - 1];
    if (!found) throw new Error("no line");
    return found;
  };
  const slice = (where: ReturnType<Located["at"]>): string | undefined => where && FILE.slice(...where.bytes);

  it.each<[Located, string, string | undefined, string | undefined]>([
    [a1, "CLM02", undefined, "185.5"], [a1, "CLM05-1", undefined, "12"], [a1, "CLM05", undefined, "12:B:7"], [a1, "CLM03", undefined, ""],
    [a1, "HI01-2", undefined, "M5416"], [a1, "HI02-2", undefined, "m99.03"], [a1, "HI04-2", undefined, undefined],
    [a1, "DTP03", "454", "01052026"], [a1, "DTP03", "472", undefined], [a1, "REF02", "G1", "AUTH9"], [a1, "NTE02", undefined, "SECOND VISIT"],
    [a1, "AMT02", "F5", "20.5"], [a1, "SBR09", undefined, "MB"], [a1, "NM109", "82", "1000000004"], [a1, "NM109", "PR", "EX001"],
    [a1.payer, "NM109", undefined, "EX001"], [a1.payer, "SBR09", undefined, "MB"], [a1.payer, "NM103", undefined, "EXAMPLE PAYER"],
    [a1.subscriber, "NM109", undefined, "MEM1"], [a1.subscriber, "SBR01", undefined, "P"], [a1.subscriber, "N403", undefined, "787010001"],
    [a1.patient, "NM103", undefined, "DOE"], [a1.patient, "NM104", undefined, "KIM"], [a1.patient, "DMG02", undefined, "20100102"],
    [a1.billing, "PRV03", undefined, "111N00000X"], [a1.billing, "NM109", undefined, "1234567893"], [a1.billing, "N301", undefined, "1 MAIN ST"],
    [a1.billing, "REF02", "EI", "123456789"],
    [line(1), "LX01", undefined, "1"], [line(1), "SV101", undefined, "HC:97012:GP:59:::TRACTION LUMBAR"], [line(1), "SV101-3", undefined, "GP"],
    [line(1), "SV101-5", undefined, ""], [line(1), "SV104", undefined, "1"], [line(1), "SV107-2", undefined, "2"],
    [line(1), "DTP03", "472", "20260302"], [line(1), "DTP03", "471", "20260301"], [line(1), "SV1", undefined, WHOLE.find((s) => s.startsWith("SV1*HC:97012"))],
    [line(2), "SV101-4", undefined, undefined], [line(2), "SV105", undefined, ""], [line(2), "SV109", undefined, undefined],
    [line(2), "DTP03", "472", "20260302-20260305"], [line(2), "CLM02", undefined, undefined], [line(1), "not an element", undefined, undefined],
  ])("%# %o", (node, element, qualifier, expected) => {
    const where = node.at(element, qualifier);
    expect(slice(where)).toBe(expected);
    if (where) expect(where.element).toBe(element);
  });

  it("counts segments from the ISA", () => {
    expect(a1.at("CLM01")?.segment).toBe(WHOLE.findIndex((segment) => segment.startsWith("CLM*")) + 1);
  });

  it("knows the places of a provider of the line, and none of a value from elsewhere", () => {
    expect(slice(a1.lines[1]?.rendering?.at("PRV03"))).toBe("111N00000X");
    expect(a1.rendering?.at("SV104")).toBeUndefined();
  });
});

describe("several", () => {
  it("interchanges, groups and transactions are all read", () => {
    const one = (id: string): string[] => transaction([...HEADER, ...BILLING, ...SUBSCRIBER, ...claim(id)], `000${id.slice(1)}`);
    const second = group([one("A3")]).map((s) => s.replace("*1200*1*X*", "*1200*2*X*").replace("GE*1*1", "GE*1*2"));
    const written = text([
      ...interchange([group([one("A1"), one("A2")]), second]),
      ...interchange([group([one("A4")])]),
    ]);
    const { claims, problems, counts } = read(written);
    expect(problems).toEqual([]);
    expect(claims.map(({ id }) => id)).toEqual(["A1", "A2", "A3", "A4"]);
    expect(counts).toEqual({ interchanges: 2, claims: 4, lines: 4 });
  });

  it("billing providers and subscribers keep their own claims", () => {
    const second = BILLING.map((s) => s.replace("HL*1*", "HL*4*").replace("SPINE", "OTHER"));
    const body = [
      ...BILLING, ...PARENT, ...claim("A1"), ...PATIENT, ...claim("A2"), ...claim("A3"),
      ...second, ...SUBSCRIBER.map((s) => s.replace("HL*2*1*", "HL*5*4*").replace("EX001", "EX002")), ...claim("A4"),
    ];
    const { claims, problems } = read(interchange([group([transaction([...HEADER, ...body])])]));
    expect(problems).toEqual([]);
    expect(claims.map((c) => [c.id, c.billing.name, c.payer.id, c.patient.dependant])).toEqual([
      ["A1", "SPINE CLINIC", "EX001", false], ["A2", "SPINE CLINIC", "EX001", true], ["A3", "SPINE CLINIC", "EX001", true],
      ["A4", "OTHER CLINIC", "EX002", false],
    ]);
  });

  it("a subscriber without its HL is not taken for the one before", () => {
    const other = SUBSCRIBER.slice(1).map((segment) => segment.replace("MEM1", "MEM2").replace("EX001", "EX002"));
    const { claims } = read(text(fileOf(claim("A1"), [...other, ...claim("A2")])));
    expect(claims.map(({ id, patient, payer }) => [id, patient.memberId, payer.id])).toEqual([["A1", "MEM1", "EX001"], ["A2", "MEM2", "EX002"]]);
  });

  it("lines go in the order of LX01", () => {
    const lines = ["LX*2", "SV1*HC:97110*10*UN*1***1", "DTP*472*D8*20260302", ...LINE];
    const [first] = read(fileOf(claim("A1", lines))).claims;
    expect(first?.lines.map((line) => [line.number, line.procedure])).toEqual([[1, "97012"], [2, "97110"]]);
  });
});

describe("readClaims", () => {
  it("yields every claim and answers the counts", () => {
    const many = Array.from({ length: 900 }, (_, i) => claim(`A${i}`));
    const generator = readClaims(new TextEncoder().encode(text(fileOf(...many))), { file: "f" });
    const ids: string[] = [];
    let next = generator.next();
    for (; !next.done; next = generator.next()) ids.push(next.value.id);
    expect(ids).toEqual(many.map((_, i) => `A${i}`));
    expect(next.value).toEqual({ interchanges: 1, claims: 900, lines: 900 });
  });
});
