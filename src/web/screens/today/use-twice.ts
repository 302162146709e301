import { useEffect, useMemo, useState } from "react";
import { get } from "../../server/client.ts";
import type { Again, Undecided } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";

/** Which of two versions a claim is, of which both stand until somebody chooses. */
export type Version = "earlier" | "new";

export interface Twice {
  /** The uploads that brought them, latest first. */
  readonly rows: readonly Undecided[];
  /** By the claims' keys. */
  readonly versions: ReadonlyMap<string, Version>;
}

const NONE: readonly Undecided[] = [];

/** The claims that stand twice. They are asked for anew whenever the desk is: `turn` grows. */
export function useTwice(turn: number): Twice {
  const { value, reload } = useGet<{ readonly rows: readonly Undecided[] }>("again");
  useEffect(() => { if (turn > 0) reload(); }, [turn, reload]);
  const rows = value?.rows ?? NONE;
  const [versions, setVersions] = useState<ReadonlyMap<string, Version>>(new Map());
  const which = useMemo(() => rows.map(({ id, differ }) => `${id} ${String(differ)}`).join("\n"), [rows]);
  useEffect(() => {
    const stop = new AbortController();
    Promise.all(rows.map(({ id }) => get<Again>(`batches/${encodeURIComponent(id)}/again`, stop.signal))).then(
      (all) => { if (!stop.signal.aborted) setVersions(versionsOf(all)); }, () => undefined,
    );
    return () => { stop.abort(); };
  }, [which]);
  return { rows, versions };
}

/** One that is between two others is the new one: what it differs from is earlier. */
export function versionsOf(all: readonly Pick<Again, "rows">[]): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const { key, twins } of all.flatMap(({ rows }) => rows)) {
    for (const twin of twins) versions.set(twin.key, versions.get(twin.key) ?? (twin.isEarlier ? "earlier" : "new"));
    if (twins.some(({ isEarlier }) => isEarlier)) versions.set(key, "new");
  }
  return versions;
}
