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

/** Looks a code up as the list stood on a day. */
export interface CodeSets {
  /** Undefined where no list of that kind, of that day or an earlier one, is loaded. */
  entry(set: CodeSet, code: string, day: Day): CodeEntry | undefined;
}

/** Lists that hold for any day: for examples. A diagnosis that longer codes of the list begin with is a header. */
export function codeSetsOf(lists: Partial<Readonly<Record<CodeSet, readonly string[]>>>): CodeSets {
  const sets = new Map(Object.entries(lists).map(([name, codes]) => [name, new Set(codes)]));
  return {
    entry(set, code) {
      const list = sets.get(set);
      if (list === undefined) return undefined;
      const isHeader = set === "icd10cm" && [...list].some((longer) => longer !== code && longer.startsWith(code));
      return { is: list.has(code) ? "billable" : isHeader ? "header" : "absent", quarter: "as loaded", stale: false };
    },
  };
}

/** Asks in turn, and takes the first that covers the question. */
export function layeredCodeSets(layers: readonly CodeSets[]): CodeSets {
  return {
    entry(set, code, day) {
      for (const layer of layers) {
        const entry = layer.entry(set, code, day);
        if (entry !== undefined) return entry;
      }
      return undefined;
    },
  };
}
