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

/** For a report whose claims can be put into words on any core and joined in file order. */
export interface Parts {
  /** A claim's own text, with the problems that came since the claim before it. */
  text(verdict: Verdict, before: readonly ToldProblem[]): string;
  /** Takes the next claim's text, in file order, and the same problems. */
  add(text: string, before: readonly ToldProblem[]): void;
}

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
