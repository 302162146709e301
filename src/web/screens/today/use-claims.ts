import { useCallback, useEffect, useRef, useState } from "react";
import { get, send } from "../../server/client.ts";
import { useReached } from "../../server/session.ts";
import type { ClaimRow, Claims } from "../../server/types.ts";
import { PAGE, pagesOf, usePages } from "../../server/use-pages.ts";
import type { Loaded } from "../../server/use-pages.ts";
import { setOrder } from "./order.ts";
import { queryOf } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

export interface ClaimList {
  readonly total: number | undefined;
  readonly failed: string | undefined;
  readonly rowAt: (index: number) => ClaimRow | undefined;
  readonly onSeen: (first: number, last: number) => void;
  readonly reload: () => void;
  /** Shows a row as it will be, until the server has said so. */
  readonly replace: (row: ClaimRow) => void;
}

/** What no filter of the list asks, and a file does: claims that were saved as they are, the others, or those changed since. */
interface Narrower { readonly saved?: "yes" | "no" | "changed" }

/** A part of the worklist. A search goes in the body: it may be a patient's name. */
export function fetchClaims(wanted: Wanted & Narrower, offset: number, limit: number, signal?: AbortSignal): Promise<Claims> {
  const query = { ...queryOf(wanted), offset, limit };
  if (wanted.q !== "") return send<Claims>("POST", "claims/search", { ...query, q: wanted.q });
  const words = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return get<Claims>(`claims?${words.toString()}`, signal);
}

function orderOf({ pages }: Loaded<ClaimRow>): readonly string[] {
  return [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows.map(({ key }) => key));
}

function withRow(loaded: Loaded<ClaimRow>, row: ClaimRow): Loaded<ClaimRow> {
  const pages = [...loaded.pages].map(([page, rows]) => [page, rows.map((one) => (one.key === row.key ? row : one))] as const);
  return { ...loaded, pages: new Map(pages) };
}

/** What is in sight, and how to call back what is on its way. */
function useRefs(wanted: Wanted) {
  const last = useRef(wanted);
  const seen = useRef({ first: 0, last: 0 });
  const stop = useRef(new AbortController());
  /** Another question is another list, which begins at its top. */
  const backToTop = (now: Wanted): void => {
    if (last.current !== now) seen.current = { first: 0, last: 0 };
    last.current = now;
  };
  return { seen, stop, backToTop };
}

/** The worklist: the server holds it, the page asks for what is in sight. Rows stay until those that replace them are here. */
export function useClaims(wanted: Wanted): ClaimList {
  const [turn, setTurn] = useState(0);
  const isReached = useReached();
  const { seen, stop, backToTop } = useRefs(wanted);
  const of = `${JSON.stringify(wanted)} ${turn} ${isReached ? "" : "again"}`;
  const { loaded, setLoaded, failed, ask, begin, rowAt } = usePages<ClaimRow>(
    of, (page) => fetchClaims(wanted, page * PAGE, PAGE, stop.current.signal),
  );
  useEffect(() => {
    begin();
    backToTop(wanted);
    stop.current.abort();
    stop.current = new AbortController();
    for (const page of pagesOf(seen.current.first, seen.current.last)) ask(page);
  }, [of, ask]);
  const onSeen = useCallback((first: number, last: number): void => {
    seen.current = { first, last };
    for (const page of pagesOf(first, last)) ask(page);
  }, [ask]);
  useEffect(() => { if (loaded !== undefined) setOrder(orderOf(loaded)); }, [loaded]);
  return {
    total: loaded?.total, failed, onSeen, rowAt,
    reload: () => { setTurn((now) => now + 1); },
    replace: (row) => { setLoaded((was) => was && withRow(was, row)); },
  };
}
