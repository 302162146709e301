import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { brokenJson } from "./json-place.ts";
import { readVisits } from "./visits.ts";

const whole = {
  claim: "A1", date: "2026-03-02", payerPolicy: "medicare-b", provider: { type: "PT" }, setting: "office", visitMinutes: 45, careType: "active",
  planOfCare: { discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: true, orderOnFile: true, sentOn: "2026-02-10" },
  notice: { form: "CMS-R-131", kind: "required", signed: true, signedOn: "2026-03-02", item: "x", reason: "y", costCents: 4500 },
  allowedToDateCents: { "PT+SLP": 240000, OT: 0 },
  consent: { nonCoveredService: true }, signature: { by: "R, PT", on: "2026-03-02" }, supervisor: "S",
  services: [{
    line: 1, code: "97012", minutes: 15, start: "10:00", end: "10:15", device: "motorized traction table", deviceCleared: true, givenBefore: 4,
    force: { source: "motor", amount: 40, unit: "lb" }, angle: 20, mode: "static", position: "supine", regions: ["lumbar"], etiology: "e", response: "r",
    furnishedBy: { PT: 10, PTA: 5, together: 0 },
  }],
  note: "free text",
};
const other = { claim: "A2", services: [{ code: "97012" }] };

function read(value: unknown) {
  return readVisits(JSON.stringify(value));
}

function codes(value: unknown): readonly string[] {
  return read(value).problems.map(({ code }) => code);
}

describe("forms", () => {
  const ndjson = `${JSON.stringify(whole)}\r\n\n${JSON.stringify(other)}\n`;
  test.each([
    ["a list", JSON.stringify([whole, other])],
    ["a list over many lines", JSON.stringify([whole, other], null, 2)],
    ["one object a line", ndjson],
    ["with a byte order mark", `\uFEFF${ndjson}`],
  ])("%s", (_, text) => {
    const { records, problems } = readVisits(text);
    expect(problems).toEqual([]);
    expect(records.map(({ claim }) => claim)).toEqual(["A1", "A2"]);
    expect(readVisits(new TextEncoder().encode(text))).toEqual({ records, problems });
  });

  test("one object", () => {
    const { records } = readVisits(JSON.stringify(whole, null, 2));
    expect(records[0]).toMatchObject({ date: parseIsoDay("2026-03-02"), notice: { signedOn: parseIsoDay("2026-03-02"), costCents: 4500 } });
    expect(records[0]?.services[0]).toMatchObject({ start: 600, end: 615, regions: ["lumbar"], furnishedBy: { PT: 10, PTA: 5, together: 0 } });
  });

  test.each(["", " \n", "[]"])("nothing is worth a word: %j", (text) => {
    expect(readVisits(text)).toMatchObject({ records: [], problems: [{ code: "visit-none", severity: "warning" }] });
  });
});

describe("left out", () => {
  test.each([null, "", "  ", [], {}, { start: null }])("%j counts as left out", (nothing) => {
    const { records, problems } = read({ ...other, note: nothing === null || typeof nothing === "string" ? nothing : null, planOfCare: nothing });
    expect(problems).toEqual([]);
    expect(records[0]).toEqual(other);
  });

  test("a record may hold no service", () => {
    expect(read({ claim: "A1" })).toEqual({ records: [{ claim: "A1", services: [] }], problems: [] });
  });
});

describe("unknown keys", () => {
  test.each([
    ["colour", { ...other, colour: "SECRET" }],
    ["planOfCare.colour", { ...other, planOfCare: { signed: true, colour: "SECRET" } }],
    ["services[1].colour", { ...other, services: [{ code: "97012", colour: "SECRET" }] }],
    ["services[1].furnishedBy.Bob", { ...other, services: [{ code: "97012", furnishedBy: { Bob: "SECRET" } }] }],
  ])("%s is a warning that names it, never its value", (path, record) => {
    const { records, problems } = read([whole, record]);
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ code: "visit-unknown-key", severity: "warning", claim: "A2" }]);
    expect(problems[0]?.message).toContain(`Visit record 2: the key "${path}"`);
    expect(problems[0]?.message).not.toContain("SECRET");
  });

  test("a key of the language itself is a key like another", () => {
    const { records, problems } = readVisits('{"claim":"A1","__proto__":{"note":"x"},"toString":1,"services":[]}');
    expect(problems.map(({ code }) => code)).toEqual(["visit-unknown-key", "visit-unknown-key"]);
    expect(records).toEqual([{ claim: "A1", services: [] }]);
  });
});

