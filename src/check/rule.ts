import type { ClaimSketch, Severity, VisitJson } from "../claim/index.ts";
import type { Params, Position, Settings } from "../policy/index.ts";
import type { Citation, CodeSet, Tables } from "../reference/index.ts";
import type { FactsOf, Scope } from "./facts.ts";
import type { Outcome, Tier } from "./outcome.ts";

/** What a check may look at beside the facts. */
export interface Context<P = Params> {
  readonly params: P;
  readonly tables: Tables;
  /** The policy the claim goes by. */
  readonly policy: string;
}

/** One answer, or one per thing looked at; an empty list means that the rule does not concern these facts. */
export type Answer = Outcome | readonly Outcome[];

export type Check<S extends Scope, P> = (facts: FactsOf[S], context: Context<P>) => Answer;

/** What the payer is expected to answer: claim adjustment group, CARC and RARCs. `returned` marks a rejection, not a denial. */
export interface Denial {
  readonly group: string;
  readonly carc: string;
  readonly rarc: readonly string[];
}

/** A claim, with what is known of the visit, and the policy it goes by: run as a test, printed in the docs. */
export interface Example {
  readonly title: string;
  readonly policy?: string;
  /** What a policy sets of this rule, for an example of a rule that is off, or other, by default. */
  readonly set?: Settings;
  readonly claim: ClaimSketch;
  readonly visit?: Omit<VisitJson, "claim" | "services"> & { readonly services?: VisitJson["services"] };
  /** Claims of the same batch that come first. */
  readonly before?: readonly ClaimSketch[];
  /** Claims of earlier days, handed in as history. */
  readonly history?: readonly ClaimSketch[];
  /** Records of visits that belong to those earlier claims. */
  readonly visits?: readonly VisitJson[];
  /** Code lists that are loaded. */
  readonly listed?: Partial<Readonly<Record<CodeSet, readonly string[]>>>;
  /** For a `found` example: the severity, where it is not the rule's own. */
  readonly severity?: Severity;
}

export interface Says {
  /** One sentence with `{names}` that the check fills in. */
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** For `attest`: what a person must be able to say yes to. */
  readonly question?: string;
}

/** One rule of the catalogue. The file's path is its id. */
export interface RuleSpec<S extends Scope, P extends Params> {
  readonly id: string;
  /** A few words for lists. */
  readonly title: string;
  /** The most it can give; a policy may lower or raise it, a check may only give less. */
  readonly severity: Severity;
  readonly over: S;
  /** Lines it concerns: by procedure code, or every one. A day, claim or history rule runs where one line does. */
  readonly applies: { readonly procedures: readonly string[] | "any" };
  /** False: it runs only where a policy turns it on. Default true. */
  readonly on?: boolean;
  /** True: it also looks at void claims (frequency 8), which bill nothing. */
  readonly voids?: boolean;
  /** What of the visit its finding refuses, for a screen that shows it beside that. */
  readonly about?: "device";
  readonly params: P;
  readonly says: Says;
  readonly denial: Denial | null;
  readonly fix: Tier;
  readonly citations: readonly Citation[];
  readonly positions?: readonly Position[];
  readonly check: Check<S, P>;
  readonly examples: { readonly found: readonly Example[]; readonly quiet: readonly Example[] };
}

type Erased<S extends Scope> = Omit<RuleSpec<S, Params>, "check"> & {
  check(facts: FactsOf[S], context: Context): Answer;
};

/** A rule of any scope, its parameters no longer known by type. */
export type Rule = Erased<"line"> | Erased<"claim"> | Erased<"day"> | Erased<"history">;

/** Declares a rule: checks its types, and gives it to the engine. */
export function rule<S extends Scope, P extends Params>(spec: RuleSpec<S, P>): Rule {
  return spec as unknown as Rule;
}

/** A rule that never speaks by itself: `explain` shows it, and other findings lend its reason. */
export function neverByItself(): readonly Outcome[] {
  return [];
}
