import { ifKnown } from "../../claim/index.ts";
import type { Claim, Person } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { firstServiceDay } from "../../check/kinds/dates.ts";

type Ages = { readonly mostYears: number };

/** Payers know a patient by member id and date of birth. */
export default rule({
  id: "patient/identity",
  title: "Member id and date of birth",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: { mostYears: 150 },
  says: {
    what: "{what}.",
    why: "A payer finds its member by the member id and tells people of one name apart by the date of birth. Where one of them is missing or cannot be, nobody is found, and the claim is rejected.",
    next: "Copy it from the insurance card, or ask the patient.",
  },
  denial: { group: "CO", carc: "31", rarc: ["MA61"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Invalid date of birth", confidence: "secondary" },
    { source: "stedi-claims-api", section: "dateOfBirth and gender: required where the subscriber is the patient", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2010BA NM109 and DMG; 2010CA DMG", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "no date of birth", claim: { subscriber: { birthDate: "" }, lines: [{ code: "97012" }] } },
      { title: "no such day", claim: { subscriber: { birthDate: "1970-02-30" }, lines: [{ code: "97012" }] } },
      { title: "born after the service", claim: { dependant: "KIM", patient: { birthDate: "2026-03-03" }, lines: [{ code: "97012" }] } },
      { title: "older than anyone", claim: { subscriber: { birthDate: "1802-01-01" }, lines: [{ code: "97012" }] } },
      { title: "no member id", severity: "warning", claim: { memberId: "", lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "born on the day of service", claim: { dependant: "KIM", patient: { birthDate: "2026-03-02" }, lines: [{ code: "97012" }] } },
      { title: "the parent's date of birth may be left out", claim: { dependant: "KIM", subscriber: { birthDate: "" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts, { params }: { readonly params: Ages }): Outcome | readonly Outcome[] {
  const { subscriber, patient } = source;
  const outcomes: Outcome[] = [];
  if (lacksId(source)) outcomes.push(WITHOUT_ID);
  judgeBirth(outcomes, source, subscriber, params.mostYears);
  if (patient.dependant) judgeBirth(outcomes, source, patient, params.mostYears);
  return outcomes.length === 0 ? pass : outcomes;
}

const WITHOUT_ID = found({ severity: "warning", fills: { what: "The subscriber has no member id (NM109)" }, mark: { element: "NM109", of: "subscriber" } });

/** Car and workers' compensation insurers know a case, not a member. */
function lacksId({ subscriber, payer }: Claim): boolean {
  return subscriber.memberId === "" && payer.filingIndicator !== "AM" && payer.filingIndicator !== "WC";
}

/** Never says the day itself. */
function judgeBirth(outcomes: Outcome[], claim: Claim, person: Person, mostYears: number): void {
  const what = wrongWith(claim, person, mostYears);
  if (what === undefined) return;
  const whose = person === claim.patient || !claim.patient.dependant ? "patient" : "subscriber";
  outcomes.push(found({ fills: { what: `The ${whose}'s date of birth (DMG02) ${what}` }, place: person.at("DMG02"), mark: { element: "NM1", of: "subscriber" } }));
}

function wrongWith(claim: Claim, person: Person, mostYears: number): string | undefined {
  const { birthDay } = person;
  if (!birthDay.known) return birthDay.reason === "date-unknown" ? "is no day that the calendar has" : isMissed(claim, person) ? "is missing" : undefined;
  const day = Math.min(firstServiceDay(claim) ?? Infinity, ifKnown(claim.fileDay) ?? Infinity);
  if (day === Infinity) return undefined;
  if (birthDay.value > day) return "is after the day of service";
  return birthDay.value < day - Math.round(mostYears * 365.2425) ? `makes them more than ${mostYears} years old` : undefined;
}

/** A patient level without a date of birth is the file's problem; a subscriber who is not the patient may leave it out. */
function isMissed({ patient, subscriber }: Claim, person: Person): boolean {
  return !patient.dependant && person.relationship === "18" && person === subscriber;
}
