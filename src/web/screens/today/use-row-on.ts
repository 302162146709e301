import { useEffect, useLayoutEffect, useRef } from "react";
import type { Wanted } from "./wanted.ts";

/** Where the keyboard was last: on which claim, and in which row of the list. */
interface Stood { readonly key: string; readonly index: number }

interface At { readonly key: string | undefined; readonly index: number }

/** The row that a key leads to from outside the list: the one that was left, or, where it is gone, what stands in its place, or above. */
export function rowFor<T extends At>(rows: readonly T[], stood: Stood | undefined, by: 1 | -1): T | undefined {
  if (stood === undefined) return rows[0];
  const same = rows.find(({ key }) => key === stood.key);
  if (same !== undefined) return same;
  const wanted = stood.index + (by === 1 ? 0 : -1);
  return rows.find(({ index }) => index === wanted) ?? (by === 1 ? rows.at(-1) : rows[0]);
}

export function indexOf(row: Element): number {
  return Number(row.closest("[aria-posinset]")?.getAttribute("aria-posinset") ?? 1) - 1;
}

const KEYS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** A press of j or k from outside goes to the row that had the focus last, or to what is in its place; each row has its own keys. */
export function useRowOn(wanted: Wanted): void {
  const stood = useRef<Stood>(undefined);
  useEffect(() => { stood.current = undefined; }, [wanted]);
  useLayoutEffect(() => {
    const stand = ({ target }: FocusEvent): void => {
      const key = target instanceof HTMLElement ? target.dataset["key"] : undefined;
      if (key !== undefined && target instanceof HTMLElement) stood.current = { key, index: indexOf(target) };
    };
    const press = (event: KeyboardEvent): void => {
      const by = KEYS[event.key];
      const isElsewhere = event.target === document.body || event.target === document.getElementById("main");
      if (!isElsewhere || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (by === -1 && stood.current === undefined) return;
      event.preventDefault();
      const rows = [...document.querySelectorAll<HTMLElement>(".desk .list-row button")].map((row) => ({ row, key: row.dataset["key"], index: indexOf(row) }));
      rowFor(rows.sort((a, b) => a.index - b.index), stood.current, by)?.row.focus();
    };
    addEventListener("focusin", stand);
    addEventListener("keydown", press);
    return () => {
      removeEventListener("focusin", stand);
      removeEventListener("keydown", press);
    };
  });
}
