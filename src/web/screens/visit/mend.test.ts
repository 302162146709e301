import { describe, expect, test } from "vitest";
import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { adviceOf } from "../../engine/visit.ts";
import { answered, askedOf } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { waysAround, waysFor, waysOff, waysOn } from "./mend.ts";
import { everyStepOf, stepsOf, withNoticeOf } from "./steps.ts";

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

describe("no ending without a way on", () => {
  const standing = (answers: Answers) => {
    const advice = adviceOf(engine, askedOf(answers, DAY));
    return { answers, advice, steps: everyStepOf(answers, advice) };
  };
  const words = (ways: ReturnType<typeof waysAround>): readonly string[] => ways.map((way) => way.words);
  const HOME: Answers = { pull: "home", instead: "off", provider: "DC", payer: "auto", day: DAY, others: [] };

  test("nothing to bill: to what pulled, what else was given, and what stands in its place", () => {
    expect(words(waysAround(standing(HOME)))).toEqual(["Correct: what is billed instead", "Correct: what pulled", "Correct: what else was given"]);
    expect(words(waysAround(standing({ ...HOME, instead: null })))[0]).toBe("Answer: what is billed instead");
    expect(words(waysAround(standing({ pull: "none", provider: "DC", payer: "auto", day: DAY, others: [] })))).toEqual(["Correct: what pulled", "Correct: what else was given"]);
  });

  test.each([
    ["rollers put off", { ...HOME, pull: "rollers", payer: "bcbs", instead: null, others: [{ code: "98940", minutes: undefined }] }, "97012", ["Answer: what is billed instead", "Correct: what pulled"]],
    ["too few minutes of a timed service", { ...PT, others: [{ code: "97140", minutes: 3 }] }, "97140", ["Correct: the minutes of 97140"]],
    ["the fund's own code stands for it", { ...HOME, pull: "motor", payer: "wa-lni", instead: "1044M", minutes: 15, before: 2 }, "97012", ["Correct: what is billed instead"]],
  ] as const)("%s: a way to bill it after all", (_, answers, code, ways) => {
    const it = standing(answers as Answers);
    const off = it.advice.notBilled.find((one) => one.code === code);
    expect(words(waysOff({ code, rule: off?.rule }, it))).toEqual(ways);
  });

  test("minutes of hands that earn no unit are the first to be corrected, though nothing else is billed", () => {
    expect(words(waysAround(standing({ ...HOME, pull: "hands", provider: "PT", instead: "97140", minutes: 6 })))[0]).toBe("Correct: the minutes of 97140");
  });

  test("more units than a day has room for: back to their minutes", () => {
    const it = standing({ ...PT, others: [{ code: "97140", minutes: 150 }], visitMinutes: 165 });
    expect(words(waysFor({ rules: ["ncci/units-above-mue"] }, it.answers, it.steps, it.advice))).toEqual(["Correct: the minutes of 97140"]);
  });

  test("an error of a rule that names no question leads to where it was most likely said", () => {
    const it = standing({ ...PT, provider: "PT+PTA", shared: { 97140: { therapist: 0, assistant: 15 } }, times: null });
    expect(words(waysOn({ fact: "modifiers/assistant-de-minimis", rules: [] }, it))).toEqual(["Correct: who gave which minutes", "Correct: who gave it", "Correct: the plan of care"]);
    expect(waysOn({ fact: "form/units-whole", rules: [] }, it)).toEqual([]);
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
  expect(withNoticeOf(bare, adviceOf(engine, askedOf(bare, DAY))).notice).toBeUndefined();
  const full: Answers = { ...DC, notice: "none" };
  expect(withNoticeOf(full, adviceOf(engine, askedOf(full, DAY))).notice).toBe("none");
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
    expect(headline).toBe("98940 is not how this fund is billed for manipulation (2050A, 2051A and 2052A).");
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

test("a diagnosis of another part of the body leads back to the region of that service, and of no other", () => {
  const DC_PAIR: Answers = {
    pull: "motor", provider: "DC", payer: "uhc", day: DAY, regions: ["lumbar"], minutes: 15, others: [{ code: "97140", minutes: 15 }],
    otherRegions: { 97140: ["shoulder"] }, times: null, diagnosis: { codes: ["M5450"], cause: "a fall" },
  };
  const advice = adviceOf(engine, askedOf(DC_PAIR, DAY));
  const words = waysFor({ rules: ["diagnosis/pointer-region"] }, DC_PAIR, everyStepOf(DC_PAIR, advice), advice).map((way) => way.words);
  expect(advice.remarks.map(({ message }) => message)).toContain("97140 points to M54.50, and the record has it at shoulder.");
  expect(words).toEqual(["Correct: the diagnoses", "Correct: the regions treated"]);
});
