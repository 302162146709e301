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

/** Takes what a scrub finds, in file order, and writes it in one format as it comes. */
export interface Report {
  /** Before the claim that the problem touches. */
  problem(path: string, problem: Problem): void;
  claim(verdict: Verdict): void;
  end(files: readonly FileRead[], tally: Tally): void;
}

/** Where a report goes, piece by piece. */
export type Write = (text: string) => void;
