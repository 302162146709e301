import { compile } from "../check/index.ts";
import type { Engine } from "../check/index.ts";
import { Overrides, ruleOfOffice, tryExamples } from "../check/office/index.ts";
import type { Tried } from "../check/office/index.ts";
import { readPractice } from "../import/index.ts";
import type { Practice } from "../import/index.ts";
import { storedTables } from "../import/tables/folder.ts";
import { PolicyError, shippedMacs, shippedPolicies } from "../policy/index.ts";
import { layeredTables, packedTables, starterTables } from "../reference/index.ts";
import type { Tables } from "../reference/index.ts";
import { rules } from "../rules/index.ts";

/** Everything that claims are judged by here: the engine with the office's tables and its own file, and what it decided to set aside. */
export interface Office {
  readonly engine: Engine;
  readonly overrides: Overrides;
  /** What the office calls itself in its own file. */
  readonly name?: string;
}

export interface OfficeParts {
  /** The folder of imported tables. */
  readonly tables: string;
  /** The text of the office's own `claimwright.yaml`. */
  readonly practice?: string | undefined;
  /** ISO day. */
  readonly today: string;
}

export const PRACTICE_FILE = "claimwright.yaml";

/** The office's own file cannot be used. */
export class PracticeRefused extends Error {
  override readonly name = "PracticeRefused";
}

/** Throws PracticeRefused for a file that cannot be used, PackedError for a damaged table. */
export function officeOf({ tables, practice, today }: OfficeParts): Office {
  const own = practice === undefined || practice.trim() === "" ? undefined : practiceOf(practice, today);
  const overrides = new Overrides(own?.overrides ?? [], today);
  return { engine: engineOf(tablesIn(tables), own), overrides, ...(own?.name === undefined ? {} : { name: own.name }) };
}

/** Runs the examples of the office's own rules. Throws PracticeRefused. */
export function tryPractice(text: string, parts: Omit<OfficeParts, "practice">): readonly Tried[] {
  const own = practiceOf(text, parts.today);
  const engine = engineOf(tablesIn(parts.tables), own);
  return own.own.flatMap((rule) => tryExamples(engine, ruleOfOffice(rule)));
}

function practiceOf(text: string, today: string): Practice {
  const read = readPractice(text, PRACTICE_FILE, { today });
  if (read.ok) return read.practice;
  const [first, ...others] = read.errors;
  throw new PracticeRefused(`${first?.message ?? "It cannot be used."}${others.length === 0 ? "" : ` (and ${others.length} more)`}`);
}

function engineOf(tables: Tables, own: Practice | undefined): Engine {
  try {
    return compile({
      rules: [...rules, ...(own?.own ?? []).map(ruleOfOffice)], policies: shippedPolicies, macs: shippedMacs, tables,
      ...(own === undefined ? {} : { practice: own.policy, payers: own.payers }),
    });
  } catch (error) {
    if (error instanceof PolicyError) throw new PracticeRefused(`${PRACTICE_FILE}: ${error.message}`);
    throw error;
  }
}

/** The imported tables first, then the small ones that ship. */
export function tablesIn(folder: string): Tables {
  const stored = storedTables(folder);
  return stored.length === 0 ? starterTables() : layeredTables([packedTables(stored), starterTables()]);
}
