import { describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { SMART_EDIT_SOURCES, SMART_EDITS } from "./smart-edits-data.ts";
import { readSmartEdit } from "./smart-edits.ts";

describe("a Smart Edit", () => {
  it.each<readonly [text: string, status: string, mnemonic: string, kind: string, rule: string | undefined, confidence: string]>([
    ["P4999umAT SmartEdit (umAT) [Pattern 26693] Therapy charges need GP, GN or GO.", "A3:21", "umAT", "return", "modifiers/therapy-modifier-required", "secondary"],
    ["P4999REJINFO SMARTEDIT (REJINFO) [PATTERN 53845] INFORMATIONAL - REJECTED", "A7:21", "REJINFO", "rejection", undefined, "secondary"],
    ["P4999LBI SMARTEDIT (LBI) REJECT - PER LCD 97012 HAS NOT MET", "A7:21", "LBI", "rejection", "form/diagnosis-pointer", "secondary"],
    ["P4999mPI SmartEdit (mPI): Per the fee schedule, inappropriate in Place of Service 11.", "A1:19", "mPI", "information", "form/place-of-service", "verified"],
    ["P4999SMARTEDIT (XYZ) UNITS EXCEED THE MAXIMUM ALLOWED PER DAY", "A3:21", "XYZ", "return", "ncci/units-above-mue", "logic"],
    ["R4999QQQ SMARTEDIT (QQQ) 97140 IS A COMPONENT OF ANOTHER PROCEDURE PER NCCI", "A3:21", "QQQ", "return", "ncci/pair", "logic"],
    ["P4999MUE SMARTEDIT (MUE) -", "A3:21", "MUE", "return", "ncci/units-above-mue", "memory"],
    ["P4999ABC something else", "R1:294", "ABC", "documentation", undefined, "logic"],
    ["P4999DLP SMARTEDIT (DLP) POSSIBLE DUPLICATE", "A3:54", "DLP", "duplicate", undefined, "secondary"],
  ])("%s", (text, status, mnemonic, kind, rule, confidence) => {
    const edit = readSmartEdit(text, status);
    expect(edit).toMatchObject({ mnemonic, kind, confidence });
    expect(edit?.rules[0]).toBe(rule);
    expect(edit?.next).not.toBe("");
  });

  it.each(["", "form/units-positive (units)", "see claim P499", "SMARTEDIT without its number"])("is not in: %s", (text) => {
    expect(readSmartEdit(text, "A7:21")).toBeUndefined();
  });

  it("keeps the payer's words and its pattern apart", () => {
    expect(readSmartEdit("P4999umAT SmartEdit (umAT) [Pattern 26693] Needs GP.", "A3:21")).toMatchObject({ pattern: "26693", text: "Needs GP." });
  });
});

describe("the table of Smart Edits", () => {
  it("ties to rules that there are, and cites what was read", () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { rules: tied, source, confidence, mnemonics, words } of SMART_EDITS) {
      for (const id of tied) expect(ids).toContain(id);
      expect(source === null).toBe(confidence === "memory" || confidence === "logic");
      if (source) expect(SMART_EDIT_SOURCES[source].url).toMatch(/^https?:/);
      expect(mnemonics.length > 0 || words !== undefined).toBe(true);
      for (const mnemonic of mnemonics) expect(mnemonic).toBe(mnemonic.toUpperCase());
    }
  });
});
