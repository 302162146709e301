import { useCallback, useRef, useState } from "react";
import { wordsOf } from "./use-get.ts";

/** Rows fetched at a time. */
export const PAGE = 100;

/** A part of a long list, and how long the whole is. */
export interface Part<Row> { readonly total: number; readonly rows: readonly Row[] }

/** What has come of a list. `of` says of which one. */
export interface Loaded<Row> { readonly of: string; readonly total: number; readonly pages: ReadonlyMap<number, readonly Row[]> }

/** The pages that hold the rows from `first` to `last`. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, index) => from + index);
}

/**
 * A long list that the server holds, fetched page by page. `of` names the list: what comes late for another one is dropped, and rows stay
 * until those that replace them are here. Call `begin` where another list begins.
 */
export function usePages<Row>(of: string, fetch: (page: number) => Promise<Part<Row>>) {
  const [loaded, setLoaded] = useState<Loaded<Row>>();
  const [failed, setFailed] = useState<string>();
  const current = useRef(of);
  const asking = useRef(new Set<number>());
  const ask = useCallback((page: number): void => {
    if (asking.current.has(page)) return;
    asking.current.add(page);
    fetch(page).then(
      ({ total, rows }) => {
        if (current.current !== of) return;
        setFailed(undefined);
        setLoaded((was) => ({ of, total, pages: new Map([...(was?.of === of ? was.pages : []), [page, rows]]) }));
      },
      (error: unknown) => { if (current.current === of) setFailed(wordsOf(error)); },
    );
  }, [of]);
  const begin = (): void => {
    current.current = of;
    asking.current = new Set();
  };
  return { loaded, setLoaded, failed, ask, begin, rowAt: (index: number) => loaded?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] };
}
