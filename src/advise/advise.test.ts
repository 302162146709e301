import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shipped } from "../../test/support/rule.ts";
import { compile, found, open, pass, rule } from "../check/index.ts";
import { parseIsoDay, PROVIDER_TYPES, REGIONS, sketchClaim, visitRecord } from "../claim/index.ts";
import type { ServiceJson, VisitJson } from "../claim/index.ts";
import { PolicyError, shippedMacs, shippedPolicies } from "../policy/index.ts";
import { starterTables } from "../reference/index.ts";
import { rules } from "../rules/index.ts";
import { plainStyle } from "../write/index.ts";
import { advise, adviceJson, adviceText } from "./index.ts";
import type { Advice, AdviceFacts } from "./index.ts";

const DATE = "2026-03-02";
const DAY = parseIsoDay(DATE) ?? 0;
const TRACTION: ServiceJson = {
  code: "97012", minutes: 15, device: "motorized traction table", regions: ["lumbar"], etiology: "disc herniation at L5",
};
const PLAN: NonNullable<VisitJson["planOfCare"]> = { discipline: "PT", start: "2026-02-02", signed: true };

type Visit = Omit<VisitJson, "claim" | "services"> & { readonly services?: readonly ServiceJson[] };

function factsOf(visit: Visit): AdviceFacts {
  return { visit: visitRecord({ claim: "V1", date: DATE, services: [TRACTION], ...visit }), day: DAY };
}

function advised(visit: Visit): Advice {
  return advise(shipped(), factsOf(visit));
}

const traction = (change: Partial<ServiceJson>): readonly ServiceJson[] => [{ ...TRACTION, ...change }];
function without(...fields: readonly (keyof ServiceJson)[]): readonly ServiceJson[] {
  const kept = Object.entries(TRACTION).filter(([name]) => !(fields as readonly string[]).includes(name));
  return [Object.fromEntries(kept) as unknown as ServiceJson];
}

const lineTexts = ({ lines }: Advice): string[] => lines.map(({ code, units, modifiers }) => [code, ...modifiers, `x${units}`].join(" "));

