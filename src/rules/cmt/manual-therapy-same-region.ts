import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { pointedCodes, regionsOfCodes } from "../../check/kinds/diagnoses.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { sameRegions } from "../../check/kinds/separate.ts";
import { diagnosisRegions, isSpinalCmt } from "../../reference/index.ts";

/** Some payers read from the diagnosis pointers that manual therapy and manipulation were apart. */
export default rule({
  id: "cmt/manual-therapy-same-region",
  title: "Manual therapy points to a region of its own",
  severity: "error",
  over: "day",
  applies: { procedures: ["97140"] },
  on: false,
  params: {},
  says: {
    what: "97140 on line {line} points to diagnoses of {regions}, where the manipulation of the day points too.",
    why: "This payer takes manual therapy beside manipulation only for another region, and wants the diagnosis pointers to show it. Medicare asks the record instead, and takes no diagnosis as proof.",
    next: "If the record has the manual therapy in another region, point its line to the diagnosis of that region; if both were in one region, bill the manipulation alone.",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "never",
  citations: [{ source: "hns-97140", section: "Another region, by diagnosis pointer", confidence: "verified" }],
  check,
  examples: {
    found: [{ title: "both point to the lumbar spine", set: { on: true }, claim: { diagnoses: ["M99.03", "M54.50"], lines: [{ code: "98940", pointers: [1] }, { code: "97140", modifiers: ["59"], pointers: [2] }] } }],
    quiet: [
      { title: "the neck and the low back", set: { on: true }, claim: { diagnoses: ["M99.03", "M54.2"], lines: [{ code: "98940", pointers: [1] }, { code: "97140", modifiers: ["59"], pointers: [2] }] } },
      { title: "without 59 the pair has its own finding", set: { on: true }, claim: { diagnoses: ["M99.03"], lines: [{ code: "98940" }, { code: "97140" }] } },
      {
        title: "the record says so itself: another rule's", set: { on: true }, claim: { diagnoses: ["M99.03"], lines: [{ code: "98940" }, { code: "97140", modifiers: ["59"] }] },
        visit: { services: [{ line: 1, code: "98940", regions: ["lumbar"] }, { line: 2, code: "97140", regions: ["lumbar"] }] },
      },
      { title: "Medicare takes no pointer for proof", claim: { diagnoses: ["M99.03"], lines: [{ code: "98940" }, { code: "97140", modifiers: ["59"] }] } },
    ],
  },
});

function check({ own }: DayFacts): readonly Outcome[] {
  const manipulations = own.filter(({ procedure }) => isSpinalCmt(procedure));
  const opened = own.filter((line) => line.procedure === "97140" && hasModifier(line, "59", "XE", "XS", "XP", "XU"));
  return manipulations.length === 0 ? [] : opened.map((line) => judge(line, manipulations));
}

function judge(line: LineFacts, manipulations: readonly LineFacts[]): Outcome {
  const recorded = manipulations.map((manipulation) => sameRegions(manipulation, line));
  if (recorded.some((answer) => answer.known && answer.value !== undefined)) return pass;
  const places = pointedCodes(line).map(diagnosisRegions).filter((regions) => regions.length > 0);
  const manipulated = regionsOfCodes(manipulations.flatMap(pointedCodes));
  if (places.length === 0 || manipulated.length === 0) return unchecked("fact-absent:regions", [line.number]);
  if (places.some((regions) => !regions.some((region) => manipulated.some((other) => other === region)))) return pass;
  return found({ lines: [line.number], fills: { ...lineFills(line), regions: wordsText([...new Set(places.flat())]) }, mark: { line: line.number, element: "SV107" } });
}
