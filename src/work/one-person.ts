import type { Claim, Day } from "../claim/index.ts";
import type { ClaimContent } from "../store/index.ts";
import { readOne } from "./read-one.ts";

/** A name may be written anew and a birth day put right, but hardly both between two claims of one number. */
export function isOnePerson({ patient: one }: Claim, { patient: other }: Claim): boolean {
  const isSameName = nameOf(one) === nameOf(other);
  return isSameName || (one.birthDay.known && other.birthDay.known && one.birthDay.value === other.birthDay.value);
}

function nameOf({ lastName, firstName }: Claim["patient"]): string {
  return `${lastName}/${firstName}`.toUpperCase();
}

/** The claims of one number, read. */
export function ofNumber(contents: readonly ClaimContent[], number: string): readonly Claim[] {
  return contents.flatMap(({ content, batch, number: own }) => (own === number ? readOne(content, batch)?.claim ?? [] : []));
}

export function daysOf(claims: readonly Claim[]): Set<Day> {
  return new Set(claims.flatMap(({ lines }) => lines.flatMap(({ day }) => (day.known ? [day.value] : []))));
}

/** Another text where a record of the claim's number may be another's by it. */
export function whoseAndWhen(content: ClaimContent): string {
  const [claim] = ofNumber([content], content.number);
  if (claim === undefined) return "";
  const { birthDay } = claim.patient;
  return JSON.stringify([nameOf(claim.patient), birthDay.known ? birthDay.value : "", [...daysOf([claim])].sort()]);
}
