import type { SegmentView } from "../../x12/index.ts";
import type { Reporter } from "./reporter.ts";

interface Level { readonly segment: SegmentView; readonly id: string; readonly children: string; hasChild: boolean }

const PROMISED = "HL04 says that levels stand under this one, and none does. Write 0, or look for lost segments.";
const UNPROMISED = "HL04 says that no level stands under this one, and one does. Write 1.";

/**
 * Follows the HL segments of one transaction: they count from 1 by ones, and HL04 says whether others stand under them.
 * Only levels that enclose the place in hand are kept, told apart by the kind of level (HL03).
 */
export class Hierarchy {
  readonly #report: Reporter<string>;
  readonly #open = new Map<string, Level>();
  #count = 0;
  #errors = 0;

  constructor(report: Reporter<string>) {
    this.#report = report;
  }

  begin(): void {
    this.#count = 0;
    this.#errors = this.#report.errors;
    this.#open.clear();
  }

  take(segment: SegmentView): void {
    const id = segment.text(1);
    if (id !== String(++this.#count)) {
      if (!this.#report.hasTold(segment)) this.#report.say("hl-number", segment, this.#count, 1);
      // Counting goes on from what is written, so that one slip is told of once.
      if (/^\d{1,9}$/.test(id)) this.#count = Number(id);
    }
    const kind = segment.shortText(3);
    const parent = segment.text(2);
    for (const [open, level] of this.#open) {
      if (level.id === parent && parent !== "") this.#adopt(level);
      if (open >= kind) this.#close(open, level);
    }
    this.#open.set(kind, { segment: segment.lasting(), id, children: segment.shortText(4), hasChild: false });
  }

  end(): void {
    for (const [kind, level] of this.#open) this.#close(kind, level);
  }

  #adopt(level: Level): void {
    if (level.children === "0" && !level.hasChild) this.#say(level, UNPROMISED);
    level.hasChild = true;
  }

  #close(kind: string, level: Level): void {
    this.#open.delete(kind);
    if (level.children === "1" && !level.hasChild) this.#say(level, PROMISED);
  }

  /** Levels are only counted in a transaction that is in order so far: a lost or broken level would be told of twice. */
  #say({ segment }: Level, what: string): void {
    if (this.#report.errors === this.#errors) this.#report.say("hl-child", segment, what, 4);
  }
}
