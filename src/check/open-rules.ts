import type { Reason } from "../claim/index.ts";
import type { UncheckedRule } from "./finding.ts";
import { NumberSet } from "./number-lists.ts";
import type { NumberLists } from "./number-lists.ts";
import { RuleSet } from "./rule-set.ts";

/** What a rule left unanswered of the claim in hand. */
interface Open { reason: Reason; readonly lines: NumberSet; last: UncheckedRule | undefined; lastBits: number }

/** Entries of one rule that are kept. */
const MOST_GIVEN = 256;

/** What the rules leave unanswered of one claim after another. Its memory serves for the next claim. */
export class OpenRules {
  readonly #ids: readonly string[];
  readonly #lists: NumberLists;
  readonly #opened: RuleSet;
  /** By place in the catalogue, as a line rule is asked of each line, and a claim whose days fall under two plans asks one rule twice. */
  readonly #open: readonly Open[];
  /** Entries that were given before, by place in the catalogue and by lines: they are the same for claim after claim. */
  readonly #given: readonly Map<number, UncheckedRule>[];
  /** In this a list is gathered: one of known length costs the least. */
  readonly #left: UncheckedRule[] = [];

  /** `ids`: the catalogue's, in its order. */
  constructor(ids: readonly string[], lists: NumberLists) {
    this.#ids = ids;
    this.#lists = lists;
    this.#opened = new RuleSet(ids.length);
    this.#open = ids.map(() => ({ reason: "visit-absent", lines: new NumberSet(), last: undefined, lastBits: 0 }));
    this.#given = ids.map(() => new Map());
  }

  clear(): void {
    const opened = this.#opened;
    for (let order = opened.next(0); order >= 0; order = opened.next(order + 1)) this.#open[order]?.lines.clear();
    opened.clear();
  }

  /** Takes in that a rule has no answer for these lines. Its first reason is the one that is told. */
  leave(order: number, reason: Reason, lines: readonly number[]): void {
    const entry = this.#open[order];
    if (entry === undefined) return;
    if (this.#opened.add(order)) entry.reason = reason;
    for (const number of lines) entry.lines.add(number);
  }

  /** One entry a rule, in the catalogue's order. */
  entries(): readonly UncheckedRule[] {
    const [opened, left] = [this.#opened, this.#left];
    let count = 0;
    for (let order = opened.next(0); order >= 0; order = opened.next(order + 1)) {
      const entry = this.#open[order];
      if (entry !== undefined) left[count++] = this.#entryOf(order, entry);
    }
    return left.slice(0, count);
  }

  /** The same object for the same answer. */
  #entryOf(order: number, open: Open): UncheckedRule {
    const { lines: { bits, high }, reason, last } = open;
    if (high !== undefined) return this.#made(order, open);
    if (last !== undefined && open.lastBits === bits && last.reason === reason) return last;
    const given = this.#given[order];
    let held = given?.get(bits);
    if (held?.reason !== reason) {
      held = this.#made(order, open);
      if (given !== undefined && given.size >= MOST_GIVEN) given.clear();
      given?.set(bits, held);
    }
    open.lastBits = bits;
    return open.last = held;
  }

  #made(order: number, { lines, reason }: Open): UncheckedRule {
    return { rule: this.#ids[order] ?? "", lines: this.#lists.of(lines), reason };
  }
}
