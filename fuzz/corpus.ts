import type { Random } from "./random.ts";
import { seedsOf } from "./seeds.ts";
import type { Kind } from "./target.ts";
import type { Text } from "./text.ts";

/** The most inputs kept beside the seeds, and the largest of them: small ones run more often. */
const MOST = 3000;
const LARGEST_KEPT = 60_000;

/** The files that new inputs are made from: seeds, and inputs that reached what none before had. */
export class Corpus {
  readonly #seeds: readonly Text[];
  readonly #kept: Text[] = [];

  constructor(kind: Kind) {
    this.#seeds = seedsOf(kind);
  }

  get size(): number {
    return this.#seeds.length + this.#kept.length;
  }

  get seeds(): readonly Text[] {
    return this.#seeds;
  }

  /** A seed as often as an input that was kept; of those, the newest first. */
  pick(random: Random): Text {
    if (this.#kept.length === 0 || random.chance(0.5)) return random.pick(this.#seeds);
    return this.#kept[Math.floor(this.#kept.length * Math.sqrt(random.next()))] ?? "";
  }

  keep(text: Text, random: Random): void {
    if (text.length > LARGEST_KEPT) return;
    if (this.#kept.length < MOST) this.#kept.push(text);
    else this.#kept[random.int(MOST)] = text;
  }
}
