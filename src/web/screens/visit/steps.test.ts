import { describe, expect, test } from "vitest";
import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { adviceOf } from "../../engine/visit.ts";
import { answered, askedOf, isCash, servicesOf } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { PAYERS, PROVIDERS, PULLS, servicesFor } from "./choices.ts";
import { insteadPicks, insteadWords } from "./instead.ts";
import { everyStepOf, MOST, nextOf, noticeReason, stepsOf, withNoticeOf } from "./steps.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const TODAY = "2026-03-02";

/** Answers everything that is asked, until nothing is; what is not given is answered with not sure. */
function walked(given: Answers): { readonly asked: readonly Key[]; readonly answers: Answers } {
  let answers: Answers = {};
  const asked: Key[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const advice = adviceOf(engine, askedOf(answers, TODAY));
    const next = nextOf(stepsOf(answers, advice), answers);
    if (next === undefined) return { asked, answers };
    asked.push(next.key);
    const value = given[next.key] ?? (next.key === "day" ? TODAY : next.key === "others" ? [] : null);
    answers = answered(answers, next.key, value);
  }
  throw new Error(`The interview does not end: ${asked.join(", ")}`);
}

const DAY_OF_FOUR = [{ code: "97140", minutes: 15 }, { code: "97110", minutes: 23 }, { code: "98940", minutes: undefined }];
const PULLERS = [...PULLS.map(({ value }) => value as Answers["pull"]), null];

describe.each(PAYERS.map(({ value }) => value).concat("none"))("%s", (payer) => {
  test("every device and every provider comes to an end, within twelve questions", () => {
    for (const pull of PULLERS) {
      for (const { value: provider } of PROVIDERS.slice(0, 3)) {
        const { asked } = walked({ pull: pull ?? null, provider: provider as "PT", payer: payer === "none" ? null : payer, others: DAY_OF_FOUR });
        expect(asked.length, `${pull ?? "not sure"} ${provider}: ${asked.join(", ")}`).toBeLessThanOrEqual(MOST);
        expect(new Set(asked).size).toBe(asked.length);
      }
    }
  });
});

test("equipment that goes home treats no region of this visit", () => {
  const given: Answers = { pull: "home", instead: "off", provider: "DC", payer: "auto" };
  expect(walked({ ...given, others: [{ code: "E0860", minutes: undefined }] }).asked).not.toContain("otherRegions");
  expect(walked({ ...given, others: [{ code: "98940", minutes: undefined }] }).asked).toContain("otherRegions");
});

test("a payer is asked only what it needs", () => {
  const { asked } = walked({ pull: "motor", provider: "PT", payer: "aetna", minutes: 15, regions: ["lumbar"] });
  expect(asked).toEqual(["pull", "provider", "payer", "day", "regions", "minutes", "others", "diagnosis"]);
  const medicare = walked({ pull: "motor", provider: "PT", payer: "medicare-b", minutes: 15, regions: ["lumbar"] });
  expect(medicare.asked).toContain("plan");
});

test("a unit to take home is not 97012, whoever pays", () => {
  for (const payer of ["medicare-b", "uhc", "aetna", "auto"]) {
    const { answers } = walked({ pull: "home", provider: "DC", payer, minutes: 15, regions: ["cervical"] });
    const { lines, notBilled } = adviceOf(engine, askedOf(answers, TODAY));
    expect(lines.map(({ code }) => code)).not.toContain("97012");
    expect(notBilled.map(({ code }) => code)).toContain("97012");
    const off = adviceOf(engine, askedOf({ ...answers, instead: "off", others: [] }, TODAY));
    expect(off).toMatchObject({ lines: [], headline: "No visit code: what goes home is billed as equipment.", alternatives: [{ code: "E0840-E0860" }] });
    expect(off.because).toMatch(/^Traction equipment for the home has item codes of its own/);
    expect(off.notBilled[0]?.what).toBe("What goes home is equipment, not the treatment 97012.");
    expect(off.alternatives[0]?.why.includes("CMS-855S")).toBe(payer === "medicare-b");
  }
});

test("another device drops what hung on the first", () => {
  const hands: Answers = { pull: "hands", instead: "97140", minutes: 15 };
  expect(servicesOf(hands)).toEqual([{ code: "97140", minutes: 15 }]);
  expect(answered(hands, "payer", "uhc")).toMatchObject({ instead: "97140" });
  expect(servicesOf(answered(hands, "pull", "motor"))).toEqual([{ code: "97012", minutes: 15, device: "motorized traction table" }]);
});

