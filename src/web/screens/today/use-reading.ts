import { useEffect, useRef } from "react";
import type { Batch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";

/** Between two questions while something is read, and while nothing is. */
const READING_MS = 2000;
const QUIET_MS = 10_000;
/** An upload so young may have ended between this page's first questions. */
const YOUNG_MS = 120_000;

type Seen = Pick<Batch, "id" | "receivedAt" | "state" | "claims">;

interface Reading { readonly reading: Batch | undefined; readonly isKnown: boolean }

/**
 * Tells when claims come in that this page did not bring: from a watched folder, from a colleague, or from before it was opened. Answers
 * the upload that is being read, and whether that is known yet. `isAwaited`: something is to come that is not there yet, as the example
 * day of a demo.
 */
export function useReading(onClaims: () => void, isAwaited: boolean): Reading {
  const { value, failed, reload } = useGet<{ readonly rows: readonly Batch[] }>("batches?limit=5");
  const reading = value?.rows.find(({ state }) => state === "reading");
  const isSoon = reading !== undefined || isAwaited;
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) reload(); }, isSoon ? READING_MS : QUIET_MS);
    return () => { clearInterval(timer); };
  }, [isSoon, reload]);
  const came = value && cameOf(value.rows);
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (came === undefined) return;
    const isFirst = last.current === undefined;
    if (isFirst ? isYoung(value?.rows[0], Date.now()) : came !== last.current) onClaims();
    last.current = came;
  }, [came]);
  return { reading, isKnown: value !== undefined || failed !== undefined };
}

/** Another text where more was read. */
export function cameOf(rows: readonly Seen[]): string {
  return rows.map(({ id, state, claims }) => `${id} ${state} ${claims}`).join("\n");
}

/** The list that was loaded beside it may not have it yet. */
export function isYoung(newest: Seen | undefined, now: number): boolean {
  return newest !== undefined && (newest.state === "reading" || now - Date.parse(newest.receivedAt) < YOUNG_MS);
}
