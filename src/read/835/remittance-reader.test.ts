import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DENIED, file835, fileOf, PAID, payment, REVERSED, WHOLE } from "../../../test/fixtures/835/sample.ts";
import { inPieces } from "../../../test/fixtures/x12/sample.ts";
import type { Located, Problem } from "../../claim/index.ts";
import type { RemittanceEnd, RemittedClaim } from "./model.ts";
import { readRemittances } from "./read-remittances.ts";
import { RemittanceReader } from "./remittance-reader.ts";

interface Read {
  readonly claims: readonly RemittedClaim[];
  readonly ends: readonly RemittanceEnd[];
  readonly problems: readonly Problem[];
  /** What came, in its order. */
  readonly order: readonly string[];
  readonly counts: unknown;
}

function read(bytes: Uint8Array, sizes: readonly number[] = [bytes.length]): Read {
  const claims: RemittedClaim[] = [];
  const ends: RemittanceEnd[] = [];
  const problems: Problem[] = [];
  const order: string[] = [];
  const reader = new RemittanceReader({
    file: "f",
    onClaim: (claim) => { claims.push(claim); order.push(claim.id); },
    onEnd: (end) => { ends.push(end); order.push("end"); },
    onProblem: (problem) => { problems.push(problem); order.push(problem.code); },
  });
  inPieces(bytes, sizes, (chunk) => { reader.push(chunk); });
  return { claims, ends, problems, order, counts: reader.end() };
}

const readSegments = (segments: readonly string[]): Read => read(file835(segments));
const whole = file835(WHOLE);
const [paid, denied, reversed] = read(whole).claims as [RemittedClaim, RemittedClaim, RemittedClaim];
const [end] = read(whole).ends as [RemittanceEnd];
const cents = (value: number): object => ({ known: true, value });

/** What stands at a place. */
function written(part: Located, element: string, qualifier?: string): string | undefined {
  const where = part.at(element, qualifier);
  return where && new TextDecoder().decode(whole.slice(...where.bytes));
}