describe("lines and whether they can be billed", () => {
  const therapist: Visit = { payerPolicy: "medicare-b", provider: { type: "PT" }, planOfCare: PLAN };
  const chiropractor: Visit = { provider: { type: "DC" } };
  test.each<[title: string, Visit, Advice["billable"], string[]]>([
    ["a therapist, Medicare, plan on file", therapist, "yes", ["97012 GP x1"]],
    ["a chiropractor, Medicare: excluded", { ...chiropractor, payerPolicy: "medicare-b" }, "only-with-notice", ["97012 GP GY x1"]],
    ["a chiropractor, Medicare, voluntary notice given",
      { ...chiropractor, payerPolicy: "medicare-b", notice: { form: "CMS-R-131", kind: "voluntary" } }, "only-with-notice", ["97012 GP GY GX x1"]],
    ["a therapist, Medicare, required notice signed",
      { ...therapist, notice: { form: "CMS-R-131", kind: "required", signed: true, signedOn: DATE } }, "only-with-notice", ["97012 GP GA x1"]],
    ["a chiropractor, a payer that wants GP", { ...chiropractor, payerPolicy: "uhc" }, "yes", ["97012 GP x1"]],
    ["a chiropractor, coding rules alone", { ...chiropractor, payerPolicy: "generic" }, "yes", ["97012 x1"]],
    ["two regions are one session", { ...therapist, services: traction({ regions: ["cervical", "lumbar"] }) }, "yes", ["97012 GP x1"]],
    ["two entries are one session", { ...therapist, services: [TRACTION, { ...TRACTION, regions: ["cervical"] }] }, "yes", ["97012 GP x1"]],
    ["30 minutes are one session", { ...therapist, services: traction({ minutes: 30 }) }, "yes", ["97012 GP x1"]],
    ["weights", { ...therapist, services: traction({ device: "halter with hanging weights" }) }, "yes", ["97012 GP x1"]],
    ["body weight", { ...therapist, services: traction({ device: "body weight traction", regions: ["cervical"] }) }, "yes", ["97012 GP x1"]],
    ["over a door, in the office", { ...therapist, services: traction({ device: "over the door pulley" }) }, "yes", ["97012 GP x1"]],
    ["a roller table", { ...chiropractor, services: traction({ device: "roller table" }) }, "no", []],
    ["a Y-strap", { ...chiropractor, services: traction({ device: "Y-strap" }) }, "no", []],
    ["hands", { ...chiropractor, services: traction({ device: "manual traction by hand" }) }, "no", []],
    ["hands, by the force alone", { ...chiropractor, services: [{ code: "97012", minutes: 10, force: { source: "manual" } }] }, "no", []],
    ["hydro-massage", { ...chiropractor, services: traction({ device: "hydromassage bed" }) }, "no", []],
    ["a home device", { ...chiropractor, services: traction({ device: "home traction unit dispensed" }) }, "no", []],
    ["decompression, Medicare", { ...therapist, services: traction({ device: "DRX9000 decompression table" }) }, "no", []],
    ["hands-on flexion-distraction", { ...chiropractor, services: traction({ device: "Cox table, hands on" }) }, "no", []],
    ["flexion-distraction, program or hands?", { ...chiropractor, services: traction({ device: "flexion distraction table" }) }, "unknown", ["97012 x1"]],
    ["unattended flexion-distraction",
      { ...chiropractor, services: traction({ device: "flexion distraction table, automated, unattended" }) }, "yes", ["97012 x1"]],
    ["an inversion table: the payer's word", { ...chiropractor, services: traction({ device: "inversion table" }) }, "unknown", ["97012 x1"]],
    ["a device nobody knows", { ...chiropractor, services: traction({ device: "Acme 3000" }) }, "unknown", ["97012 x1"]],
    ["a device and a force at odds", { ...chiropractor, services: traction({ force: { source: "manual" } }) }, "unknown", ["97012 x1"]],
    ["a region that the payer calls unproven", { ...chiropractor, payerPolicy: "cigna", services: traction({ regions: ["thoracic"] }) }, "no", []],
    ["no region, and the payer judges by it", { ...chiropractor, payerPolicy: "cigna", services: without("regions") }, "unknown", ["97012 x1"]],
    ["a therapist without a plan, Medicare", { payerPolicy: "medicare-b", provider: { type: "PT" } }, "unknown", ["97012 x1"]],
    ["an occupational therapist's plan", { ...therapist, provider: { type: "OT" }, planOfCare: { ...PLAN, discipline: "OT" } }, "yes", ["97012 GO x1"]],
  ])("%s", (_, visit, billable, lines) => {
    const advice = advised(visit);
    expect({ billable: advice.billable, lines: lineTexts(advice) }).toEqual({ billable, lines });
  });
});

test.each(["99213", "72100", "Z9999"])("%s, of which nothing is known here, gets no yes, and says why", (code) => {
  const advice = advised({ payerPolicy: "uhc", provider: { type: "DC" }, services: [TRACTION, { code }] });
  expect(advice.billable).toBe("unknown");
  expect(advice.questions.find(({ fact }) => fact === "code")).toMatchObject({ decides: true, ask: expect.stringContaining(code) as string });
  expect(advice.because).toContain(code);
  expect(advice.lines.find((line) => line.code === code)?.reasons.find(({ of }) => of === "units")?.why).toMatch(/not known/);
});

test("12 minutes: a warning with the positions, one unit, and no word of treating longer", () => {
  const advice = advised({ payerPolicy: "uhc", provider: { type: "DC" }, services: traction({ minutes: 12 }) });
  expect(advice.billable).toBe("yes");
  expect(lineTexts(advice)).toEqual(["97012 GP x1"]);
  expect(advice.verdict.findings.find(({ rule }) => rule === "traction/minimum-minutes")?.severity).toBe("warning");
  expect(advice.positions.length).toBeGreaterThan(1);
  expect(JSON.stringify(adviceJson(advice))).not.toMatch(/\b(prolong|extend the|treat longer|lengthen)/i);
});

