import type { Claim, Located, ServiceLine, Where } from "../../claim/index.ts";
import { statusFacts } from "../../reference/status-codes.ts";
import type { ClaimAnswer, LineAnswer, StatusCode } from "./model.ts";

/** The line of a claim that an answer means: by its control number, else by its number, else the only one of its code. */
export function lineFor(claim: Claim, answer: LineAnswer): ServiceLine | undefined {
  const { reference, procedure } = answer;
  const named = claim.lines.find((line) => line.references.some(({ qualifier, value }) => qualifier === "6R" && value === reference));
  const numbered = claim.lines.find(({ number }) => String(number) === reference);
  const alike = claim.lines.filter((line) => line.procedure === procedure);
  return named ?? numbered ?? (alike.length === 1 ? alike[0] : undefined);
}

/** The element that a status is about: of whom it names, of its line or of the claim; CLM where nothing closer is known. */
export function placeOfStatus(claim: Claim, line: ServiceLine | undefined, { status, entity }: StatusCode): Where | undefined {
  const { at } = statusFacts(status);
  const otherwise = line?.at("SV1") ?? claim.at("CLM01");
  if (at === undefined) return otherwise;
  const part = partFor(claim, line, entity);
  return part?.at(at) ?? own(line ?? claim.lines[0], at) ?? claim.at(at) ?? otherwise;
}

function own(line: ServiceLine | undefined, at: string): Where | undefined {
  return at === "DTP03" ? line?.at(at, "472") : line?.at(at);
}

function partFor(claim: Claim, line: ServiceLine | undefined, entity: string): Located | undefined {
  switch (entity) {
    case "85": return claim.billing;
    case "82": return line?.rendering ?? claim.rendering;
    case "DN": return line?.referring ?? claim.referring;
    case "DQ": return line?.supervising ?? claim.supervising;
    case "DK": return line?.ordering;
    case "77": return line?.facility ?? claim.facility;
    case "IL": case "HK": return claim.subscriber;
    case "QC": case "03": return claim.patient;
    case "PR": return claim.payer;
    default: return undefined;
  }
}

/** Several claims of one number: the one with the answer's day, else the first. */
export function claimFor(claims: readonly Claim[], { firstDay }: ClaimAnswer): Claim | undefined {
  return claims.find(({ lines }) => lines.some(({ day }) => day.known && day.value === firstDay)) ?? claims[0];
}
