import { expect, test } from "vitest";
import { chargeWords } from "./charges.ts";

const line = (code: string, units: number) => ({ code, units, modifiers: [], reasons: [] });
const TEXTS = { "unitChargeCents.97012": "40.00", "unitChargeCents.97110": "35.10", "unitChargeCents.98940": "forty" };

test.each([
  ["97012 $40.00, 97110 $70.20; together $110.20", [line("97012", 1), line("97110", 2)]], ["97012 $40.00", [line("97012", 1)]],
  ["97012 $40.00", [line("97012", 1), line("98940", 1)]], ["", [line("98940", 1)]], ["", []],
])("%s", (words, lines) => {
  expect(chargeWords(lines, TEXTS)).toBe(words);
});
