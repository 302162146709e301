import { describe, expect, it } from "vitest";
import { dayOf, known, NO_ADDRESS, unknown } from "../../claim/index.ts";
import type { Claim } from "../../claim/index.ts";
import { read } from "../../../test/fixtures/x12/read.ts";
import { bytes, fileOf, LINE } from "../../../test/fixtures/x12/sample.ts";

const CLAIM = [
  "CLM*A1*79.04***11:B:1*Y*A*Y*Y**AA:OA::CA:MX", "DTP*439*D8*20260201", "DTP*314*RD8*20260201-20260210", "DTP*435*TM*1030", "CR2********A",
  "HI*ABK:M54.16",
  "NM1*P3*1*FIRST*ANN****XX*1000000012", "NM1*DN*1*LAST*BEA****XX*1000000020", "NM1*77*2*PLACE*****XX*1000000046", "N3*9 ELM ST", "N4*AUSTIN*TX*787010009",
  "SBR*P*01*******12", "CAS*PR*1*21.89**2*15*3", "CAS*CO*45*x", "AMT*D*39.15", "AMT*EAF*36.89", "OI***Y*P**Y",
  "NM1*IL*1*ELSE*X****MI*OTHERID", "N3*2 FAR ST", "N4*MIAMI*FL*33111", "NM1*PR*2*KEY*****PI*KEY1", "DTP*573*D8*20260401", "REF*F8*ICN1",
  "NM1*82*1", "REF*G2*NOBODY", "SBR*T*18*******CI", "NM1*PR*2*THIRD*****PI*THIRD1",
  "LX*1", "SV1*HC:99213*43*UN*1***1", "DTP*472*D8*20260302", "NM1*DK*1*ORDER*ANN****XX*1000000053", "NM1*DN*1*REFER*BEA****XX*1000000038", "NM1*77*2*OTHER PLACE",
  "SVD*KEY1*40*HC:99213:25**1", "CAS*CO*42*3", "DTP*573*D8*20260402", "AMT*EAF*2", "SVD*OTHER*x*HC:99214",
  "LX*2", "SV1*HC:97012*36.04*UN*1***1", "DTP*472*D8*20260302", "DTP*304*D8*20260230",
];

function only(segments: readonly string[]): Claim {
  const [first] = read(fileOf(segments)).claims;
  if (!first) throw new Error("no claim");
  return first;
}

const a1 = only(CLAIM);
const [key, third] = a1.otherPayers;
const [first, second] = a1.lines;

describe("another payer of a claim", () => {
  it("has what its three loops say", () => {
    expect(a1.otherPayers).toHaveLength(2);
    expect([key?.responsibility, key?.relationship, key?.filingIndicator, key?.name, key?.id, key?.memberId]).toEqual(["P", "01", "12", "KEY", "KEY1", "OTHERID"]);
    expect(key?.paid).toEqual(known(3915));
    expect(key?.amounts).toEqual([{ qualifier: "D", amount: known(3915) }, { qualifier: "EAF", amount: known(3689) }]);
    expect(key?.adjudicated).toEqual(known(dayOf(2026, 4, 1)));
    expect(key?.references).toEqual([{ qualifier: "F8", value: "ICN1" }]);
  });

  it("has its adjustments one by one; an amount that is no number is not known", () => {
    expect(key?.adjustments).toEqual([
      { group: "PR", reason: "1", amount: known(2189) }, { group: "PR", reason: "2", amount: known(1500), quantity: 3 },
      { group: "CO", reason: "45", amount: unknown("fact-absent:amount") },
    ]);
  });

  it("says nothing where nothing stands", () => {
    expect([third?.responsibility, third?.paid, third?.adjudicated, third?.adjustments]).toEqual(["T", unknown("fact-absent:paid"), unknown("fact-absent:adjudicated"), []]);
    expect([second?.adjudications, only(["CLM*B*40***11:B:1", "HI*ABK:M5416", ...LINE]).otherPayers]).toEqual([[], []]);
  });

  it("leaves the claim's own facts alone", () => {
    expect([a1.amounts, a1.references]).toEqual([[], []]);
    expect(a1.payer.id).toBe("EX001");
    expect(a1.subscriber.memberId).toBe("MEM1");
    expect(first?.dates).toEqual([{ qualifier: "472", day: known(dayOf(2026, 3, 2)) }]);
  });
});