describe("notices", () => {
  test("excluded by law: voluntary, and said to be a courtesy", () => {
    const { notices } = advised({ payerPolicy: "medicare-b", provider: { type: "DC" } });
    expect(notices).toMatchObject([{ form: "CMS-R-131", kind: "voluntary", onFile: false }]);
    expect(notices[0]?.why).toMatch(/courtesy/);
  });
  test("a required one on record is no reason for GA on an excluded line", () => {
    const advice = advised({ payerPolicy: "medicare-b", provider: { type: "DC" }, notice: { form: "CMS-R-131", kind: "required", signed: true } });
    expect(lineTexts(advice)).toEqual(["97012 GP GY x1"]);
    expect(advice.notices).toMatchObject([{ kind: "voluntary", onFile: false }]);
  });
  test.each([[true, "98940 GA x1"], [false, "98940 GZ x1"]])("maintenance manipulation, required notice signed: %s", (signed, line) => {
    const advice = advised({
      payerPolicy: "medicare-b", provider: { type: "DC" }, careType: "maintenance", notice: { form: "CMS-R-131", kind: "required", signed },
      services: [{ code: "98940", regions: ["lumbar"] }],
    });
    expect(lineTexts(advice)).toEqual([line]);
    expect(advice.billable).toBe(signed ? "only-with-notice" : "yes");
    expect(advice.because).toMatch(signed ? /notice lets the patient be billed/ : /GZ.*the office bears/);
  });
  test("GY says that filing is optional, and that the charge comes of the exclusion", () => {
    const [line] = advised({ payerPolicy: "medicare-b", provider: { type: "DC" } }).lines;
    expect(line?.reasons.find(({ of }) => of === "GY")?.why).toMatch(/optional.*charged comes of the exclusion, not of GY/);
  });
  test("none where the payer knows no such notice", () => {
    expect(advised({ payerPolicy: "uhc", provider: { type: "DC" }, notice: { kind: "voluntary" } }).notices).toEqual([]);
  });
});

describe("two services in one day", () => {
  const both = (one: Partial<ServiceJson>, other: Partial<ServiceJson>): Visit =>
    ({ payerPolicy: "uhc", provider: { type: "PT" }, planOfCare: PLAN, services: [{ ...TRACTION, ...one }, { code: "97140", minutes: 15, ...other }] });
  test("separate intervals put 59 on manual therapy, and the reason names them", () => {
    const advice = advised(both({ start: "10:00", end: "10:15" }, { start: "10:15", end: "10:30" }));
    expect(lineTexts(advice)).toEqual(["97012 GP x1", "97140 59 GP x1"]);
    expect(advice.lines[1]?.reasons.find(({ of }) => of === "59")?.why).toMatch(/10:15 to 10:30/);
    expect(advice.billable).toBe("yes");
  });
  test("unknown intervals are asked for", () => {
    const advice = advised(both({}, {}));
    expect(lineTexts(advice)).toEqual(["97012 GP x1", "97140 GP x1"]);
    expect(advice.questions.find(({ rules }) => rules.includes("ncci/pair"))).toMatchObject({ fact: "intervals", decides: true });
    expect(advice.billable).toBe("unknown");
  });
  test("the same interval takes manual therapy off", () => {
    const advice = advised(both({ start: "10:00", end: "10:15" }, { start: "10:05", end: "10:20" }));
    expect(lineTexts(advice)).toEqual(["97012 GP x1"]);
    expect(advice.notBilled).toMatchObject([{ code: "97140", rule: "ncci/pair" }]);
  });
  test.each([
    ["another region", ["cervical"], "97140 59 x1"],
    ["no region known", [], "97140 x1"],
  ])("beside manipulation: %s", (_, regions, line) => {
    const services = [{ code: "98940", regions: ["lumbar"] }, { code: "97140", minutes: 15, regions }];
    expect(lineTexts(advised({ payerPolicy: "generic", provider: { type: "DC" }, services }))).toContain(line);
  });
});

describe("timed units go by the payer's method", () => {
  const visit = (payerPolicy: string, services: readonly ServiceJson[]): Visit => ({ payerPolicy, provider: { type: "PT" }, planOfCare: PLAN, services });
  test("Medicare totals the day, and several ways are named", () => {
    const advice = advised(visit("medicare-b", [TRACTION, { code: "97112", minutes: 20 }, { code: "97110", minutes: 20 }]));
    expect(lineTexts(advice)).toEqual(["97012 GP x1", "97112 GP x2", "97110 GP x1"]);
    expect(advice.lines[1]?.reasons.find(({ of }) => of === "units")?.why).toMatch(/97110 x1, 97112 x2; or 97110 x2, 97112 x1/);
  });
  test("an unknown method is asked about where it matters", () => {
    const advice = advised(visit("generic", [TRACTION, { code: "97112", minutes: 8 }, { code: "97110", minutes: 8 }]));
    expect(advice.questions.map(({ fact }) => fact)).toContain("unit-method");
  });
  test("7 minutes earn nothing and stay off", () => {
    const advice = advised(visit("medicare-b", [TRACTION, { code: "97110", minutes: 7 }]));
    expect(lineTexts(advice)).toEqual(["97012 GP x1"]);
    expect(advice.notBilled).toMatchObject([{ code: "97110" }]);
  });
});

