import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";

interface LongListProps {
  readonly label: string;
  readonly total: number;
  /** Pixels of one row. */
  readonly rowHeight: number;
  readonly row: (index: number) => ReactNode;
  /** What a row shows, so that one that moves stays itself, and its focus goes with it; without it a row is its place. */
  readonly keyOf?: (index: number) => string | undefined;
  /** Told of the rows in sight, to fetch them. */
  readonly onSeen: (first: number, last: number) => void;
  /** The row that is shown first, and takes the focus once it is there. */
  readonly startAt?: number | undefined;
}

/** A list of any length, as long as the page is: only the rows in sight are in it, and the page alone scrolls. */
export function LongList({ label, total, rowHeight, row, keyOf, onSeen, startAt }: LongListProps) {
  const box = useRef<HTMLDivElement>(null);
  const top = useTop(box);
  const list = useWindowVirtualizer({ count: total, estimateSize: () => rowHeight, overscan: 12, scrollMargin: top ?? 0 });
  useEffect(() => { list.measure(); }, [rowHeight, list]);
  useStart(box, top === undefined ? undefined : startAt, (index) => { list.scrollToIndex(index, { align: "center" }); });
  const seen = list.getVirtualItems();
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => { onSeen(first, last); }, [first, last, onSeen]);
  const taken = new Set<string>();
  /** A list that changes while it is fetched may have one twice for a moment. */
  const keyAt = (index: number): string => {
    const key = keyOf?.(index);
    if (key === undefined || taken.has(key)) return `at ${index}`;
    taken.add(key);
    return key;
  };
  return (
    <div ref={box} className="list" role="list" aria-label={label}>
      <div className="list-rows" role="presentation" style={{ height: list.getTotalSize() }}>
        {seen.map(({ index, start, size }) => (
          <div
            key={keyAt(index)} className="list-row" role="listitem" aria-posinset={index + 1} aria-setsize={total}
            style={{ height: size, transform: `translateY(${start - (top ?? 0)}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Pixels from the page's top to the list's, as long as it is known; what stands above may grow. */
function useTop(box: RefObject<HTMLElement | null>): number | undefined {
  const [top, setTop] = useState<number>();
  useLayoutEffect(() => {
    const measure = (): void => { if (box.current !== null) setTop(Math.round(box.current.getBoundingClientRect().top + scrollY)); };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => { watch.disconnect(); };
  }, [box]);
  return top;
}

/** Goes to a row at first, and focuses it when it has been drawn. */
function useStart(box: RefObject<HTMLElement | null>, startAt: number | undefined, scroll: (index: number) => void): void {
  const waiting = useRef<number | "none">(undefined);
  useEffect(() => {
    if (startAt === undefined || waiting.current !== undefined) return;
    waiting.current = startAt;
    scroll(startAt);
  }, [startAt]);
  useEffect(() => {
    if (typeof waiting.current !== "number") return;
    const button = box.current?.querySelector<HTMLElement>(`[aria-posinset="${waiting.current + 1}"] button`);
    if (button === null || button === undefined) return;
    waiting.current = "none";
    button.focus();
  });
}
