import { formatIsoDay, ifKnown } from "../../claim/index.ts";
import type { Cents, Claim, Day, Known } from "../../claim/index.ts";

/** One service line, by the letters of box 24. All as text; dates as `2026-03-02`, charges as `40.00`. */
export interface Cms1500Line {
  readonly line: number;
  /** Days of service. */
  readonly "24A": { readonly from: string; readonly to: string };
  /** Place of service. */
  readonly "24B": string;
  /** What was done. */
  readonly "24D": { readonly code: string; readonly modifiers: readonly string[] };
  /** Letters of box 21: `AB`. */
  readonly "24E": string;
  /** Charge. */
  readonly "24F": string;
  /** Units, or minutes where the line counts those. */
  readonly "24G": string;
  /** NPI of the provider who rendered it. */
  readonly "24J": string;
}

const LETTERS = "ABCDEFGHIJKL";

export function linesOf(claim: Claim): readonly Cms1500Line[] {
  return claim.lines.map((line) => ({
    line: line.number,
    "24A": { from: dayText(line.day), to: dayText(line.lastDay) },
    "24B": line.placeOfService || claim.placeOfService,
    "24D": { code: line.procedure, modifiers: [...line.modifiers] },
    "24E": line.pointers.map((pointer) => LETTERS[pointer - 1] ?? "?").join(""),
    "24F": amountText(line.charge),
    "24G": line.units.known ? String(line.units.value) : "",
    "24J": (line.rendering ?? claim.rendering ?? claim.billing).npi,
  }));
}

/** `2026-03-02`; empty where it is not known. */
export function dayText(day: Known<Day> | undefined): string {
  const value = day && ifKnown(day);
  return value === undefined ? "" : formatIsoDay(value);
}

/** Dollars and cents, both digits: `40.00`. */
export function amountText(amount: Known<Cents>): string {
  const cents = ifKnown(amount);
  if (cents === undefined) return "";
  const whole = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${whole.slice(0, -2)}.${whole.slice(-2)}`;
}