describe("what else may fit", () => {
  test.each([
    ["hands", "manual traction by hand", "uhc", "97140"],
    ["hands-on flexion-distraction", "Cox table, hands on", "generic", "98940"],
    ["decompression", "DRX9000 decompression table", "generic", "S9090"],
    ["a home device", "home traction unit dispensed", "generic", "E0840-E0860"],
  ])("%s", (_, device, payerPolicy, code) => {
    const { alternatives } = advised({ payerPolicy, provider: { type: "DC" }, services: traction({ device }) });
    expect(alternatives.map((alternative) => alternative.code)).toContain(code);
  });
  test("manual therapy is counted from the minutes", () => {
    const { alternatives } = advised({ provider: { type: "DC" }, services: traction({ device: "manual traction by hand", minutes: 25 }) });
    expect(alternatives).toMatchObject([{ code: "97140", units: 2 }]);
  });
  test("Medicare takes no S code", () => {
    const { alternatives } = advised({ payerPolicy: "medicare-b", provider: { type: "PT" }, services: traction({ device: "DRX9000" }) });
    expect(alternatives).toEqual([]);
  });
  test("a roller table has no other code", () => {
    const { alternatives, positions } = advised({ provider: { type: "DC" }, services: traction({ device: "roller table" }) });
    expect(alternatives).toEqual([]);
    expect(positions.length).toBeGreaterThan(1);
  });
});

describe("questions and checklist", () => {
  const asked = (visit: Visit): string[] => advised(visit).questions.map(({ fact }) => fact);
  test("what was left out is asked, plainly and once", () => {
    const { questions } = advised({ payerPolicy: "uhc", provider: { type: "DC" }, services: without("device", "minutes") });
    expect(questions.map(({ fact }) => fact)).toEqual(["device", "minutes"]);
    expect(questions[0]?.ask).toBe("What pulled? A motor, weights, body weight, or your hands?");
  });
  test("who gave it, who pays", () => {
    expect(asked({ payerPolicy: "medicare-b", planOfCare: PLAN })).toContain("provider");
    expect(asked({ provider: { type: "DC" } })).toContain("payer");
  });
  test("a plan of care that is not there is asked for and missing", () => {
    const advice = advised({ payerPolicy: "medicare-b", provider: { type: "PT" } });
    expect(advice.questions.find(({ fact }) => fact === "planOfCare")).toMatchObject({ decides: true });
    expect(advice.checklist.find(({ element }) => element === "plan-of-care")).toMatchObject({ status: "missing", severity: "error" });
  });
  test("the checklist holds what this payer looks for", () => {
    const { checklist } = advised({ payerPolicy: "generic", provider: { type: "DC" }, services: without("etiology") });
    const status = Object.fromEntries(checklist.map(({ element, status: found }) => [element, found]));
    expect(status).toMatchObject({ date: "found", device: "found", duration: "found", "body-part": "found", etiology: "missing", force: "missing" });
  });
});

