import type { Day } from "../claim/index.ts";

/** Bulk code lists that an office loads. */
export type CodeSet = "icd10cm" | "hcpcs" | "taxonomy";

/** Looks a code up as the list stood on a day; `uncovered` where no list of that kind and day is loaded. */
export interface CodeSets {
  find(set: CodeSet, code: string, day: Day): "listed" | "absent" | "uncovered";
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
  };
}
