import { describe, expect, test } from "vitest";
import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { adviceOf } from "../../engine/visit.ts";
import { answered, askedOf, servicesOf } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { PAYERS, PROVIDERS, PULLS } from "./choices.ts";
import { MOST, nextOf, stepsOf } from "./steps.ts";

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

test("a payer is asked only what it needs", () => {
  const { asked } = walked({ pull: "motor", provider: "PT", payer: "aetna", minutes: 15, regions: ["lumbar"] });
  expect(asked).toEqual(["pull", "provider", "payer", "day", "regions", "minutes", "others", "diagnosis"]);
  const medicare = walked({ pull: "motor", provider: "PT", payer: "medicare-b", minutes: 15, regions: ["lumbar"] });
  expect(medicare.asked).toContain("plan");
});

test("a unit to take home is not 97012, whoever pays", () => {
  for (const payer of ["medicare-b", "uhc", "aetna"]) {
    const { answers } = walked({ pull: "home", provider: "DC", payer, minutes: 15, regions: ["cervical"] });
    const { lines, notBilled } = adviceOf(engine, askedOf(answers, TODAY));
    expect(lines.map(({ code }) => code)).not.toContain("97012");
    expect(notBilled.map(({ code }) => code)).toContain("97012");
  }
});

test("another device drops what hung on the first", () => {
  const hands: Answers = { pull: "hands", instead: "97140", minutes: 15 };
  expect(servicesOf(hands)).toEqual([{ code: "97140", minutes: 15 }]);
  expect(answered(hands, "payer", "uhc")).toMatchObject({ instead: "97140" });
  expect(servicesOf(answered(hands, "pull", "motor"))).toEqual([{ code: "97012", minutes: 15, device: "motorized traction table" }]);
});

test.each([["inversion", "traction/inversion-table"], ["rollers", "traction/roller-table"], ["decompression", "traction/decompression"]] as const)("%s: the payer's written word lets it go on", (pull, waives) => {
  const answers: Answers = { pull, provider: "PT", payer: "medicare-b", day: TODAY, plan: "PT", regions: ["lumbar"], minutes: 15, others: [], diagnosis: null };
  expect(adviceOf(engine, askedOf(answers, TODAY)).billable).not.toBe("yes");
  const written = adviceOf(engine, askedOf({ ...answers, instead: "written", waives }, TODAY));
  expect(written.lines).toMatchObject([{ code: "97012", modifiers: ["GP"] }]);
  expect(written.billable).toBe("yes");
});