test("a modifier that would only trade one error for another stays off, and the error is named", () => {
  const noGp = rule({
    id: "traction/no-gp", title: "No GP here", severity: "error", over: "line", applies: { procedures: ["97012"] }, params: {},
    says: { what: "GP on line {line}.", why: "This payer refuses it.", next: "Ask the payer." }, denial: null, fix: "never",
    citations: [{ source: "analyst", confidence: "logic" }],
    check: ({ modifiers, number }) => (modifiers.includes("GP") ? found({ fills: { line: number } }) : pass),
    examples: { found: [{ title: "with", claim: { lines: [] } }], quiet: [{ title: "without", claim: { lines: [] } }] },
  });
  const engine = compile({ rules: [...rules, noGp], policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
  const advice = advise(engine, factsOf({ payerPolicy: "uhc", provider: { type: "DC" } }));
  expect(lineTexts(advice)).toEqual(["97012 x1"]);
  expect(advice.billable).toBe("unknown");
  expect(advice.questions.flatMap(({ rules: waiting }) => waiting)).toContain("modifiers/therapy-modifier-required");
});

test("a policy that is not known is an error of the call", () => {
  expect(() => advised({ payerPolicy: "acme" })).toThrow(PolicyError);
});

const some = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const CODES = ["97012", "97140", "97110", "97112", "97010", "97014", "97161", "97164", "98940", "98941", "98943", "97150", "97035", "99213", "S9090"];
const DEVICES = ["motorized table", "roller table", "Y-strap", "manual traction", "DRX9000", "Cox table", "halter with weights", "Acme", "inversion table", ""];

const service = fc.record({
  code: some(CODES), minutes: maybe(fc.integer({ min: 0, max: 70 })), device: maybe(some(DEVICES)),
  regions: maybe(fc.subarray([...REGIONS], { maxLength: 3 })),
  force: maybe(fc.record({ source: some(["motor", "weights", "body-weight", "manual"] as const) })),
  start: maybe(some(["10:00", "10:10"])), end: maybe(some(["10:12", "10:30"])),
});
const visits = fc.record({
  payerPolicy: some(shippedPolicies.map(({ id }) => id)), provider: maybe(fc.record({ type: some(PROVIDER_TYPES) })),
  planOfCare: maybe(fc.record({ discipline: some(["PT", "OT", "SLP"] as const), signed: fc.boolean() })),
  notice: maybe(fc.record({ kind: some(["required", "voluntary"] as const), signed: fc.boolean() })),
  careType: maybe(some(["active", "maintenance"] as const)), services: fc.array(service, { minLength: 1, maxLength: 5 }),
});

/** What a visit cannot know: the claim's own particulars, the diagnoses, and the note, which has its checklist. */
const OF_OTHERS = new RegExp([
  "^(documentation|claim|patient|diagnosis)/", "^provider/npi", "^form/(diagnosis-pointer|service-date)",
  "^cmt/(initial|primary|secondary|diagnosis|x-ray|region-count)",
].join("|"));

test("units beside a service that is part of another are those that the claim is held to", () => {
  const facts = factsOf({
    payerPolicy: "medicare-b", provider: { type: "PT" }, careType: "active",
    services: [{ code: "97110", minutes: 23, regions: ["lumbar"] }, { code: "97140", minutes: 11, regions: ["lumbar"] }, { code: "98940", regions: ["lumbar"] }],
  });
  const advice = advise(shipped(), facts);
  expect(lineTexts(advice)).toContain("97110 x2");
  const claim = sketchClaim({ id: "V1", form: "visit", date: DATE, lines: advice.lines });
  const { findings } = open(shipped(), { policy: "medicare-b", visits: [facts.visit] }).check(claim);
  expect(findings.filter(({ rule: id }) => id.startsWith("time/"))).toEqual([]);
});

test("whatever the facts: no modifier without its reason, no error that the answer does not name", () => {
  fc.assert(fc.property(visits, (random) => {
    const facts = factsOf(JSON.parse(JSON.stringify(random)) as Visit);
    const advice = advise(shipped(), facts);
    for (const { code, units, modifiers, reasons } of advice.lines) {
      expect(reasons.map(({ of }) => of).sort()).toEqual(["code", "units", ...modifiers].sort());
      expect(reasons.every(({ why }) => why.length > 10)).toBe(true);
      if (code === "97012") expect(units).toBe(1);
    }
    const claim = sketchClaim({ id: "V1", form: "visit", date: DATE, lines: advice.lines });
    const verdict = open(shipped(), { policy: advice.policy.id, visits: [facts.visit] }).check(claim);
    const errors = verdict.findings.filter(({ severity, rule: id }) => severity === "error" && !OF_OTHERS.test(id)).map(({ rule: id }) => id);
    const named = new Set(advice.questions.flatMap(({ rules }) => rules));
    expect(errors.filter((id) => !named.has(id))).toEqual([]);
    if (advice.billable === "yes" || advice.billable === "only-with-notice") expect(errors).toEqual([]);
    expect(adviceText(advice, DAY, plainStyle()).filter((row) => row.length > 80)).toEqual([]);
  }), { numRuns: 500 });
});
