import type { Day } from "../claim/index.ts";

/** Bulk code lists that an office loads. */
export type CodeSet = "icd10cm" | "hcpcs" | "taxonomy" | "pos" | "carc" | "rarc";

/**
 * What a list says of a code on a day. `billable` may stand on a claim; `header` is a code that has longer ones below it.
 * `stale` marks the answer of an older edition, where that of the day is not loaded: it can warn, and never err.
 */
export interface CodeEntry {
  readonly is: "billable" | "header" | "absent";
  /** The edition that answers: `FY2026`. */
  readonly quarter: string;
  readonly stale: boolean;
}

/** Looks a code up as the list stood on a day; `uncovered` where no list of that kind and day is loaded. */
export interface CodeSets {
  find(set: CodeSet, code: string, day: Day): "listed" | "absent" | "uncovered";
  /** The same with more to it: a header apart from an unknown code, and how old the list is. Undefined where nothing is loaded. */
  entry?(set: CodeSet, code: string, day: Day): CodeEntry | undefined;
}

/** Lists that hold for any day: for examples, and for an office that has one edition. */
export function codeSetsOf(lists: Partial<Readonly<Record<CodeSet, readonly string[]>>>): CodeSets {
  const sets = new Map(Object.entries(lists).map(([name, codes]) => [name, new Set(codes)]));
  return {
    find(set, code) {
      const list = sets.get(set);
      return list === undefined ? "uncovered" : list.has(code) ? "listed" : "absent";
    },
  };
}

/** Asks in turn, and takes the first that covers the question. */
export function layeredCodeSets(layers: readonly CodeSets[]): CodeSets {
  return {
    find(set, code, day) {
      for (const layer of layers) {
        const answer = layer.find(set, code, day);
        if (answer !== "uncovered") return answer;
      }
      return "uncovered";
    },
    entry(set, code, day) {
      for (const layer of layers) {
        const entry = layer.entry?.(set, code, day);
        if (entry !== undefined) return entry;
      }
      return undefined;
    },
  };
}
