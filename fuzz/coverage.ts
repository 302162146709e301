import { Session } from "node:inspector";

interface Range { readonly startOffset: number; readonly endOffset: number; readonly count: number }
interface Script { readonly url: string; readonly functions: readonly { readonly ranges: readonly Range[] }[] }

/** Which blocks of the product have run, by V8's own counters. */
export interface Coverage {
  /** How many blocks ran for the first time since this was last asked. */
  fresh(): number;
  /** How many blocks have run at all. */
  readonly size: number;
  /** Block executions since this was last asked: a measure of work that is the same on every machine. */
  work(): number;
}

/** Starts counting in this thread. `counts` counts every execution instead of whether a block ran. */
export function coverageOf(counts = false): Coverage {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: counts, detailed: true });
  const seen = new Set<string>();
  return {
    get size() { return seen.size; },
    fresh() {
      const before = seen.size;
      for (const { url, functions } of taken(session)) {
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) if (count > 0) seen.add(`${url}:${startOffset}-${endOffset}`);
        }
      }
      return seen.size - before;
    },
    work: () => taken(session).reduce((sum, { functions }) =>
      sum + functions.reduce((all, { ranges }) => all + ranges.reduce((each, { count }) => each + count, 0), 0), 0),
  };
}

function taken(session: Session): readonly Script[] {
  let scripts: readonly Script[] = [];
  session.post("Profiler.takePreciseCoverage", (_error, { result }: { result: readonly Script[] }) => { scripts = result; });
  return scripts.filter(({ url }) => url.includes("/src/"));
}
