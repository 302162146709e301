import { describe, expect, test } from "vitest";
import {
  codeFacts, disciplineOf, familyCodes, isActiveProcedure, isAlwaysTherapy, isCmt, isEvaluationAndManagement, isFamilyCode,
  isNamedOffTherapyList,
  isSpinalCmt, isSupervisedModality, isTherapyCode, isTherapyEvaluation, isTimed, isUntimed,
} from "./codes.ts";
import { MUE_ROWS } from "./mue-data.ts";
import { PTP_COVERED } from "./ptp-data.ts";

const TIMED = "97032 97033 97034 97035 97036 97110 97112 97113 97116 97124 97129 97130 97140 97530 97533 97535 97537 97542 97750 97755 97760 97761 97763 S8948";
const UNTIMED = "97010 97012 97014 97016 97018 97022 97024 97026 97028 97150 97161 97164 97168 G0283 98940 98943 20560 20561 S9090";
const ALWAYS = "92507 92526 96125 97010 97012 97016 97028 97032 97039 97110 97140 97150 97161 97168 97530 97799 G0281 G0283 G0329";

describe("code facts", () => {
  test("are well formed, each code once", () => {
    for (const code of familyCodes()) {
      const facts = codeFacts(code);
      expect(code).toMatch(/^[0-9A-Z]{5}$/);
      expect(facts?.words).toBeTruthy();
      expect(["timed15", "own-clock", "untimed", "area", "unlisted"]).toContain(facts?.timing);
      expect(["always", "sometimes", "none"]).toContain(facts?.therapy);
    }
  });

  test("cover every code of the shipped tables", () => {
    const inTables = [...PTP_COVERED.split(" "), ...MUE_ROWS.split(/\s+/).map((row) => row.slice(0, 5))];
    expect(inTables.filter((code) => !isFamilyCode(code))).toEqual([]);
  });

  test.each(TIMED.split(" "))("%s is timed", (code) => expect([isTimed(code), isUntimed(code)]).toEqual([true, false]));
  test.each(UNTIMED.split(" "))("%s is untimed", (code) => expect([isTimed(code), isUntimed(code)]).toEqual([false, true]));
  test.each(ALWAYS.split(" "))("%s is always therapy", (code) => expect(isAlwaysTherapy(code)).toBe(true));
  test.each("97014 98940 98943 S9090 20560 99213 97151".split(" "))("%s is no therapy code", (code) => expect(isTherapyCode(code)).toBe(false));
  test.each("95851 97129 97597 98985".split(" "))("%s is sometimes therapy", (code) => {
    expect([isAlwaysTherapy(code), isTherapyCode(code)]).toEqual([false, true]);
  });

  test("97012's own facts are read, the rest of the lists recalled", () => {
    expect(codeFacts("97012")).toMatchObject({ timingCitation: { confidence: "secondary" }, therapyCitation: { confidence: "secondary" } });
    expect(codeFacts("97110")?.therapyCitation.confidence).toBe("memory");
  });

  test("a code that begins with a letter is not sourced to the CPT book", () => {
    expect(["S9090", "G0283", "97110", "1044M"].map((code) => codeFacts(code)?.timingCitation.source)).toEqual(["cms-hcpcs", "cms-hcpcs", "ama-cpt", "wa-lni-traction"]);
  });

  test("supervised modalities are 97010-97028, G0283 and Washington's own", () => {
    expect(familyCodes().filter(isSupervisedModality).join(" ")).toBe("1044M 97010 97012 97014 97016 97018 97022 97024 97026 97028 G0283");
  });

  test("knows active procedures, manipulation and evaluations apart", () => {
    expect("97110 97112 97113 97116 97530".split(" ").every(isActiveProcedure)).toBe(true);
    expect("97012 97140 97035".split(" ").some(isActiveProcedure)).toBe(false);
    expect([isSpinalCmt("98942"), isSpinalCmt("98943"), isCmt("98943"), isCmt("97140")]).toEqual([true, false, true, false]);
    expect([isTherapyEvaluation("97161"), isTherapyEvaluation("97164"), isTherapyEvaluation("99213")]).toEqual([true, true, false]);
    expect([disciplineOf("97162"), disciplineOf("97168"), disciplineOf("97012")]).toEqual(["PT", "OT", undefined]);
  });
});

test.each([
  ["99202", true], ["99499", true], ["99213", true], ["92002", true], ["92014", true], ["99201", false], ["99500", false], ["92015", false],
  ["97161", false], ["9921", false], ["992135", false], ["G0463", false], ["", false],
])("%s is E/M: %s", (code, is) => expect(isEvaluationAndManagement(code)).toBe(is));

test("the codes named as off the therapy list", () => {
  expect([isNamedOffTherapyList("G0237"), isNamedOffTherapyList("95904"), isNamedOffTherapyList("97012")]).toEqual([true, true, false]);
});
