import type { Day, Known } from "../../claim/index.ts";
import { found, pass, rule, withoutTable } from "../../check/index.ts";
import type { ClaimFacts, Context, Outcome } from "../../check/index.ts";
import { firstDay } from "../../check/kinds/dates.ts";
import { diagnosisElement } from "../../check/kinds/diagnoses.ts";
import { byAge, lookedUp } from "../../check/kinds/listed.ts";
import { isRetiredLowBackPain, lacksSeventhCharacter, LOW_BACK_PAIN_RETIRED } from "../../reference/index.ts";
import type { CodeEntry } from "../../reference/index.ts";

/** A diagnosis code is in force on the day of service, and complete. */
export default rule({
  id: "diagnosis/valid-on-date",
  title: "A diagnosis code that is in force",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "Diagnosis {number}, {code}, {standing} by {list}.",
    why: "ICD-10-CM changes every October, and only complete codes may be billed. A code that was not in force on the day of service, or that has longer ones below it, is rejected.",
    next: "Look the code up for the day of service; the choice among longer codes is the clinician's.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [{ source: "cms-icd10cm-fy2026", section: "The order file: which codes are complete and may be billed", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "a code with longer ones below it", listed: { icd10cm: ["M51360"] }, claim: { diagnoses: ["M51.36"], lines: [{ code: "97012" }] } },
      { title: "a code that the list does not have", listed: { icd10cm: ["M5450"] }, claim: { diagnoses: ["M54.58"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "on the list", listed: { icd10cm: ["M5450"] }, claim: { diagnoses: ["M54.50"], lines: [{ code: "97012" }] } },
      { title: "low back pain, and an injury cut short, have rules of their own", listed: { icd10cm: ["M5450", "S134XXA"] }, claim: { diagnoses: ["M54.5", "S13.4"], lines: [{ code: "97012" }] } },
      { title: "no list is loaded", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

const STANDING = { header: "has longer codes below it and may not be billed", absent: "is no code", billable: "" } as const;

function check({ source }: ClaimFacts, { tables: { codes } }: Context): Outcome | readonly Outcome[] {
  if (!source.diagnoses.some(({ qualifier }) => isNew(qualifier))) return [];
  if (codes === undefined) return withoutTable("table-absent:icd10cm");
  const day = firstDay(source);
  const outcomes: Outcome[] = [];
  source.diagnoses.forEach(({ code, qualifier }, index) => {
    if (code === "" || !isNew(qualifier) || hasOwnRule(code, day)) return;
    const answer = lookedUp(codes, "icd10cm", code, day);
    if (answer.is !== "pass") outcomes.push(answer.is === "refused" ? told(answer.entry, code, index) : answer);
  });
  return outcomes.length === 0 ? pass : outcomes;
}

function told(entry: CodeEntry, code: string, index: number): Outcome {
  const { fills, ...rest } = byAge(entry);
  const mark = { element: diagnosisElement(index) };
  return found({ ...rest, fills: { ...fills, number: index + 1, code, standing: STANDING[entry.is] }, mark });
}

function hasOwnRule(code: string, day: Known<Day>): boolean {
  return lacksSeventhCharacter(code) || (isRetiredLowBackPain(code) && day.known && day.value >= LOW_BACK_PAIN_RETIRED);
}

function isNew(qualifier: string): boolean {
  return qualifier === "ABK" || qualifier === "ABF";
}
