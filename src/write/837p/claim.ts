import {
  CLAIM_AMOUNTS, CLAIM_DATES, CLAIM_NOTES, CLAIM_REFERENCES, OTHER_QUALIFIERS, PRINCIPAL_QUALIFIERS, RELEASES, SPINAL_CONDITIONS,
  YES_NO_W,
} from "./codes.ts";
import type { ClaimToWrite } from "./input.ts";
import { putLine } from "./line.ts";
import { putOtherPayer } from "./other-payer.ts";
import { putNotes } from "./notes.ts";
import { putReferences } from "./party.ts";
import type { Place } from "./party.ts";
import { putClaimProviders } from "./providers.ts";
import { may, must } from "./sheet.ts";
import type { Fact, Field, Sheet } from "./sheet.ts";
import { amount, putAmounts, putDates } from "./values.ts";

const LOOP = "2300";
const MOST_DIAGNOSES = 12;
const MOST_OTHER_PAYERS = 10;
const MOST_LINES = 50;

/** Loop 2300 with everything in it. */
export function putClaim(sheet: Sheet, path: string, claim: ClaimToWrite): void {
  const place: Place = { sheet, loop: LOOP, path, of: "the claim" };
  sheet.put(LOOP, "CLM", claimFields(path, claim));
  putDates(place, claim.dates, CLAIM_DATES);
  putAmounts(place, claim.amounts, CLAIM_AMOUNTS);
  putReferences(place, claim.references, CLAIM_REFERENCES);
  putNotes(place, claim.notes, CLAIM_NOTES);
  if (claim.spinalCondition) sheet.put(LOOP, "CR2", ["", "", "", "", "", "", "", may(`${path}.spinalCondition`, claim.spinalCondition, SPINAL_CONDITIONS)]);
  putDiagnoses(place, claim.diagnoses ?? []);
  putClaimProviders(sheet, path, claim);
  const others = claim.otherPayers ?? [];
  if (others.length > MOST_OTHER_PAYERS) sheet.refuse({ path: `${path}.otherPayers`, loop: "2320", segment: "SBR", element: "SBR", why: "too-many" });
  others.forEach((other, i) => { putOtherPayer(sheet, `${path}.otherPayers[${i}]`, other); });
  putLines(place, claim);
}

function putLines({ sheet, path }: Place, claim: ClaimToWrite): void {
  const { lines } = claim;
  if (lines.length === 0) sheet.lack({ path: `${path}.lines`, loop: "2400", segment: "LX", element: "LX", ask: "What was done? Give at least one service line." });
  if (lines.length > MOST_LINES) sheet.refuse({ path: `${path}.lines`, loop: "2400", segment: "LX", element: "LX01", why: "too-many" });
  lines.forEach((line, i) => { putLine(sheet, `${path}.lines[${i}]`, i + 1, line, claim.placeOfService); });
}

function claimFields(path: string, claim: ClaimToWrite): readonly Field[] {
  const at = (field: string): string => `${path}.${field}`;
  const signed = claim.signatureOnFile;
  const causes = claim.relatedCauses;
  return [
    must(at("id"), claim.id, "Which patient control number does the claim get?"), total(path, claim), "", "",
    [must(at("placeOfService"), claim.placeOfService, "Where was it done (place of service, 11 for the office)?"), "B", may(at("frequency"), claim.frequency ?? "1")],
    must(at("signatureOnFile"), signed === undefined ? "" : signed ? "Y" : "N", "Is the provider's signature on file?"),
    must(at("assignment"), claim.assignment, "Does the provider accept assignment (A yes, B laboratory only, C no)?", ["A", "B", "C"]),
    must(at("benefitsAssigned"), claim.benefitsAssigned, "Has the patient assigned the benefits to the provider (Y, N, or W for not applicable)?", YES_NO_W),
    must(at("release"), claim.release, "May records be released: signed statement (Y) or informed consent (I)?", RELEASES),
    may(at("patientSignature"), claim.patientSignature, ["P"]),
    causes ? [...causeCodes(at("relatedCauses.codes"), causes.codes), "", may(at("relatedCauses.state"), causes.state), may(at("relatedCauses.country"), causes.country)] : "",
    may(at("specialProgram"), claim.specialProgram, ["02", "03", "05", "09"]), "", "", "", "", "", "", "",
    may(at("delayReason"), claim.delayReason, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "15"]),
  ];
}

function causeCodes(path: string, codes: readonly string[]): readonly Fact[] {
  const [first, second, third] = codes;
  const allowed = ["AA", "EM", "OA"];
  const last = third === undefined ? may(`${path}[1]`, second, allowed) : { path, text: "", why: "too-many" as const };
  return [must(`${path}[0]`, first, "What is the condition related to: AA car accident, EM employment, OA another accident?", allowed), last];
}

/** CLM02: as given, else the sum of the lines where all are known. */
function total(path: string, { totalCharge, lines }: ClaimToWrite): Fact {
  if (totalCharge !== undefined) return amount(`${path}.totalCharge`, totalCharge, "");
  const charges = lines.map(({ charge }) => charge);
  const isKnown = lines.length > 0 && charges.every((charge) => charge !== undefined);
  if (isKnown) return amount(`${path}.totalCharge`, charges.reduce((sum, charge) => sum + charge, 0), "");
  return must(`${path}.totalCharge`, "", "What do the lines come to? Give the charge of every line.");
}

function putDiagnoses({ sheet, path }: Place, diagnoses: NonNullable<ClaimToWrite["diagnoses"]>): void {
  if (diagnoses.length > MOST_DIAGNOSES) sheet.refuse({ path: `${path}.diagnoses`, loop: LOOP, segment: "HI", element: "HI", why: "too-many" });
  if (diagnoses.length === 0) {
    sheet.lack({ path: `${path}.diagnoses`, loop: LOOP, segment: "HI", element: "HI01", ask: "What was treated? Give at least one ICD-10-CM code." });
    return;
  }
  sheet.put(LOOP, "HI", diagnoses.slice(0, MOST_DIAGNOSES).map(({ code, qualifier }, i) => {
    const at = `${path}.diagnoses[${i}]`;
    const codes = i === 0 ? PRINCIPAL_QUALIFIERS : OTHER_QUALIFIERS;
    return [may(`${at}.qualifier`, qualifier ?? codes[0], codes), must(`${at}.code`, plain(code), "Which ICD-10-CM code stands here?")];
  }));
}

/** Codes are written without their dot. */
function plain(code: string): string {
  return code.replaceAll(".", "").toUpperCase();
}
