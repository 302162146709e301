import { known } from "../../claim/index.ts";
import type { Adjustment, Cents, Claim, Known, LineAdjudication, OtherPayer } from "../../claim/index.ts";

/** SBR01 in the order in which payers pay. */
const TURNS = ["P", "S", "T", "A", "B", "C", "D", "E", "F", "G", "H"];

/** 0 for the payer that pays first; `undefined` where SBR01 does not say (U). */
export function turnOf({ responsibility }: Pick<OtherPayer, "responsibility">): number | undefined {
  const turn = TURNS.indexOf(responsibility);
  return turn < 0 ? undefined : turn;
}

/** SBR01 of a turn, from 0. */
export function responsibilityOf(turn: number): string {
  return TURNS[turn] ?? "";
}

/** The other payers that had their turn before this claim's. */
export function earlierPayers({ payer, otherPayers }: Pick<Claim, "payer" | "otherPayers">): readonly OtherPayer[] {
  if (otherPayers.length === 0) return otherPayers;
  const own = turnOf(payer);
  return own === undefined ? [] : otherPayers.filter((other) => (turnOf(other) ?? own) < own);
}

export interface LineDecision { readonly line: Claim["lines"][number]; readonly decisions: readonly LineAdjudication[] }

/** What one other payer said of each line. Empty where two other payers share their id, so that nobody knows whose it is. */
export function decisionsOf({ lines, otherPayers }: Pick<Claim, "lines" | "otherPayers">, { id }: OtherPayer): readonly LineDecision[] {
  if (id === "" || otherPayers.filter((other) => other.id === id).length > 1) return [];
  return lines.flatMap((line) => {
    const decisions = line.adjudications.filter(({ payerId }) => payerId === id);
    return decisions.length === 0 ? [] : [{ line, decisions }];
  });
}

/** The sum; unknown as soon as one of them is. */
export function sumOf(amounts: readonly Known<Cents>[]): Known<Cents> {
  let sum = 0;
  for (const amount of amounts) {
    if (!amount.known) return amount;
    sum += amount.value;
  }
  return known(sum);
}

export function adjusted(by: readonly { readonly adjustments: readonly Adjustment[] }[]): Known<Cents> {
  return sumOf(by.flatMap(({ adjustments }) => adjustments.map(({ amount }) => amount)));
}

/** Paid and adjusted together: what a payer accounts for. */
export function accountedFor(decisions: readonly LineAdjudication[]): Known<Cents> {
  return sumOf([...decisions.map(({ paid }) => paid), adjusted(decisions)]);
}

/** True where a payer's decision on a line leaves some of the charge unaccounted for, or accounts for more. */
export function isUnbalanced({ line, decisions }: LineDecision): boolean {
  const told = accountedFor(decisions);
  return told.known && line.charge.known && told.value !== line.charge.value;
}

/** `payer KEY1`; the id of an insurance company is no patient's data. */
export function payerText({ id, responsibility }: Pick<OtherPayer, "id" | "responsibility">): string {
  return id === "" ? `the payer whose SBR01 is ${responsibility || "empty"}` : `payer ${id}`;
}