describe("a whole remittance", () => {
  it("has no problem, and comes in the order of the file", () => {
    expect(read(whole)).toMatchObject({
      problems: [], order: ["20401", "20402", "20300", "end"], counts: { interchanges: 1, remittances: 1, claims: 3, lines: 2 },
    });
  });

  it("its header", () => {
    expect(end.remittance).toMatchObject({
      file: "f", control: "0001", interchangeControl: "000000042", trace: "TRACE77", traceOrigin: "1912345678", currency: "", flawed: false,
      payment: { handling: "I", amount: cents(2740), direction: "C", method: "ACH", day: cents(20532) },
      produced: cents(20531), references: [{ qualifier: "EV", value: "CLINIC01" }],
    });
    expect(end.remittance.payer).toMatchObject({
      name: "EXAMPLE HEALTH PLAN", id: "", references: [{ qualifier: "2U", value: "EX001" }],
      address: { street: "1 PAYER PLAZA", city: "DENVER", state: "CO", zip: "802020001" },
      contacts: [
        { kind: "CX", name: "CLAIMS DESK", numbers: [{ qualifier: "TE", value: "5555550111" }, { qualifier: "EX", value: "12" }] },
        { kind: "BL", numbers: [{ qualifier: "EM", value: "edi@example.com" }] },
      ],
    });
    expect(end.remittance.payee).toMatchObject({ name: "EXAMPLE SPINE AND REHAB", idQualifier: "XX", id: "1000000012" });
    expect(paid.remittance).toBe(denied.remittance);
    expect(paid.group?.number).toBe("1");
  });

  it("a claim payment", () => {
    expect(paid).toMatchObject({
      id: "20401", status: "1", statusWords: "decided as primary payer", isReversal: false, filingIndicator: "MB", payerClaimNumber: "PAYERCLAIM1",
      charge: cents(10000), paid: cents(6240), patientResponsibility: cents(1260), facilityType: "11", frequency: "1", remarks: ["MA01", "N130"],
      patient: { lastName: "ABLE", firstName: "PAT", idQualifier: "MI", id: "EX10000" }, rendering: { lastName: "OKAFOR", id: "1000000038" },
      references: [{ qualifier: "EA", value: "CHART7" }], amounts: [{ qualifier: "AU", amount: cents(7500) }],
      dates: [{ qualifier: "050", day: cents(20516) }], adjustments: [], flawed: false,
    });
    expect([paid.insured, paid.corrected, paid.crossover]).toEqual([undefined, undefined, undefined]);
    expect(denied).toMatchObject({ statusWords: "denied", patientResponsibility: { known: false }, lines: [] });
    expect(denied.adjustments).toMatchObject([{ group: "CO", reason: "16", amount: cents(8000), quantity: 1, place: 1 }]);
    expect(reversed).toMatchObject({ isReversal: true, charge: cents(-4000), paid: cents(-3000) });
  });

  it("service lines", () => {
    const [traction, exercise] = paid.lines;
    expect(traction).toMatchObject({
      number: 1, procedure: { qualifier: "HC", code: "97012", modifiers: ["GP"] }, submitted: undefined, charge: cents(4000), paid: cents(2240),
      unitsPaid: cents(1), unitsSubmitted: cents(1), day: cents(20514), lastDay: cents(20514), controlNumber: "L1", allowed: cents(3000), remarks: ["N362"],
    });
    expect(traction?.adjustments.map(({ group, reason, amount, place }) => [group, reason, amount, place])).toEqual([
      ["CO", "45", cents(1000), 1], ["PR", "1", cents(500), 1], ["PR", "2", cents(260), 2],
    ]);
    expect(traction?.adjustments.map(({ quantity }) => quantity)).toEqual([undefined, 1, undefined]);
    expect(exercise).toMatchObject({
      number: 2, procedure: { code: "97110" }, submitted: { code: "97530" }, unitsPaid: cents(2), unitsSubmitted: cents(3), day: cents(20514),
      lastDay: cents(20515), controlNumber: "", allowed: { known: false }, remarks: [],
    });
  });

  it("provider adjustments and totals", () => {
    expect(end.providerAdjustments).toMatchObject([
      { provider: "1000000012", place: 1, reason: "WO", reasonWords: "an overpayment is taken back", reference: "PAYERCLAIM9", amount: cents(555) },
      { place: 2, reason: "L6", reasonWords: "interest owed", reference: "", amount: cents(-55) },
    ]);
    expect(end.totals).toEqual({
      claims: 3, lines: 2, charge: 14000, paid: 3240, patientResponsibility: 260, providerAdjustments: 500, isWhole: true,
    });
  });

  test.each([
    [paid, "CLP04", undefined, "62.4"], [paid, "NM109", "82", "1000000038"], [paid, "DTM02", "050", "20260304"], [paid, "MOA03", undefined, "MA01"],
    [denied, "CAS03", undefined, "80"], [paid.lines[0], "SVC01-2", undefined, "97012"], [paid.lines[0], "CAS06", "PR", "2.6"],
    [paid.lines[0]?.adjustments[1], "CAS03", undefined, "5"], [paid.lines[0]?.adjustments[0], "CAS03", undefined, "10"],
    [paid.lines[1], "SVC07", undefined, "3"], [paid.lines[0], "LQ02", undefined, "N362"], [end.remittance, "BPR02", undefined, "27.4"],
    [end.remittance.payer, "N102", undefined, "EXAMPLE HEALTH PLAN"], [end.remittance.payee, "REF02", "TJ", "912345678"],
    [end.providerAdjustments[0], "PLB04", undefined, "5.55"], [paid.group, "LX01", undefined, "1"], [paid, "CLP", undefined, PAID[0]],
    [paid, "CLP13", undefined, undefined], [paid, "SVC02", undefined, undefined], [paid.patient, "NM103", undefined, "ABLE"],
  ])("%#: every part knows where its values stand", (part, element, qualifier, text) => {
    expect(part).toBeDefined();
    expect(part && written(part, element, qualifier)).toBe(text);
  });

  it("is read the same from chunks of any size", () => {
    const plainClaim = (claim: RemittedClaim): unknown => [
      claim.id, claim.at("CLP04"), claim.charge, claim.lines.map((line) => [line.procedure, line.at("SVC03"), line.adjustments.length]),
    ];
    const plain = ({ claims, ends, problems, order, counts }: Read): string =>
      JSON.stringify([order, counts, problems, ends.map(({ totals }) => totals), claims.map(plainClaim)]);
    const flawed = file835(fileOf(payment("1", [PAID.with(0, "CLP*20401*1*101*62.4*12.6*MB*X*11*1"), DENIED])));
    for (const bytes of [whole, flawed]) {
      const once = plain(read(bytes));
      fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }), (sizes) => {
        expect(plain(read(bytes, sizes))).toBe(once);
      }), { numRuns: 40 });
    }
  });

  it("six adjustments in one CAS", () => {
    const claim = ["CLP*S*1*21*0**MB*X*11*1", "CAS*CO*1*1**2*2**3*3**4*4**5*5*7*6*6*8", "NM1*QC*1*X*Y"];
    const { claims: [six], problems } = readSegments(fileOf(payment("0", [claim])));
    expect(problems).toEqual([]);
    expect(six?.adjustments.map(({ reason, amount, quantity, place }) => [reason, amount.known && amount.value, quantity, place])).toEqual([
      ["1", 100, undefined, 1], ["2", 200, undefined, 2], ["3", 300, undefined, 3], ["4", 400, undefined, 4], ["5", 500, 7, 5], ["6", 600, 8, 6],
    ]);
  });
});

