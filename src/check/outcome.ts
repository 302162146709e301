import type { Reason, Severity, Where } from "../claim/index.ts";
import { remembering } from "../claim/remembering.ts";
import type { Citation } from "../reference/index.ts";

/** How sure a machine may be of a repair: `safe` changes form only, `attest` asks a person, `never` offers nothing. */
export type Tier = "safe" | "attest" | "never";

/** One change to a claim, in the claim's terms. `fix/` turns changes into bytes. */
export type Change
  = | { readonly op: "add-modifier"; readonly line: number; readonly modifier: string }
    | { readonly op: "remove-modifier"; readonly line: number; readonly modifier: string }
    | { readonly op: "respell-modifiers"; readonly line: number; readonly modifiers: readonly string[] }
    | { readonly op: "set"; readonly line: number; readonly element: LineElement; readonly to: string }
    | { readonly op: "set-total"; readonly to: string }
    | { readonly op: "drop-line"; readonly line: number };

export type LineElement = "SV102" | "SV103" | "SV104";

/** The element that a finding marks in the file. */
export interface Mark {
  /** Absent: an element of the claim itself. */
  readonly line?: number;
  readonly element: string;
  readonly qualifier?: string;
  /** Absent: the claim or the line named. */
  readonly of?: "billing" | "rendering" | "referring" | "supervising" | "payer" | "subscriber" | "patient";
}

export type Fills = Readonly<Record<string, string | number>>;

export interface Pass { readonly is: "pass" }

export interface Found {
  readonly is: "finding";
  readonly lines?: readonly number[];
  /** Values for the `{names}` in what the rule says. */
  readonly fills?: Fills;
  readonly mark?: Mark;
  /** The place itself, for a part of the claim that `mark` cannot name; `mark` is the way out where it is `undefined`. */
  readonly place?: Where | undefined;
  /** Less than the rule's severity; never more. */
  readonly severity?: Severity;
  /** Rules that add their reason and sources to this finding, instead of speaking themselves. */
  readonly because?: readonly string[];
  /** Sources of this very case: the row of a table that it rests on. */
  readonly citations?: readonly Citation[];
  readonly changes?: readonly Change[];
  /** A stricter tier than the rule's, where this case needs it. */
  readonly tier?: Tier;
  /** The lines whose charges the payer would not pay; absent, the lines found. */
  readonly atRisk?: readonly number[];
}

/** A modifier legitimately clears an edit. */
export interface Bypassed {
  readonly is: "bypassed";
  readonly lines?: readonly number[];
  readonly by: string;
}

/** The rule could not be answered, and this is why. */
export interface Unchecked {
  readonly is: "unchecked";
  readonly lines?: readonly number[];
  readonly reason: Reason;
  /** The most that the answer could have been, where that is less than the rule's severity. */
  readonly most?: Severity;
}

/** What a rule answers. There is no fifth way, and silence is not one of them. */
export type Outcome = Pass | Found | Bypassed | Unchecked;

export const pass: Pass = { is: "pass" };

export function found(details: Omit<Found, "is"> = {}): Found {
  return { is: "finding", ...details };
}

export function bypassed(by: string, lines?: readonly number[]): Bypassed {
  return lines ? { is: "bypassed", by, lines } : { is: "bypassed", by };
}

export function unchecked(reason: Reason, lines?: readonly number[]): Unchecked {
  return lines ? { is: "unchecked", reason, lines } : openFor(reason);
}

/** Of one reason there is one answer: without records, half of the rules give it on every line. */
const openFor = remembering(1024, (reason: Reason): Unchecked => ({ is: "unchecked", reason }));

/** Without its table the rule rests on memory, and could have warned at most: it keeps no claim from being clean. */
export function withoutTable(reason: Reason, lines?: readonly number[]): Unchecked {
  return lines ? { is: "unchecked", reason, lines, most: "warning" } : tablelessFor(reason);
}

const tablelessFor = remembering(1024, (reason: Reason): Unchecked => ({ is: "unchecked", reason, most: "warning" }));
