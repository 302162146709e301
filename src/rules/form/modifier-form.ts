import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";

const MODIFIER = /^[A-Z0-9]{2}$/;

/** A modifier is two capitals or digits, and stands once. */
export default rule({
  id: "form/modifier-form",
  title: "How modifiers are written",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} has {modifiers} for a modifier: {how}.",
    why: "Payers read a modifier letter by letter: lower case, a second time, or a character too many makes it another modifier or none, and the line is rejected before anyone judges it.",
    next: "{do}",
  },
  denial: null,
  fix: "safe",
  citations: [{ source: "x12-837p-guide", section: "2400 SV101-3 to -6", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "lower case", claim: { lines: [{ code: "97012", modifiers: ["gp"] }] } },
      { title: "twice", claim: { lines: [{ code: "97012", modifiers: ["GP", "GP"] }] } },
      { title: "three characters", claim: { lines: [{ code: "97012", modifiers: ["GPX"] }] } },
    ],
    quiet: [{ title: "as it should be", claim: { lines: [{ code: "97012", modifiers: ["59", "GP"] }] } }],
  },
});

function check(facts: LineFacts): Outcome {
  const { modifiers } = facts.line;
  if (modifiers.length === 0) return pass;
  const odd = modifiers.filter((modifier, index) => !MODIFIER.test(modifier) || modifiers.indexOf(modifier) < index);
  if (odd.length === 0) return pass;
  const clean = [...new Set(modifiers.map((modifier) => modifier.trim().toUpperCase()))];
  const malformed = clean.filter((modifier) => !MODIFIER.test(modifier));
  const told = malformed.length > 0 ? UNREADABLE : RESPELT;
  return found({
    fills: { ...lineFills(facts), modifiers: wordsText(odd.map((modifier) => `"${modifier}"`)), ...told },
    mark: { line: facts.number, element: "SV101" },
    changes: malformed.length > 0 ? [] : [{ op: "respell-modifiers", line: facts.number, modifiers: clean }],
  });
}

const UNREADABLE = { how: "a modifier is two letters or digits", do: "Find out which modifier was meant, and write that." };
const RESPELT = { how: "it is written in capitals, and once", do: "Write it in capitals and once; what it says stays the same." };