test.each([["inversion", "traction/inversion-table"], ["rollers", "traction/roller-table"], ["decompression", "traction/decompression"]] as const)("%s: the payer's written word lets it go on, where it gives one", (pull, waives) => {
  const answers: Answers = { pull, provider: "PT", payer: "uhc", day: TODAY, plan: "PT", regions: ["lumbar"], minutes: 15, others: [], diagnosis: null };
  const before = adviceOf(engine, askedOf(answers, TODAY));
  expect(before).toMatchObject({ waivable: waives });
  expect(before.billable).not.toBe("yes");
  expect(insteadPicks(answers, before).map(({ value }) => value)).toContain("written");
  const written = adviceOf(engine, askedOf({ ...answers, instead: "written", waives }, TODAY));
  expect(written.lines).toMatchObject([{ code: "97012", modifiers: ["GP"] }]);
  expect(written.billable).toBe("yes");
});

test.each(["inversion", "rollers", "decompression"] as const)("%s: Original Medicare gives no office a word of its own, so none is offered", (pull) => {
  const answers: Answers = { pull, provider: "PT", payer: "medicare-b", day: TODAY };
  const advice = adviceOf(engine, askedOf(answers, TODAY));
  expect(advice.waivable).toBeUndefined();
  expect(insteadPicks(answers, advice).map(({ value }) => value)).toEqual(["off"]);
  const { ask, why, lead } = insteadWords(answers, advice);
  expect(ask).toMatch(/^97012 is not for an? /);
  expect(`${lead ?? ""} ${why}`).toMatch(/agrees nothing with a single office/);
  expect(`${lead ?? ""} ${why}`).not.toMatch(/unless this payer/);
});

test("in Washington a chiropractor's motorized traction goes under the fund's own code, a therapist's does not", () => {
  const given: Answers = { pull: "motor", provider: "DC", payer: "wa-lni", day: TODAY, regions: ["lumbar"], minutes: 15, instead: "1044M" };
  expect(insteadPicks(given, adviceOf(engine, askedOf({ ...given, instead: null }, TODAY)))[0]).toMatchObject({ value: "1044M" });
  const { answers } = walked(given);
  expect(adviceOf(engine, askedOf(answers, TODAY))).toMatchObject({ billable: "yes", lines: [{ code: "1044M", units: 1, modifiers: [] }] });
  expect(walked({ ...given, provider: "PT", instead: null }).asked).not.toContain("instead");
});

test("treatments that this payer counts for one injury are asked for, told beside the line, and the seventh is warned of", () => {
  const given: Answers = { pull: "motor", provider: "DC", payer: "wa-lni", day: TODAY, regions: ["lumbar"], minutes: 12, instead: "1044M", before: 5 };
  const { asked, answers } = walked(given);
  expect(asked).toContain("before");
  const sixth = adviceOf(engine, askedOf(answers, TODAY));
  expect([sixth.billable, sixth.remarks, sixth.questions.map(({ fact }) => fact)]).toEqual(["yes", [], expect.not.arrayContaining(["givenBefore"])]);
  expect(sixth.lines[0]?.reasons.map(({ why }) => why).join(" ")).toMatch(/at most six times for one injury/);
  expect([sixth.alternatives, sixth.positions]).toEqual([[], []]);
  const seventh = adviceOf(engine, askedOf({ ...answers, before: 6 }, TODAY));
  expect(seventh.headline).toMatch(/^Billable, but 1044M may not be paid as it stands\./);
  expect(seventh.because).toMatch(/7 treatments by 1044M for this worker; the fund pays 6 for one injury/);
  expect(walked({ ...given, before: null }).answers.before).toBeNull();
  expect(walked({ ...given, provider: "PT", instead: null }).asked).not.toContain("before");
});

test("a patient without insurance: coding rules alone, no payer's name", () => {
  const { answers, asked } = walked({ pull: "motor", provider: "DC", payer: "cash", regions: ["lumbar"], minutes: 15 });
  const { facts } = askedOf(answers, TODAY);
  expect(isCash(answers)).toBe(true);
  expect(facts.visit.payerPolicy).toBe("generic");
  expect(facts.payer).toBeUndefined();
  expect(adviceOf(engine, { facts, waived: [] }).lines).toMatchObject([{ code: "97012", units: 1, modifiers: [] }]);
  expect(asked).not.toContain("plan");
});

