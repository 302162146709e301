import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { orderModifiers } from "../../reference/index.ts";

/** A custom, not a rule: off until an office turns it on. */
export default rule({
  id: "modifiers/order",
  title: "The customary order of modifiers",
  severity: "info",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: {},
  says: {
    what: "The modifiers of {code} on line {line} are customarily written {order}.",
    why: "By custom those that change payment come first, then the discipline, the assistant, KX, and last those of liability. The claims manual says that any order is right, so no payer may deny for it.",
    next: "Nothing has to be done.",
  },
  denial: null,
  fix: "safe",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.3.3: in any order", confidence: "verified" },
    { source: "mediclaim-cq", section: "CQ beside GP", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [{ title: "KX before GP", set: { on: true }, claim: { lines: [{ code: "97110", modifiers: ["KX", "CQ", "GP"] }] } }],
    quiet: [
      { title: "as is the custom", set: { on: true }, claim: { lines: [{ code: "97110", modifiers: ["GP", "CQ", "KX"] }] } },
      { title: "off by itself", claim: { lines: [{ code: "97110", modifiers: ["KX", "GP"] }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const order = orderModifiers(line.modifiers);
  if (order.every((modifier, index) => modifier === line.modifiers[index])) return pass;
  return found({
    fills: { ...lineFills(line), order: wordsText(order) },
    mark: { line: line.number, element: "SV101" },
    changes: [{ op: "respell-modifiers", line: line.number, modifiers: order }],
  });
}