describe("what does not balance", () => {
  /** The problems of a file with one segment of the whole one changed. */
  function changed(from: string, to: string): readonly Problem[] {
    const segments = WHOLE.map((segment) => (segment === from ? to : segment));
    expect(segments).not.toEqual(WHOLE);
    return readSegments(segments).problems;
  }

  type Expected = [code: string, element: string, claim: string | undefined, amounts: readonly string[]];
  test.each<[what: string, from: string, to: string, problems: Expected[]]>([
    ["a line's payment", "SVC*HC:97012:GP*40*22.4**1", "SVC*HC:97012:GP*40*21.4**1",
      [["remittance-balance-service", "SVC02", "20401", ["Line 1", "$40.00", "$21.40", "$17.60", "$39.00"]]]],
    ["a line's adjustment", "CAS*CO*45*15", "CAS*CO*45*16",
      [["remittance-balance-service", "SVC02", "20401", ["Line 2", "$61.00"]],
        ["remittance-balance-claim", "CLP03", "20401", ["$100.00", "$101.00"]]]],
    ["a line's charge", "SVC*HC:97110:GP*60*40**2*HC:97530*3", "SVC*HC:97110:GP*61*40**2*HC:97530*3",
      [["remittance-balance-service", "SVC02", "20401", ["$61.00"]],
        ["remittance-balance-lines", "CLP03", "20401", ["$100.00", "$101.00"]]]],
    ["a claim's adjustment", "CAS*CO*16*80*1", "CAS*CO*16*79.99*1",
      [["remittance-balance-claim", "CLP03", "20402", ["$80.00", "$0.00", "$79.99"]]]],
    ["a reversal's", "CAS*PR*1*-10", "CAS*PR*1*10", [["remittance-balance-claim", "CLP03", "20300", ["-$40.00", "-$20.00"]]]],
    ["a provider adjustment", "PLB*1000000012*20261231*WO:PAYERCLAIM9*5.55*L6*-.55", "PLB*1000000012*20261231*WO:PAYERCLAIM9*5.55*L6*.55",
      [["remittance-balance-total", "BPR02", undefined, ["$27.40", "$32.40", "$6.10", "$26.30"]]]],
  ])("%s", (_, from, to, expected) => {
    const problems = changed(from, to);
    const places = problems.map(({ code, where, claim }) => [code, where?.element, claim]);
    expect(places).toEqual(expected.map(([code, element, claim]) => [code, element, claim]));
    for (const [index, [, , , amounts]] of expected.entries()) {
      for (const amount of amounts) expect(problems[index]?.message).toContain(amount);
    }
    for (const problem of problems) expect([problem.severity, problem.snip]).toEqual(["error", undefined]);
  });

  it("marks the claim, not its neighbours", () => {
    const segments = WHOLE.map((segment) => (segment === "CAS*CO*16*80*1" ? "CAS*CO*16*79*1" : segment));
    expect(readSegments(segments).claims.map(({ flawed }) => flawed)).toEqual([false, true, false]);
  });

  it("an amount that cannot be read is told of once, and nothing is held against it", () => {
    const problems = changed("CAS*CO*45*10", "CAS*CO*45*10.005");
    expect(problems.map(({ code, where }) => [code, where?.element])).toEqual([["remittance-amount", "CAS03"]]);
    expect(changed("SVC*HC:97012:GP*40*22.4**1", "SVC*HC:97012:GP*40*A**1").map(({ code }) => code)).toEqual(["remittance-amount"]);
    const { ends, problems: others } = readSegments(fileOf(payment("0", [["CLP*1*1*A*B**MB*X*11*1", "NM1*QC*1*X*Y"]])));
    expect(others.map(({ where }) => where?.element)).toEqual(["CLP03", "CLP04"]);
    expect(ends[0]?.totals.isWhole).toBe(false);
  });

  it("a debit may be written without its sign", () => {
    const debit = payment("30", [REVERSED]).map((segment) => segment.replace("*30*C*", "*30*D*"));
    expect(readSegments(fileOf(debit)).problems).toEqual([]);
    expect(readSegments(fileOf(payment("30", [REVERSED]))).problems.map(({ code }) => code)).toEqual(["remittance-balance-total"]);
  });

  it("a remittance of provider adjustments alone", () => {
    expect(readSegments(fileOf(payment("5", [], ["PLB*1000000012*20261231*L6*-5"])))).toMatchObject({ problems: [], order: ["end"] });
  });

  it("what is made to balance, balances; a cent anywhere is found", () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    const line = fc.record({ paid: amount, adjustments: fc.array(amount, { maxLength: 8 }) });
    const claim = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }) });
    const dollars = (value: number): string => (value / 100).toFixed(2);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const claimsOf = fc.array(claim, { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(claimsOf, fc.integer({ min: -5000, max: 5000 }), fc.nat(), (claims, plb, which) => {
      const built = claims.map(({ lines }, index) => {
        const charges = lines.map(({ paid: part, adjustments }) => part + sum(adjustments));
        return [
          `CLP*C${index}*1*${dollars(sum(charges))}*${dollars(sum(lines.map(({ paid: part }) => part)))}**MB*X*11*1`, "NM1*QC*1*X*Y",
          ...lines.flatMap(({ paid: part, adjustments }, at) => [
            `SVC*HC:97012*${dollars(charges[at] ?? 0)}*${dollars(part)}`, "DTM*472*20260302",
            ...adjustments.map((value, n) => `CAS*CO*${n + 1}*${dollars(value)}`),
          ]),
        ];
      });
      const total = sum(claims.flatMap(({ lines }) => lines.map(({ paid: part }) => part))) - plb;
      const segments = fileOf(payment(dollars(total), built, [`PLB*1000000012*20261231*CS*${dollars(plb)}`]));
      expect(readSegments(segments).problems).toEqual([]);
      const places = segments.flatMap((segment, index) => (/^(BPR|CLP|SVC|CAS|PLB)\*/.test(segment) ? [index] : []));
      const place = places[which % places.length] ?? 0;
      const more = (text: string): string => dollars(Math.round(Number(text) * 100) + 1);
      const nudged = segments.map((segment, index) => (index === place ? segment.replace(/(\d+\.\d\d)/, more) : segment));
      const codes = readSegments(nudged).problems.map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes) expect(code).toMatch(/^remittance-balance-/);
    }), { numRuns: 60 });
  });
});

