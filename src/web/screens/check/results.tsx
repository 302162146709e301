import { useCallback, useEffect, useRef, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { ClaimRow, FileProgress, RowFilter } from "../../engine/messages.ts";
import { Field, Select } from "../../parts/field.tsx";
import { LongList } from "../../parts/long-list.tsx";
import { Empty } from "../../parts/states.tsx";
import { useRowHeight } from "../../parts/row-height.ts";
import { Row, RowHead } from "./row.tsx";

const FILTERS: readonly { readonly value: RowFilter; readonly label: string }[] = [
  { value: "all", label: "All claims" }, { value: "error", label: "To fix" }, { value: "warning", label: "To review" },
  { value: "unchecked", label: "Not fully checked" }, { value: "clean", label: "Clean" },
];
const SORTS = [{ value: "risk", label: "Money at risk" }, { value: "file", label: "Order of the file" }] as const;
/** Rows fetched at a time. */
const PAGE = 200;

interface ResultsProps { readonly progress: FileProgress; readonly onOpen: (at: number) => void }

/** The claims of the file. The worker holds them; the page asks for those in sight. */
export function Results({ progress, onOpen }: ResultsProps) {
  const [filter, setFilter] = useState<RowFilter>("all");
  const [sort, setSort] = useState<"file" | "risk">("risk");
  const [words, setWords] = useState("");
  const { total, rowAt, onSeen } = useRows({ filter, sort, words }, progress);
  const height = useRowHeight();
  return (
    <div className="stack tight">
      <div className="filters no-print">
        <Field label="Search claim, payer or words" type="search" value={words} onChange={setWords} />
        <Select label="Show" value={filter} choices={FILTERS} onChange={(value) => { setFilter(value as RowFilter); }} />
        <Select label="Sort by" value={sort} choices={SORTS} onChange={(value) => { setSort(value as "file" | "risk"); }} />
      </div>
      {total === 0
        ? <Empty title="No claim like this." hint="Take a word out of the search, or show all claims." />
        : <div className="desk"><RowHead /><LongList label="Claims" total={total} rowHeight={height} onSeen={onSeen} row={(index) => <Row of={rowAt(index)} onOpen={onOpen} />} /></div>}
    </div>
  );
}

interface Wanted { readonly filter: RowFilter; readonly sort: "file" | "risk"; readonly words: string }

function useRows(wanted: Wanted, progress: FileProgress) {
  const pages = useRef(new Map<number, readonly ClaimRow[]>());
  const [total, setTotal] = useState(progress.claims);
  const [, redraw] = useState(0);
  const seen = useRef({ first: 0, last: 0 });
  const key = `${JSON.stringify(wanted)} ${progress.state === "reading" ? String(Math.floor(progress.bytesDone / (1 << 22))) : progress.state} ${progress.claims > 0 ? "some" : ""}`;
  const asked = useRef(key);
  const fetchPage = useCallback((page: number, of: string): void => {
    const { filter, sort, words } = wanted;
    engine.ask("rows", { filter, sort, words, offset: page * PAGE, limit: PAGE }).then((rows) => {
      if (asked.current !== of) return;
      pages.current.set(page, rows.rows);
      setTotal(rows.total);
      redraw((count) => count + 1);
    }, () => undefined);
  }, [key]);
  useEffect(() => {
    asked.current = key;
    pages.current = new Map();
    for (const page of pagesOf(seen.current.first, seen.current.last)) fetchPage(page, key);
  }, [key, fetchPage]);
  const onSeen = useCallback((first: number, last: number): void => {
    seen.current = { first, last };
    for (const page of pagesOf(first, last)) if (!pages.current.has(page)) fetchPage(page, key);
  }, [key, fetchPage]);
  const rowAt = (index: number): ClaimRow | undefined => pages.current.get(Math.floor(index / PAGE))?.[index % PAGE];
  return { total, rowAt, onSeen };
}

function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(first / PAGE);
  return Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, index) => from + index);
}
