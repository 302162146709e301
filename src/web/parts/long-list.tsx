import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

interface LongListProps {
  readonly label: string;
  readonly total: number;
  /** Pixels of one row. */
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  /** Told of the rows in sight, to fetch them. */
  readonly onSeen: (first: number, last: number) => void;
}

/** Pixels of the hairlines above and below. */
const EDGES = 2;

/** A list of any length: only the rows in sight are in the page. */
export function LongList({ label, total, rowHeight, row, onSeen }: LongListProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 });
  useEffect(() => { list.measure(); }, [rowHeight, list]);
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
