import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

/** Medicare wants to know with every spinal manipulation when the course began. */
export default rule({
  id: "cmt/initial-treatment-date",
  title: "When the course of manipulation began",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} goes to Medicare without the date on which this course of treatment began ({where}){instead}.",
    why: "Medicare asks for the initial treatment date with every spinal manipulation, on the claim or on the line, and returns the claim without it (CO-16 with MA122).",
    next: "Take the first day of this course from the record.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA122"] },
  fix: "never",
  citations: [
    { source: "noridian-initial-treatment", section: "DTP*454, or item 14", confidence: "verified" },
    { source: "stedi-chiropractic", section: "2025-12-02", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "no date", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "an onset stands in its place", set: { on: true }, claim: { provider: "DC", dates: { 431: "2026-01-05" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
    quiet: [
      { title: "on the claim", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-01-05" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "on the line", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"], dates: { 454: "2026-01-05" } }] } },
      { title: "no such day is another rule's", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-02-30" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "on paper, item 14 without a qualifier", set: { on: true }, claim: { form: "cms-1500", provider: "DC", dates: { 431: "2026-01-05" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "excluded anyway", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["GY"] }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const { source, line } = facts;
  const dates = [...line.dates, ...source.dates];
  const onPaper = source.form === "cms-1500";
  const isThere = dates.some(({ qualifier }) => qualifier === "454" || (onPaper && qualifier === "431"));
  if (isThere || hasModifier(facts, "GY")) return pass;
  const instead = dates.some(({ qualifier }) => qualifier === "431") ? "; a date under 431 (onset) does not stand for it: the qualifier is 454" : "";
  return found({ fills: { ...lineFills(facts), where: onPaper ? "item 14" : "DTP*454", instead }, mark: { element: "DTP03", qualifier: "454" } });
}
