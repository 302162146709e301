import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";

interface LongListProps {
  readonly label: string;
  readonly total: number;
  /** Pixels of one row. */
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  /** Told of the rows in sight, to fetch them. */
  readonly onSeen: (first: number, last: number) => void;
  /** The row that is shown first, and takes the focus once it is there. */
  readonly startAt?: number | undefined;
}

/** Pixels of the hairlines above and below. */
const EDGES = 2;

/** A list of any length: only the rows in sight are in the page. */
export function LongList({ label, total, rowHeight, row, onSeen, startAt }: LongListProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 });
  useEffect(() => { list.measure(); }, [rowHeight, list]);
  useStart(box, startAt, () => { if (startAt !== undefined) list.scrollToIndex(startAt, { align: "center" }); });
  const seen = list.getVirtualItems();
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => { onSeen(first, last); }, [first, last, onSeen]);
  return (
    <div ref={box} className="list" role="list" aria-label={label} tabIndex={0} style={{ maxHeight: total * rowHeight + EDGES }}>
      <div className="list-rows" role="presentation" style={{ height: list.getTotalSize() }}>
        {seen.map(({ index, start, size }) => (
          <div
            key={index} className="list-row" role="listitem" aria-posinset={index + 1} aria-setsize={total}
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Goes to a row at first, and focuses it when it has been drawn. */
function useStart(box: RefObject<HTMLElement | null>, startAt: number | undefined, scroll: () => void): void {
  const waiting = useRef(startAt);
  useEffect(scroll, []);
  useEffect(() => {
    if (waiting.current === undefined) return;
    const button = box.current?.querySelector<HTMLElement>(`[aria-posinset="${waiting.current + 1}"] button`);
    if (button === null || button === undefined) return;
    waiting.current = undefined;
    button.focus();
  });
}
