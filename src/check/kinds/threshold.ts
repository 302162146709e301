import { known, unknown, yearOf } from "../../claim/index.ts";
import type { Cents, Known, Reason } from "../../claim/index.ts";
import { isTherapyCode, kxThreshold } from "../../reference/index.ts";
import type { KxThreshold } from "../../reference/index.ts";
import type { ClaimFacts, LineFacts } from "../facts.ts";
import { hasModifier } from "./lines.ts";
import { onceFor } from "../once.ts";

/** The two accounts of a calendar year: physical and speech therapy together, occupational therapy alone. */
export type Pool = "PT+SLP" | "OT";

/** The therapy of one claim that counts toward one account, and where the account stands. */
export interface PoolOfClaim {
  readonly pool: Pool;
  readonly lines: readonly LineFacts[];
  readonly account: Known<Account>;
}

export interface Account {
  readonly year: number;
  readonly threshold: KxThreshold;
  /** Allowed before this claim. */
  readonly prior: Cents;
  /** What this claim charges for its therapy: the most that can be allowed. */
  readonly charged: Cents;
}

/** The accounts that a claim's therapy lines count toward; excluded lines (GY) count toward none. */
export const poolsOf = onceFor(({ lines }: ClaimFacts): readonly PoolOfClaim[] => {
  const pools: PoolOfClaim[] = [];
  addPool(pools, "PT+SLP", lines.filter(isPhysicalOrSpeech));
  addPool(pools, "OT", lines.filter(isOccupational));
  return pools;
});

function addPool(pools: PoolOfClaim[], pool: Pool, lines: readonly LineFacts[]): void {
  if (lines.length > 0) pools.push({ pool, lines, account: accountOf(lines, pool) });
}

function isOccupational(line: LineFacts): boolean {
  return line.modifiers.includes("GO") && isCounted(line);
}

function isPhysicalOrSpeech(line: LineFacts): boolean {
  return !line.modifiers.includes("GO") && hasModifier(line, "GP", "GN") && isCounted(line);
}

function isCounted({ procedure, modifiers }: LineFacts): boolean {
  return isTherapyCode(procedure) && !modifiers.includes("GY");
}

function accountOf(lines: readonly LineFacts[], pool: Pool): Known<Account> {
  const [first] = lines;
  if (!first?.day.known) return unknown("date-unknown");
  const year = yearOf(first.day.value);
  const threshold = kxThreshold(year);
  if (!threshold) return unknown("year-unknown");
  if (!first.visit.known) return first.visit;
  const prior = first.visit.value.allowedToDateCents?.[pool];
  if (prior === undefined) return unknown("fact-absent:allowedToDateCents" satisfies Reason);
  const charged = lines.reduce((sum, { charge }) => sum + (charge.known ? charge.value : 0), 0);
  return known({ year, threshold, prior, charged });
}

/** The provider types whose therapy is counted; where the type is not known it may be. */
export function counts({ provider }: LineFacts, providers: readonly string[]): boolean {
  return !provider.known || providers.includes(provider.value);
}