test("in Washington a chiropractor is offered the fund's own visits, and manipulation under the national code is warned of", () => {
  expect(servicesFor({ payer: "wa-lni", provider: "DC" }).map(({ code }) => code)).toEqual(["2050A", "2051A", "2052A", "1044M"]);
  expect(servicesFor({ payer: "wa-lni", provider: "PT" }).map(({ code }) => code)).toContain("97110");
  const given: Answers = { pull: "motor", provider: "DC", payer: "wa-lni", day: TODAY, regions: ["lumbar"], minutes: 15, instead: "1044M" };
  const told = (code: string) => adviceOf(engine, askedOf({ ...given, others: [{ code, minutes: undefined }] }, TODAY));
  expect(told("2051A")).toMatchObject({ billable: "yes", lines: [{ code: "1044M" }, { code: "2051A", units: 1 }], remarks: [] });
  expect(told("98940").remarks).toMatchObject([{ rule: "payers/wa-lni-chiropractic-visit", message: expect.stringMatching(/^98940 is not how this fund/) as string }]);
});

test("a flexion-distraction table guided by hand is part of a visit there", () => {
  const given: Answers = { pull: "flexion", guided: "hands", provider: "DC", payer: "wa-lni", day: TODAY };
  expect(insteadPicks(given, adviceOf(engine, askedOf(given, TODAY))).map(({ value }) => value)).toEqual(["2050A", "2051A", "2052A", "off"]);
});

describe("minutes of services that were ticked without them", () => {
  const given: Answers = { pull: "motor", provider: "PT", payer: "medicare-b", regions: ["lumbar"], minutes: 15, plan: "PT", diagnosis: { codes: ["M54.16"], cause: "disc" } };
  const others = [{ code: "97140", minutes: undefined }, { code: "97110", minutes: 23 }, { code: "98940", minutes: undefined }];

  test("are asked for once, by a question of their own, and counted", () => {
    const { asked, answers } = walked({ ...given, others, otherMinutes: { 97140: 15 } });
    expect(asked.filter((key) => key === "otherMinutes")).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(MOST);
    expect(servicesOf(answers).map(({ code, minutes }) => [code, minutes])).toEqual([["97012", 15], ["97140", 15], ["97110", 23], ["98940", undefined]]);
  });

  test("are not asked for where all have theirs, and go with the services they were of", () => {
    expect(walked({ ...given, others: others.slice(1) }).asked).not.toContain("otherMinutes");
    expect(answered({ others, otherMinutes: { 97140: 15 } }, "others", [])).toEqual({ others: [] });
  });
});

describe("an assistant's work", () => {
  const given: Answers = {
    pull: "motor", payer: "medicare-b", regions: ["lumbar"], minutes: 12, plan: "PT", visitMinutes: 45, diagnosis: { codes: ["M5416"], cause: "a fall" },
    others: [{ code: "97140", minutes: undefined }, { code: "97110", minutes: 15 }], otherMinutes: { 97140: 15 },
    times: { 97012: { start: "09:00", end: "09:12" }, 97140: { start: "09:12", end: "09:27" }, 97110: { start: "09:27", end: "09:42" } },
  };
  const modifiers = (answers: Answers): readonly string[] => adviceOf(engine, askedOf(answers, TODAY)).lines.map((line) => line.modifiers.join(" "));

  test("all of it: three services within twelve questions, and nobody is asked for the same minutes again", () => {
    const { asked, answers } = walked({ ...given, provider: "PTA" });
    expect([asked.length, asked.includes("shared"), asked.includes("visitMinutes")]).toEqual([MOST, false, true]);
    expect(servicesOf(answers).map(({ furnishedBy }) => furnishedBy)).toEqual([{ PTA: 12 }, { PTA: 15 }, { PTA: 15 }]);
    expect(modifiers(answers)).toEqual(["GP CQ", "59 GP CQ", "GP CQ"]);
  });

  test("a part of it: how much is asked", () => {
    const own = { therapist: 15, assistant: 0 };
    const shared = { 97012: { therapist: 12, assistant: 0 }, 97140: own, 97110: { therapist: 0, assistant: 15 } };
    const { asked, answers } = walked({ ...given, provider: "PT+PTA", shared });
    expect(asked).toContain("shared");
    expect(modifiers(answers)).toEqual(["GP", "59 GP", "GP CQ"]);
  });
});

