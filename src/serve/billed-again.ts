import { ifKnown } from "../claim/index.ts";
import type { Claim, ServiceLine } from "../claim/index.ts";
import type { ClaimContent, Store } from "../store/index.ts";
import type { BilledAgain, CheckedClaim } from "../wire/index.ts";
import { readOne } from "../work/index.ts";

type Same = (one: ServiceLine, other: ServiceLine) => boolean;

/** Findings that a later claim has for what an earlier one bills, and which of the two claims' lines they are about. */
const ON_THE_LATER: Readonly<Record<string, Same>> = {
  "claim/duplicate": (one, other) => isSameService(one, other) && valuesOf(one) === valuesOf(other),
  "traction/one-unit-per-day": isSameService,
};

/**
 * The later claims of this patient that were found to bill lines of this one again. The finding stands with them, who came second: here it
 * is only said, so that whoever looks at the first one knows of the other.
 */
export async function billedAgain(store: Pick<Store, "claims">, own: ClaimContent, claim: Claim): Promise<readonly BilledAgain[]> {
  if (own.patientKey === "") return [];
  const again: BilledAgain[] = [];
  for (const later of await store.claims.after(own.seq, own.patientKey)) {
    const lines = await sharedLines(store, claim, later);
    if (lines.length > 0) again.push({ key: later.key, claim: later.number, lines });
  }
  return again;
}

/** The lines of a claim that a later one repeats, by what was found on that one. */
async function sharedLines(store: Pick<Store, "claims">, claim: Claim, later: ClaimContent): Promise<readonly number[]> {
  const json = await store.claims.json(later.key);
  if (json === undefined) return [];
  const told = (JSON.parse(json) as CheckedClaim).findings.filter(({ rule }) => rule in ON_THE_LATER);
  const other = told.length === 0 ? undefined : readOne(later.content, later.batch)?.claim;
  if (other === undefined) return [];
  const isRepeated = (line: ServiceLine): boolean => told.some(({ rule, lines }) =>
    other.lines.some((one) => lines.includes(one.number) && ON_THE_LATER[rule]?.(line, one) === true));
  return claim.lines.filter(isRepeated).map(({ number }) => number);
}

function isSameService(one: ServiceLine, other: ServiceLine): boolean {
  return one.procedure === other.procedure && one.day.known && other.day.known && one.day.value === other.day.value;
}

function valuesOf({ modifiers, units, charge }: ServiceLine): string {
  return JSON.stringify([[...modifiers].sort(), ifKnown(units), ifKnown(charge)]);
}