it("a line's adjudications stand with the line", () => {
  const [one, two] = first?.adjudications ?? [];
  expect([one?.payerId, one?.paid, one?.procedure, one?.units, one?.adjudicated, one?.remaining])
    .toEqual(["KEY1", known(4000), "99213", known(1), known(dayOf(2026, 4, 2)), known(200)]);
  expect(one?.adjustments).toEqual([{ group: "CO", reason: "42", amount: known(300) }]);
  expect([two?.payerId, two?.paid, two?.units, two?.remaining])
    .toEqual(["OTHER", unknown("fact-absent:amount"), unknown("fact-absent:units"), unknown("fact-absent:remaining")]);
});

it("an accident, the place, and who sent the patient", () => {
  expect([a1.relatedCauses, a1.accidentState, a1.accidentCountry, a1.spinalCondition]).toEqual([["AA", "OA"], "CA", "MX", "A"]);
  expect([a1.facility?.npi, a1.facility?.address.zip, a1.facility?.entity]).toEqual(["1000000046", "787010009", "77"]);
  expect([a1.referring?.npi, a1.referring?.entity, a1.primaryCare?.npi]).toEqual(["1000000020", "DN", "1000000012"]);
  expect([first?.ordering?.npi, first?.referring?.npi, first?.facility?.name, second?.ordering]).toEqual(["1000000053", "1000000038", "OTHER PLACE", undefined]);
  expect(a1.diagnoses).toEqual([{ code: "M5416", qualifier: "ABK", dotted: true }]);
});

it("a primary care provider stands for the one who referred where nobody else does", () => {
  const claim = only(["CLM*B*40***11:B:1", "NM1*P3*1*FIRST*ANN****XX*1000000012", ...LINE]);
  expect([claim.referring?.npi, claim.referring?.entity]).toEqual(["1000000012", "P3"]);
});

it("a claim without CLM11 has no cause", () => {
  const claim = only(["CLM*B*40***11:B:1", ...LINE]);
  expect([claim.relatedCauses, claim.accidentState, claim.facility]).toEqual([[], "", undefined]);
});

it("dates keep their form: a range has two ends, a time alone no day, and no such day is not known", () => {
  expect(a1.dates.slice(1)).toEqual([
    { qualifier: "314", day: known(dayOf(2026, 2, 1)), lastDay: known(dayOf(2026, 2, 10)) }, { qualifier: "435", day: unknown("fact-absent:day") },
  ]);
  expect(second?.dates).toEqual([{ qualifier: "472", day: known(dayOf(2026, 3, 2)) }, { qualifier: "304", day: unknown("date-unknown"), written: expect.any(String) as string }]);
});

it("people have an address, a relationship and their own references", () => {
  expect(a1.subscriber.address).toEqual({ street: "2 OAK ST", city: "AUSTIN", state: "TX", zip: "787010001", country: "" });
  expect([a1.subscriber.relationship, a1.subscriber.references, a1.billing.address.street]).toEqual(["18", [], "1 MAIN ST"]);
  expect(a1.lines[0]?.facility?.address).toEqual(NO_ADDRESS);
});

it.each([
  ["an amount of the other payer", () => key?.at("AMT02", "D"), "39.15"],
  ["its name", () => key?.at("NM109", "PR"), "KEY1"],
  ["a line's payment", () => first?.adjudications[0]?.at("SVD02"), "40"],
  ["the facility's ZIP code", () => a1.facility?.at("N403"), "787010009"],
  ["the cause", () => a1.at("CLM11"), "AA:OA::CA:MX"],
])("knows where %s stands", (_, at, expected) => {
  expect(new TextDecoder().decode(bytes(fileOf(CLAIM)).slice(...at()?.bytes ?? [0, 0]))).toBe(expected);
});

it("what nobody asks for is not kept, and no loop grows without end", () => {
  const flood = (segment: string): readonly string[] => Array.from({ length: 3000 }, () => segment);
  const claim = only([...CLAIM.slice(0, 6), ...flood("ZZ*1"), ...flood("K3*1"), ...flood("REF*D9*1"), ...flood("SBR*S*18"), ...LINE, ...flood("SVD*X*1")]);
  const parts = claim as unknown as { readonly segments: readonly unknown[] };
  expect(parts.segments.length).toBeLessThan(500);
  expect(claim.otherPayers.length).toBeLessThan(50);
  expect(claim.lines[0]?.adjudications.length).toBeLessThan(50);
});
