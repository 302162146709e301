import type { Problem } from "../claim/index.ts";
import type { Verdict } from "../check/index.ts";
import type { Json } from "./claim-json.ts";
import type { TableInfo } from "../reference/index.ts";
import type { Tally } from "./tally.ts";

/** What was checked with. */
export interface Setup {
  readonly version: string;
  /** How many rules the rule set has. */
  readonly rules: number;
  readonly tables: readonly TableInfo[];
  /** Name the rules that ran, claim by claim. */
  readonly explain: boolean;
  /** Further keys of the JSON answers, asked for at the end. */
  readonly more?: () => Readonly<Record<string, Json>>;
}

/** One file that was read. */
export interface FileRead {
  readonly path: string;
  readonly interchanges: number;
  readonly claims: number;
  readonly lines: number;
}

/** A problem, and the file it is of. */
export type ToldProblem = readonly [path: string, problem: Problem];

/**
 * For a report whose claims can be put into words on any core and joined in file order: `lead`, a text, `between`, a text, …
 * A claim of which there is nothing to say is an empty text, and is left out with what would stand before it.
 */
export interface Parts {
  /** A claim's own text, with the problems that came since the claim before it. */
  text(verdict: Verdict, before: readonly ToldProblem[]): string;
  /** What stands between the texts of two claims. */
  readonly between: string;
  /** What goes before the next texts, by what was written so far. */
  lead(): string;
  /** Takes note of the problems that came before the claims whose texts are written next. */
  took(before: readonly ToldProblem[]): void;
}

/** For a format whose texts follow one another without more ado. */
export const JOINED_AS_THEY_ARE: Pick<Parts, "between" | "lead" | "took"> = { between: "", lead: () => "", took: () => undefined };

/** Takes what a scrub finds, in file order, and writes it in one format as it comes. */
export interface Report {
  /** Before the claim that the problem touches. */
  problem(path: string, problem: Problem): void;
  claim(verdict: Verdict): void;
  end(files: readonly FileRead[], tally: Tally): void;
  /** Absent where a claim's text hangs on the claims before it. */
  readonly parts?: Parts;
}

/** Where a report goes, piece by piece. */
export type Write = (text: string) => void;
