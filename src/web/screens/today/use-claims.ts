import { useCallback, useEffect, useRef, useState } from "react";
import { get, send } from "../../server/client.ts";
import { useReached } from "../../server/session.ts";
import type { ClaimRow, Claims } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { setOrder } from "./order.ts";
import { queryOf } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** Rows fetched at a time. */
export const PAGE = 100;

export interface ClaimList {
  readonly total: number | undefined;
  readonly failed: string | undefined;
  readonly rowAt: (index: number) => ClaimRow | undefined;
  readonly onSeen: (first: number, last: number) => void;
  readonly reload: () => void;
  /** Shows a row as it will be, until the server has said so. */
  readonly replace: (row: ClaimRow) => void;
}

interface Loaded { readonly total: number; readonly pages: ReadonlyMap<number, readonly ClaimRow[]>; readonly of: string }

/** A part of the worklist. A search goes in the body: it may be a patient's name. */
export function fetchClaims(wanted: Wanted, offset: number, limit: number, signal?: AbortSignal): Promise<Claims> {
  const query = { ...queryOf(wanted), offset, limit };
  if (wanted.q !== "") return send<Claims>("POST", "claims/search", { ...query, q: wanted.q });
  const words = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return get<Claims>(`claims?${words.toString()}`, signal);
}

export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, index) => from + index);
}

function orderOf({ pages }: Loaded): readonly string[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows.map(({ key }) => key));
}

function withRow(loaded: Loaded, row: ClaimRow): Loaded {
  const pages = [...loaded.pages].map(([page, rows]) => [page, rows.map((one) => (one.key === row.key ? row : one))] as const);
  return { ...loaded, pages: new Map(pages) };
}

/** What is in sight, which pages are on their way, and how to call them back. */
function useRefs(wanted: Wanted) {
  const last = useRef(wanted);
  const seen = useRef({ first: 0, last: 0 });
  const asking = useRef(new Set<number>());
  const stop = useRef(new AbortController());
  /** Another question is another list, which begins at its top. */
  const backToTop = (now: Wanted): void => {
    if (last.current !== now) seen.current = { first: 0, last: 0 };
    last.current = now;
  };
  return { seen, asking, stop, backToTop };
}

/** The worklist: the server holds it, the page asks for what is in sight. Rows stay until those that replace them are here. */
export function useClaims(wanted: Wanted): ClaimList {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState<string>();
  const [turn, setTurn] = useState(0);
  const isReached = useReached();
  const { seen, asking, stop, backToTop } = useRefs(wanted);
  const of = `${JSON.stringify(wanted)} ${turn} ${isReached ? "" : "again"}`;
  const current = useRef(of);
  const ask = useCallback((page: number): void => {
    if (asking.current.has(page)) return;
    asking.current.add(page);
    fetchClaims(wanted, page * PAGE, PAGE, stop.current.signal).then(
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
    backToTop(wanted);
    stop.current.abort();
    stop.current = new AbortController();
    asking.current = new Set();
    for (const page of pagesOf(seen.current.first, seen.current.last)) ask(page);
  }, [of, ask]);
  const onSeen = useCallback((first: number, last: number): void => {
    seen.current = { first, last };
    for (const page of pagesOf(first, last)) ask(page);
  }, [ask]);
  useEffect(() => { if (loaded !== undefined) setOrder(orderOf(loaded)); }, [loaded]);
  return {
    total: loaded?.total, failed, onSeen,
    rowAt: (index) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    reload: () => { setTurn((now) => now + 1); },
    replace: (row) => { setLoaded((was) => was && withRow(was, row)); },
  };
}