describe("malformed fields", () => {
  const withService = (service: object) => ({ ...other, services: [{ code: "97012", ...service }] });
  test.each<[string, object]>([
    ["claim", { services: [] }],
    ["claim", { claim: 12, services: [] }],
    ["date", { ...other, date: "2026-02-30" }],
    ["date", { ...other, date: "03/02/2026" }],
    ["payerPolicy", { ...other, payerPolicy: "medicar-b" }],
    ["provider.type", { ...other, provider: { type: "RN" } }],
    ["provider", { ...other, provider: "PT" }],
    ["visitMinutes", { ...other, visitMinutes: -1 }],
    ["visitMinutes", { ...other, visitMinutes: "45" }],
    ["careType", { ...other, careType: "chronic" }],
    ["planOfCare.signed", { ...other, planOfCare: { signed: "yes" } }],
    ["planOfCare.certifiedThrough", { ...other, planOfCare: { start: "2026-03-02", certifiedThrough: "2026-03-01" } }],
    ["notice.kind", { ...other, notice: { kind: "maybe" } }],
    ["notice.costCents", { ...other, notice: { costCents: 45.5 } }],
    ["allowedToDateCents.OT", { ...other, allowedToDateCents: { OT: -1 } }],
    ["services", { ...other, services: { code: "97012" } }],
    ["services[1]", { ...other, services: ["97012"] }],
    ["services[1].code", { ...other, services: [{ minutes: 15 }] }],
    ["services[1].line", withService({ line: 0 })],
    ["services[1].minutes", withService({ minutes: -5 })],
    ["services[1].minutes", withService({ minutes: 100000 })],
    ["services[1].start", withService({ start: "25:00" })],
    ["services[1].end", withService({ start: "10:15", end: "10:00" })],
    ["services[1].force.source", withService({ force: { source: "horse" } })],
    ["services[1].regions[2]", withService({ regions: ["lumbar", "tail"] })],
    ["services[1].mode", withService({ mode: "wild" })],
    ["services[1].furnishedBy.PT", withService({ furnishedBy: { PT: "10" } })],
  ])("%s: the record is left out, and said to be", (path, record) => {
    const { records, problems } = read([whole, record]);
    expect(records.map(({ claim }) => claim)).toEqual(["A1"]);
    expect(problems).toMatchObject([{ code: "visit-bad-field", severity: "error" }]);
    expect(problems[0]?.message).toContain(`Visit record 2: "${path}" must be `);
  });

  test("every bad field is named, with the claim it touches", () => {
    const { problems } = read({ ...other, date: "x", note: 1 });
    expect(problems.map(({ code, claim }) => [code, claim])).toEqual([["visit-bad-field", "A2"], ["visit-bad-field", "A2"]]);
  });

  test.each([[[null]], [["A1"]], [[[]]], [3]])("%j is no record", (value) => {
    expect(codes(value)).toEqual(["visit-bad-field"]);
  });

  test("words are known whatever their capitals", () => {
    const { records } = read(withService({ regions: ["Lumbar"] }));
    expect(records[0]?.services[0]?.regions).toEqual(["lumbar"]);
  });

  test("an office's own policy name is known when it is given", () => {
    const text = JSON.stringify({ ...other, payerPolicy: "union" });
    expect(readVisits(text, { policies: ["union"] }).problems).toEqual([]);
  });
});

test("two records of one claim and day: the first counts, and that is an error", () => {
  const { records, problems } = read([other, { ...other, note: "second" }]);
  expect(records).toEqual([other]);
  expect(problems).toMatchObject([{ code: "visit-twice", severity: "error", claim: "A2" }]);
  expect(codes([{ ...other, date: "2026-03-02" }, { ...other, date: "2026-03-04" }])).toEqual([]);
});

describe("no JSON", () => {
  test.each([
    ['{"claim": "A1",}', "Line 1, column 16: expected a key in double quotes."],
    ["[\n  {\"claim\": 'A1'}\n]", "Line 2, column 13: expected a value."],
    ['[{"claim": "A1"} {"claim": "A2"}]', "Line 1, column 18: expected a comma or the closing bracket."],
    ['{\n"claim": "A1"\n', "Line 3, column 1: expected a comma or the closing bracket."],
    ["claim,date\nA1,2026-03-02", "Line 1, column 1: expected a value."],
  ])("%j", (text, place) => {
    const { records, problems } = readVisits(text);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ code: "visit-not-json", severity: "error" }]);
    expect(problems[0]?.message).toContain(place);
  });

  test("a file that is not JSON says so of the file", () => {
    const { problems } = readVisits("[{]");
    expect(problems[0]?.message).toBe("The file of visit records is not JSON, so nothing was read from it. Line 1, column 3: expected a key in double quotes or }.");
  });

  test("a bad line leaves the others be, and keeps its number", () => {
    const text = `${JSON.stringify(whole)}\n{"claim": A3}\n${JSON.stringify({ ...other, colour: 1 })}`;
    const { records, problems } = readVisits(text);
    expect(records.map(({ claim }) => claim)).toEqual(["A1", "A2"]);
    expect(problems[0]?.message).toBe("Visit record 2 is not JSON, so nothing was read from it. Line 2, column 11: expected a value.");
    expect(problems[1]?.message).toContain("Visit record 3:");
  });

  test("a fault is found exactly where JSON.parse finds one", () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const nearly = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "\"", "0", "-", "\\", "\n", "e")).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (at % 2));
    });
    fc.assert(fc.property(nearly, (text) => {
      expect(brokenJson(text) === undefined).toBe(isJson(text));
    }), { numRuns: 2000 });
  });
});

test("nothing that can be written breaks the reader", () => {
  fc.assert(fc.property(fc.anything(), (value) => {
    const text = JSON.stringify(value) as string | undefined;
    const { records, problems } = readVisits(text ?? "");
    expect(records.length + problems.length).toBeGreaterThan(0);
  }));
});
