import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

type Conditions = { readonly conditions: readonly string[] };

/** An acute condition has its day. */
export default rule({
  id: "cmt/acute-manifestation-date",
  title: "When it became acute",
  severity: "warning",
  over: "claim",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: { conditions: ["A", "M"] },
  says: {
    what: "The manipulation is for an acute condition (CR208 is {condition}), and the claim does not date it (DTP*453).",
    why: "Where CR208 calls the condition acute, or an acute manifestation of a chronic one, Medicare asks for the day on which it became so.",
    next: "Take the day from the history.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "stedi-claims-api", section: "acuteManifestationDate: with patient condition A or M, spinal manipulation and Medicare", confidence: "secondary" }],
  check,
  examples: {
    found: [{ title: "acute, undated", set: { on: true }, claim: { spinalCondition: "A", lines: [{ code: "98941", modifiers: ["AT"] }] } }],
    quiet: [
      { title: "acute, with its day", set: { on: true }, claim: { spinalCondition: "A", dates: { 453: "2026-02-20" }, lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "CR2 is not sent at all", set: { on: true }, claim: { lines: [{ code: "98941", modifiers: ["AT"] }] } },
    ],
  },
});

function check({ source }: ClaimFacts, { params }: { readonly params: Conditions }): Outcome {
  const { spinalCondition } = source;
  if (!params.conditions.includes(spinalCondition)) return pass;
  const isDated = [...source.dates, ...source.lines.flatMap(({ dates }) => dates)].some(({ qualifier }) => qualifier === "453");
  return isDated ? pass : found({ fills: { condition: spinalCondition }, mark: { element: "CR208" } });
}
