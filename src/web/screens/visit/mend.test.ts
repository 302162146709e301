import { describe, expect, test } from "vitest";
import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { adviceOf } from "../../engine/visit.ts";
import { answered, askedOf } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { waysFor } from "./mend.ts";
import { stepsOf, withoutStale } from "./steps.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = "2026-03-02";

const DC: Answers = {
  pull: "motor", provider: "DC", payer: "medicare-b", day: DAY, regions: ["lumbar"], minutes: 12, others: [{ code: "98941", minutes: undefined }],
  otherRegions: { 98941: ["cervical", "thoracic", "lumbar"] }, care: "active", diagnosis: { codes: ["M9901", "M9902", "M9903", "M5416"], cause: "a fall" },
};
const PT: Answers = {
  pull: "motor", provider: "PT", payer: "medicare-b", day: DAY, regions: ["lumbar"], minutes: 12, others: [{ code: "97140", minutes: 15 }, { code: "97110", minutes: 15 }],
  times: null, plan: "PT", diagnosis: { codes: ["M5416"], cause: "a fall" }, visitMinutes: 42,
};

function waysOf(answers: Answers): readonly (readonly string[])[] {
  const advice = adviceOf(engine, askedOf(answers, DAY));
  const steps = stepsOf(answers, advice);
  const deciding = advice.questions.filter(({ decides }) => decides);
  return deciding.map((question) => waysFor(question, answers, steps, advice).map(({ words }) => words));
}

describe("what stands against a claim leads back to the answer that mends it", () => {
  test.each([
    ["the condition before the subluxation", { ...DC, diagnosis: { codes: ["M5416", "M9903"], cause: "" } }, [["Correct: the diagnoses"]]],
    ["a code for three regions, and one treated", { ...DC, otherRegions: { 98941: ["lumbar"] } }, [["Correct: what else was given", "Correct: the regions treated"]]],
    ["two services without times", PT, [["Answer: the times", "Leave 97140 off the claim"]]],
    ["equipment on a visit's claim", { ...DC, pull: "home", instead: "off", payer: "auto", others: [{ code: "E0860", minutes: undefined }] },
      [["Leave E0860 to its supplier", "Correct: what else was given"]]],
    ["a code that is not known", { ...DC, payer: "auto", others: [{ code: "12345", minutes: undefined }] },
      [["Leave 12345 off the claim", "Correct: what else was given"]]],
    ["nothing", DC, []],
  ] as const)("%s", (_, answers, ways) => {
    expect(waysOf(answers)).toEqual(ways);
  });
});

test("a service taken off at the end leaves the answers about the rest", () => {
  const times = { 97012: { start: "09:00", end: "09:12" }, 97140: { start: "09:05", end: "09:20" }, 97110: { start: "09:20", end: "09:35" } };
  const left = answered({ ...PT, times }, "others", [{ code: "97110", minutes: 15 }]);
  expect(left.times).toEqual({ 97012: times[97012], 97110: times[97110] });
  expect(left.plan).toBe("PT");
  expect(answered({ ...PT, times }, "others", [{ code: "97110", minutes: 23 }]).times).toBeUndefined();
});

test("that no courtesy was given answers nothing of a notice that has to be signed", () => {
  const bare: Answers = { ...DC, notice: "none", diagnosis: { codes: ["M9901", "M9902", "M9903"], cause: "" } };
  expect(withoutStale(bare, adviceOf(engine, askedOf(bare, DAY))).notice).toBeUndefined();
  const full: Answers = { ...DC, notice: "none" };
  expect(withoutStale(full, adviceOf(engine, askedOf(full, DAY))).notice).toBe("none");
});

describe("what the answer tells of a line is mended where it is told", () => {
  const LNI: Answers = { ...DC, payer: "wa-lni", instead: "1044M", diagnosis: { codes: ["M5416"], cause: "a fall" } };
  const told = (answers: Answers, rule: string): readonly [string, string, readonly string[]] => {
    const advice = adviceOf(engine, askedOf(answers, DAY));
    const ways = waysFor({ rules: [rule] }, answers, stepsOf(answers, advice), advice);
    return [advice.headline, advice.because, ways.map(({ words }) => words)];
  };
  test("a national code where the fund has its own: first of all, with the fund's codes", () => {
    const given: Answers = { ...LNI, others: [{ code: "98940", minutes: undefined }], before: 1 };
    const [headline, because, ways] = told(given, "payers/wa-lni-chiropractic-visit");
    expect(headline).toBe("To correct first: 98940 is not how this fund is billed for manipulation (2050A, 2051A and 2052A).");
    expect(because).toMatch(/^98940 is not how this fund is billed.*Bill the care visit by its level/);
    expect(ways).toEqual(["Correct: what else was given"]);
  });
  test("the eighth treatment of six: back to how many there were", () => {
    const [headline, because, ways] = told({ ...LNI, others: [{ code: "2050A", minutes: undefined }], before: 7 }, "payers/wa-lni-powered-traction");
    expect(headline).toMatch(/^Billable, but 1044M may not be paid/);
    expect(because).toMatch(/8 treatments by 1044M/);
    expect(ways[0]).toBe("Correct: the treatments before");
  });
});
