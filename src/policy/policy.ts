import type { Severity } from "../claim/index.ts";
import type { Citation } from "../reference/index.ts";

/** Who said it. Later layers win: base → cms → mac → payer → contract → practice. */
export type LayerName = "base" | "cms" | "mac" | `payer:${string}` | "contract" | "practice";

export type ParamValue = string | number | boolean | null | readonly string[];
export type Params = Readonly<Record<string, ParamValue>>;

/** What a statement may set of a rule. `severity` is the most that the rule may then give. */
export interface Settings {
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly params?: Params;
}

/** One side of a question on which the field's sources disagree. */
export interface Position {
  readonly stance: string;
  readonly heldBy: readonly string[];
  readonly citation: Citation;
}

/** A dated, cited sentence of a policy about one rule. */
export interface Statement {
  readonly rule: string;
  /** First ISO day of service it holds for; absent, since ever. */
  readonly from?: string;
  /** Last ISO day; absent, until further notice (leave it open unless an end was announced). */
  readonly until?: string;
  /** The ISO day on which it was made known, where that is not its first day: for verdicts as of an earlier day. */
  readonly announced?: string;
  readonly set: Settings;
  readonly cite: Citation;
  readonly positions?: readonly Position[];
  /** Whose word it is, where it is not the policy's own: what nobody has read a payer to say stays on the layer below. */
  readonly layer?: LayerName;
  /** Why an office set it, and who: carried by `practice` statements. */
  readonly reason?: string;
}

/** What one payer, programme or office asks, as data. */
export interface Policy {
  /** `medicare-b`; a claim's policy goes by this name. */
  readonly id: string;
  readonly title: string;
  readonly layer: LayerName;
  /** The policy whose statements come first, each on its own layer; one that stands on nothing itself. */
  readonly basedOn?: string;
  readonly statements: readonly Statement[];
  /** What we know that we do not know of this payer, in plain words. */
  readonly gaps?: readonly string[];
}
