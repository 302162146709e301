import { entryOf } from "../../claim/index.ts";
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
  const part = entryOf(PARTS, entity)?.(claim, line);
  return part?.at(at) ?? own(line ?? claim.lines[0], at) ?? claim.at(at) ?? otherwise;
}

function own(line: ServiceLine | undefined, at: string): Where | undefined {
  return at === "DTP03" ? line?.at(at, "472") : line?.at(at);
}

type PartOf = (claim: Claim, line: ServiceLine | undefined) => Located | undefined;

const subscriber: PartOf = (claim) => claim.subscriber;
const patient: PartOf = (claim) => claim.patient;

/** Whom an entity code means. */
const PARTS: Readonly<Record<string, PartOf | undefined>> = {
  82: (claim, line) => line?.rendering ?? claim.rendering,
  85: (claim) => claim.billing,
  77: (claim, line) => line?.facility ?? claim.facility,
  DK: (_, line) => line?.ordering,
  DN: (claim, line) => line?.referring ?? claim.referring,
  DQ: (claim, line) => line?.supervising ?? claim.supervising,
  PR: (claim) => claim.payer,
  IL: subscriber, HK: subscriber, QC: patient, "03": patient,
};

/** Several claims of one number: the one with the answer's day, else the first. */
export function claimFor(claims: readonly Claim[], { firstDay }: ClaimAnswer): Claim | undefined {
  return claims.find(({ lines }) => lines.some(({ day }) => day.known && day.value === firstDay)) ?? claims[0];
}
