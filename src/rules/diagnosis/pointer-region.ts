import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { dottedCode, isReasonFor, pointedCodes, treatedParts } from "../../check/kinds/diagnoses.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { diagnosisRegions } from "../../reference/index.ts";

/** A line points to what was treated there. */
export default rule({
  id: "diagnosis/pointer-region",
  title: "A diagnosis of the region treated",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012", "97140"] },
  params: { spinal: ["97012"] as readonly string[] },
  says: {
    what: "{code} on line {line} points to {codes}, {how}.",
    why: "The diagnosis that a line points to is the reason for the service. A payer that finds it in another part of the body sees no reason.",
    next: "If the record has a diagnosis of the region treated, point the line to it.",
  },
  denial: { group: "CO", carc: "11", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-icd10cm-fy2026", section: "Regions of the codes", confidence: "verified" },
    { source: "analyst", section: "A line's diagnosis is its reason", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      { title: "traction for a knee", claim: { diagnoses: ["M54.16", "M25.561"], lines: [{ code: "97012", pointers: [2] }] } },
      {
        title: "the neck treated, the low back pointed to",
        claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["cervical"] }] },
      },
      {
        title: "a shoulder treated by hand, the low back pointed to",
        claim: { diagnoses: ["M54.50"], lines: [{ code: "97140" }] }, visit: { services: [{ line: 1, code: "97140", regions: ["shoulder"] }] },
      },
      {
        title: "a shoulder treated by hand, a knee pointed to",
        claim: { diagnoses: ["M25.561"], lines: [{ code: "97140" }] }, visit: { services: [{ line: 1, code: "97140", regions: ["right shoulder"] }] },
      },
    ],
    quiet: [
      { title: "lumbar, both", claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar"] }] } },
      { title: "a code of the junction", claim: { diagnoses: ["M51.17"], lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["lumbar"] }] } },
      { title: "a code that names no place", claim: { diagnoses: ["M54.9"], lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", regions: ["cervical"] }] } },
      { title: "a knee treated by hand", claim: { diagnoses: ["M25.561"], lines: [{ code: "97140" }] }, visit: { services: [{ line: 1, code: "97140", regions: ["knee"] }] } },
      { title: "a shoulder, and a nerve of the neck that serves the arm", claim: { diagnoses: ["M54.12"], lines: [{ code: "97140" }] }, visit: { services: [{ line: 1, code: "97140", regions: ["shoulder"] }] } },
      { title: "the low back and a hip, the low back pointed to", claim: { diagnoses: ["M54.50"], lines: [{ code: "97140" }] }, visit: { services: [{ line: 1, code: "97140", regions: ["lumbar", "hip"] }] } },
      { title: "no record", claim: { diagnoses: ["M54.16"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: LineFacts, { params }: { readonly params: { readonly spinal: readonly string[] } }): Outcome | readonly Outcome[] {
  const codes = pointedCodes(facts);
  if (codes.length === 0 || codes.some((code) => diagnosisRegions(code).length === 0)) return [];
  const tell = (how: string): Outcome =>
    found({ fills: { ...lineFills(facts), codes: wordsText(codes.map(dottedCode)), how }, mark: { line: facts.number, element: "SV107" } });
  if (params.spinal.includes(facts.procedure) && codes.every(isOfLimb)) return tell("which lies off the spine");
  const treated = treatedParts(facts);
  if (!treated.known) return unchecked(treated.reason);
  const isExplained = treated.value.some((part) => codes.some((code) => isReasonFor(code, part)));
  return treated.value.length === 0 || isExplained ? pass : tell(`and the record has it at ${wordsText(treated.value.map(({ word }) => word))}`);
}

function isOfLimb(code: string): boolean {
  return diagnosisRegions(code).every((region) => region === "extremity");
}