test("a visit without traction has its own way through", () => {
  const others = [{ code: "98940", minutes: undefined }];
  const { asked, answers } = walked({ pull: "none", provider: "DC", payer: "medicare-b", others, otherRegions: { 98940: ["lumbar"] }, care: "active" });
  expect(asked).toEqual(["pull", "provider", "payer", "day", "others", "otherRegions", "care", "diagnosis"]);
  const advice = adviceOf(engine, askedOf(answers, TODAY));
  expect([advice.lines.map(({ code, modifiers }) => [code, ...modifiers]), advice.notBilled]).toEqual([[["98940", "AT"]], []]);
  expect(everyStepOf(answers, advice).find(({ key }) => key === "others")?.ask).toBe("What was given that day?");
});

test("of what stays off until it is settled neither region nor minutes are asked", () => {
  const given: Answers = { pull: "rollers", provider: "DC", payer: "bcbs", others: [{ code: "98940", minutes: undefined }] };
  expect(walked({ ...given, instead: null }).asked).toEqual(["pull", "provider", "payer", "day", "instead", "others", "otherRegions", "diagnosis"]);
  expect(walked({ ...given, instead: "written" }).asked).toEqual(expect.arrayContaining(["regions", "minutes"]));
});

test("who has insurance and pays alone is billed by coding rules, as who has none", () => {
  const { answers } = walked({ pull: "motor", provider: "DC", payer: "own", regions: ["lumbar"], minutes: 15 });
  expect([isCash(answers), askedOf(answers, TODAY).facts.payer]).toEqual([true, undefined]);
});

test("a notice that was signed for one cause is asked about anew once the cause is changed", () => {
  const told: Answers = { pull: "motor", provider: "DC", payer: "medicare-b", day: TODAY, others: [{ code: "98941", minutes: undefined }], care: "active" };
  const first = answered({ ...told, notice: "none" }, "diagnosis", { codes: ["M9903"], cause: "" });
  expect(first.notice).toBe("none");
  const second = answered({ ...first, notice: "signed" }, "diagnosis", { codes: ["M9903", "M5416"], cause: "" });
  expect([second.notice, second.care]).toEqual([undefined, "active"]);
});

describe("a notice that was answered", () => {
  const told: Answers = {
    pull: "motor", provider: "DC", payer: "medicare-b", day: TODAY, regions: ["lumbar"], minutes: 12, others: [{ code: "98940", minutes: undefined }],
    otherRegions: { 98940: ["lumbar"] }, care: "active", diagnosis: { codes: ["M5416", "M9903"], cause: "" }, notice: "courtesy",
  };
  const judged = (answers: Answers) => adviceOf(engine, askedOf(answers, TODAY));
  const changed = (key: Key, value: unknown): Answers => {
    const next = answered(told, key, value, noticeReason(told, judged(told)));
    expect(next.notice).toBeUndefined();
    return withNoticeOf(next, judged(next));
  };
  test("holds again where the reason for it is the same", () => {
    expect(changed("diagnosis", { codes: ["M9903", "M5416"], cause: "" })).toMatchObject({ notice: "courtesy" });
  });
  test("is asked about anew where the reason is another", () => {
    expect(changed("care", "maintenance").notice).toBeUndefined();
    expect(changed("payer", "uhc").notice).toBeUndefined();
  });
});

test("a thirteenth question is not put, and can be answered at the end", () => {
  const given: Answers = {
    pull: "motor", provider: "PT+PTA", payer: "medicare-b", regions: ["lumbar"], minutes: 12, plan: "PT", times: null, diagnosis: { codes: ["M5416"], cause: "a fall" },
    others: [{ code: "97140", minutes: undefined }, { code: "97110", minutes: undefined }], otherMinutes: { 97140: 15, 97110: 15 },
    shared: { 97012: { therapist: 0, assistant: 12 }, 97140: { therapist: 0, assistant: 15 }, 97110: { therapist: 0, assistant: 15 } },
  };
  const { asked, answers } = walked(given);
  const advice = adviceOf(engine, askedOf(answers, TODAY));
  expect([asked.length, asked.includes("visitMinutes")]).toEqual([MOST, false]);
  expect(everyStepOf(answers, advice).map(({ key }) => key)).toContain("visitMinutes");
  const told = answered(answers, "visitMinutes", 42);
  expect(stepsOf(told, adviceOf(engine, askedOf(told, TODAY))).map(({ key }) => key)).toContain("visitMinutes");
});