describe("a wrong file", () => {
  it("cut anywhere, it hands on every claim up to there, and never says that a cut claim does not balance", () => {
    let before = 0;
    for (let cut = 0; cut <= whole.length; cut += 7) {
      const { claims, problems, ends } = read(whole.slice(0, cut));
      expect(claims.length).toBeGreaterThanOrEqual(before);
      before = claims.length;
      expect(problems.filter(({ code }) => code.startsWith("remittance-balance"))).toEqual([]);
      expect(ends.every(({ totals }) => !totals.isWhole) || cut > whole.length - 40).toBe(true);
      if (cut < whole.length - 1) expect(problems.length).toBeGreaterThan(0);
    }
    expect(before).toBe(3);
  });

  it("a cut claim is flawed", () => {
    const { claims } = read(whole.slice(0, WHOLE.slice(0, 26).join("~").length + 3));
    expect(claims.map(({ id, flawed }) => [id, flawed])).toEqual([["20401", true]]);
  });

  it.each([
    ["no ST", WHOLE.filter((segment) => !segment.startsWith("ST")), ["20401", "20402", "20300"]],
    ["no LX", WHOLE.filter((segment) => !segment.startsWith("LX")), ["20401", "20402", "20300"]],
    ["no N1", WHOLE.filter((segment) => !segment.startsWith("N1")), ["20401", "20402", "20300"]],
    ["a CLP lost", WHOLE.filter((segment) => segment !== DENIED[0]), ["20401", "20300"]],
    ["PLB before the claims", [...WHOLE.slice(0, 17), "PLB*1*20261231*WO*1", ...WHOLE.slice(17)], ["20401", "20402", "20300"]],
    ["an unknown segment", WHOLE.flatMap((segment) => (segment.startsWith("CLP") ? [segment, "ZZZ*1"] : [segment])), ["20401", "20402", "20300"]],
  ])("%s: every claim that is there is handed on, with a problem", (_, segments, ids) => {
    const { claims, problems, ends } = readSegments(segments);
    expect(claims.map(({ id }) => id)).toEqual(ids);
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
    expect(ends).toHaveLength(1);
  });

  it("a line outside of any claim", () => {
    const { problems, counts } = readSegments(fileOf(payment("0", [["SVC*HC:97012*40*0", "CAS*CO*45*40"]])));
    expect(problems[0]).toMatchObject({ code: "service-outside-claim", severity: "error" });
    expect(counts).toMatchObject({ claims: 0, lines: 0 });
  });

  it("passes over what is no 835 and says what it is", () => {
    const claims = WHOLE.map((segment) => segment.replace("ST*835*0001*005010X221A1", "ST*837*0001*005010X222A1"));
    expect(readSegments(claims).problems[0]).toMatchObject({ code: "not-835", message: expect.stringContaining("claim file (837)") as unknown });
    const old = WHOLE.map((segment) => segment.replaceAll("005010X221A1", "004010X091A1"));
    expect(readSegments(old)).toMatchObject({ claims: [], problems: [{ code: "not-835", message: expect.stringContaining("005010X221A1") as unknown }] });
  });

  it("never says who the patient is", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 60 }), (at, length) => {
      const mutated = new Uint8Array([...whole.slice(0, at), ...whole.slice(at + length)]);
      for (const { message } of read(mutated).problems) expect(message).not.toMatch(/ABLE|BIRCH|CEDAR|EX1000/);
    }), { numRuns: 150 });
  });
});

describe("readRemittances", () => {
  it("gives each remittance with its claims", () => {
    const bytes = file835(fileOf(payment("62.4", [PAID]), payment("0", [DENIED], [], "0002")));
    const all = [...readRemittances(bytes, { file: "f" })];
    expect(all.map(({ remittance, claims }) => [remittance.control, claims.map(({ id }) => id)])).toEqual([["0001", ["20401"]], ["0002", ["20402"]]]);
  });
});
