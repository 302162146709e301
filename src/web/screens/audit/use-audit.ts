import { useCallback, useEffect, useRef, useState } from "react";
import { get } from "../../server/client.ts";
import type { Audit, AuditRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { pagesOf, PAGE } from "../today/use-claims.ts";

interface Loaded { readonly of: string; readonly total: number; readonly pages: ReadonlyMap<number, readonly AuditRow[]> }

export interface AuditList {
  readonly total: number | undefined;
  readonly failed: string | undefined;
  readonly rowAt: (index: number) => AuditRow | undefined;
  readonly onSeen: (first: number, last: number) => void;
}

const DAY_MS = 86_400_000;

/** The moments between which days lie, by this person's clock; the last day belongs to them. */
export function spanOf(from: string, to: string): Readonly<Record<string, string>> {
  const start = (day: string, later = 0): string => new Date(new Date(`${day}T00:00:00`).getTime() + later).toISOString();
  return { ...(from === "" ? {} : { from: start(from) }), ...(to === "" ? {} : { to: start(to, DAY_MS) }) };
}

/** The record of acts, newest first, fetched where one looks. */
export function useAudit(from: string, to: string): AuditList {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState<string>();
  const of = `${from} ${to}`;
  const current = useRef(of);
  const asking = useRef(new Set<number>());
  const ask = useCallback((page: number): void => {
    if (asking.current.has(page)) return;
    asking.current.add(page);
    const query = new URLSearchParams({ ...spanOf(from, to), offset: String(page * PAGE), limit: String(PAGE) });
    get<Audit>(`audit?${query.toString()}`).then(
      ({ total, rows }) => {
        if (current.current !== of) return;
        setFailed(undefined);
        setLoaded((was) => ({ of, total, pages: new Map([...(was?.of === of ? was.pages : []), [page, rows]]) }));
      },
      (error: unknown) => { if (current.current === of) setFailed(wordsOf(error)); },
    );
  }, [of]);
  useEffect(() => {
    current.current = of;
    asking.current = new Set();
    ask(0);
  }, [of, ask]);
  const onSeen = useCallback((first: number, last: number): void => { for (const page of pagesOf(first, last)) ask(page); }, [ask]);
  return { total: loaded?.total, failed, rowAt: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE], onSeen };
}
