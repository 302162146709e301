import type { RuleSet } from "./rule-set.ts";

/** How many lists are kept; a power of two. The sets of rules that a file's claims are put to are few. */
const SLOTS = 512;

interface Held { readonly set: RuleSet; readonly ids: readonly string[] }

/** The ids of sets of rules, one list for all sets that are alike. */
export class RuleIds {
  readonly #ids: readonly string[];
  readonly #held: (Held | undefined)[] = new Array<Held | undefined>(SLOTS).fill(undefined);

  /** `ids`: the catalogue's, in its order. */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  /** In the catalogue's order. The list is shared: nobody writes to it. */
  of(set: RuleSet): readonly string[] {
    const slot = set.hash & (SLOTS - 1);
    const held = this.#held[slot];
    if (held?.set.isSame(set)) return held.ids;
    const ids: string[] = [];
    for (let order = set.next(0); order >= 0; order = set.next(order + 1)) ids.push(this.#ids[order] ?? "");
    this.#held[slot] = { set: set.copy(), ids };
    return ids;
  }
}
