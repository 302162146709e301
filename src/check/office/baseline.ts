import { formatIsoDay, ifKnown } from "../../claim/index.ts";
import type { Finding } from "../finding.ts";
import type { Verdict } from "../verdict.ts";

/** Findings that an office has seen and lives with: how many there are of each key. */
export type Baseline = Readonly<Record<string, number>>;

/** What a run found against its baseline. */
export interface Drift {
  readonly known: number;
  readonly fresh: number;
  /** Known findings that this run did not find again. */
  readonly gone: number;
}

/**
 * Claim number, first day of service, frequency, and the finding's id and severity: the same at every run,
 * in whatever order the files come. Two claims alike in all of these share a key, and are counted.
 */
export function baselineKey({ id, severity }: Finding, { claim }: Verdict): string {
  const first = claim.lines.map(({ day }) => ifKnown(day) ?? Infinity).reduce((least, day) => Math.min(least, day), Infinity);
  return `${id} ${first < Infinity ? formatIsoDay(first) : "-"} ${claim.frequency} ${severity}`;
}

/** Holds verdicts against a baseline and gathers the next one. Infos are left out: they fail no run. */
export class BaselineRun {
  readonly #left: Map<string, number>;
  readonly #seen = new Map<string, number>();
  readonly #fresh = { error: 0, warning: 0 };
  #known = 0;

  constructor(baseline: Baseline = {}) {
    this.#left = new Map(Object.entries(baseline));
  }

  add(verdict: Verdict): void {
    for (const finding of verdict.findings) {
      if (finding.severity === "info") continue;
      const key = baselineKey(finding, verdict);
      this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
      const left = this.#left.get(key) ?? 0;
      if (left > 0) this.#left.set(key, left - 1);
      if (left > 0) this.#known++;
      else this.#fresh[finding.severity]++;
    }
  }

  /** New findings by severity: these alone can fail a run that has a baseline. */
  get fresh(): { readonly error: number; readonly warning: number } {
    return this.#fresh;
  }

  get drift(): Drift {
    const gone = [...this.#left.values()].reduce((sum, count) => sum + count, 0);
    return { known: this.#known, fresh: this.#fresh.error + this.#fresh.warning, gone };
  }

  /** What this run found, sorted by key, to be the next baseline. */
  next(): Baseline {
    return Object.fromEntries([...this.#seen].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
