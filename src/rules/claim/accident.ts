import { formatIsoDay } from "../../claim/index.ts";
import type { Claim, Day, Person, Severity } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { firstServiceDay } from "../../check/kinds/dates.ts";
import { wordsText } from "../../check/kinds/modifiers.ts";

type Insurers = { readonly autoInsurers: readonly string[]; readonly compInsurers: readonly string[] };

/** A claim after an accident says what kind it was, when and where, and under which number the insurer has it. */
export default rule({
  id: "claim/accident",
  title: "Accidents",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  params: { autoInsurers: ["AM"], compInsurers: ["WC"] },
  says: {
    what: "The claim is about an accident, and {what}.",
    why: "After an accident the payer asks first who else may have to pay: CLM11 says whether it was a car, work or something else, DTP*439 when, CLM11-4 in which state a car accident was. A car or workers' compensation insurer finds its case by its own claim number (REF*Y4 with the patient). A car insurer pays for a car accident (AA), workers' compensation for what work did (EM): both stand together where somebody was driving for work.",
    next: "Ask the patient and the insurer what it was and who pays for it; fill in what is missing, and mend what does not go together.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA100"] },
  fix: "never",
  citations: [
    { source: "stedi-claims-api", section: "accidentDate: required with AA and OA, and with EM where it was an accident", confidence: "secondary" },
    { source: "stedi-claim-edits", section: "Accident date after the service date", confidence: "secondary" },
    { source: "x12-c024", section: "State and country go with AA", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2300 CLM11 and DTP*439; 2010BA and 2010CA REF*Y4", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "a car accident without a day", claim: { relatedCauses: ["AA"], accidentState: "WA", lines: [{ code: "97012" }] } },
      { title: "after the service", claim: { relatedCauses: ["OA"], dates: { 439: "2026-03-03" }, lines: [{ code: "97012" }] } },
      { title: "a car accident without a state", severity: "warning", claim: { relatedCauses: ["AA"], dates: { 439: "2026-02-20" }, lines: [{ code: "97012" }] } },
      { title: "a car insurer for an accident at work", severity: "warning", claim: { payer: { filingIndicator: "AM" }, relatedCauses: ["EM"], dates: { 439: "2026-02-20" }, subscriber: { references: { Y4: "CASE1" } }, lines: [{ code: "97012" }] } },
      { title: "workers' compensation without cause or claim number", severity: "warning", claim: { payer: { filingIndicator: "WC" }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "all of it", claim: { payer: { filingIndicator: "AM" }, relatedCauses: ["AA"], accidentState: "WA", dates: { 439: "2026-02-20" }, subscriber: { references: { Y4: "CASE1" } }, lines: [{ code: "97012" }] } },
      { title: "from work, not by an accident", claim: { payer: { filingIndicator: "WC" }, relatedCauses: ["EM"], dates: { 431: "2026-02-20" }, subscriber: { references: { Y4: "CASE1" } }, lines: [{ code: "97012" }] } },
      { title: "in a car, at work", claim: { payer: { filingIndicator: "WC" }, relatedCauses: ["EM", "AA"], accidentState: "WA", dates: { 439: "2026-02-20" }, subscriber: { references: { Y4: "CASE1" } }, lines: [{ code: "97012" }] } },
      { title: "no accident", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

type Gap = readonly [severity: Severity, what: string];

function check({ source }: ClaimFacts, { params }: { readonly params: Insurers }): Outcome {
  const isAuto = params.autoInsurers.includes(source.payer.filingIndicator);
  const isComp = params.compInsurers.includes(source.payer.filingIndicator);
  const causes = source.relatedCauses;
  const isInsurer = isAuto || isComp;
  if (!isInsurer && causes.length === 0) return pass;
  const cause = [aboutTheCause(source, causes, isInsurer), aboutTheInsurer(causes, isAuto, isComp)];
  const gaps = [...cause, aboutTheDay(source, causes), aboutTheCase(source, isInsurer)].filter((gap) => gap !== undefined);
  if (gaps.length === 0) return pass;
  const severity = gaps.some(([worst]) => worst === "error") ? "error" : "warning";
  return found({ severity, fills: { what: wordsText(gaps.map(([, what]) => what)) }, mark: { element: "CLM11" } });
}

function aboutTheCause(claim: Claim, causes: readonly string[], isInsurer: boolean): Gap | undefined {
  if (isInsurer && causes.length === 0) return ["warning", "CLM11 does not say of which kind"];
  const isNowhere = causes.includes("AA") && claim.accidentState === "" && claim.accidentCountry === "";
  return isNowhere ? ["warning", "CLM11-4 does not say in which state the car accident was"] : undefined;
}

/** An insurer of one kind of accident is billed for that kind, whatever else it was too. */
function aboutTheInsurer(causes: readonly string[], isAuto: boolean, isComp: boolean): Gap | undefined {
  if (causes.length === 0) return undefined;
  if (isAuto && !causes.includes("AA")) return ["warning", "a car insurer is to pay, though CLM11 does not say that it was a car accident (AA)"];
  if (isComp && !causes.includes("EM")) return ["warning", "workers' compensation is to pay, though CLM11 does not say that work caused it (EM)"];
  return undefined;
}

/** The day of a car or other accident is always asked for; of an employment matter, only where it was an accident. */
function aboutTheDay(claim: Claim, causes: readonly string[]): Gap | undefined {
  const accident = claim.dates.find(({ qualifier }) => qualifier === "439")?.day;
  if (accident === undefined) return causes.includes("AA") || causes.includes("OA") ? ["error", "DTP*439 does not say when it was"] : undefined;
  const first = firstServiceDay(claim);
  if (!accident.known || first === undefined || accident.value <= first) return undefined;
  return ["error", `DTP*439 says ${late(accident.value, first)}`];
}

function late(accident: Day, first: Day): string {
  return `that it was on ${formatIsoDay(accident)}, after the service of ${formatIsoDay(first)}`;
}

function aboutTheCase({ patient, subscriber }: Claim, isInsurer: boolean): Gap | undefined {
  if (!isInsurer || hasCaseNumber(patient) || hasCaseNumber(subscriber)) return undefined;
  return ["warning", "REF*Y4 does not give the insurer's claim number"];
}

function hasCaseNumber({ references }: Person): boolean {
  return references.some(({ qualifier, value }) => qualifier === "Y4" && value !== "");
}
