import { useEffect, useRef, useSyncExternalStore } from "react";

/** A short sentence stands so long; a longer one by what it takes to read it. */
const LASTS_MS = 4000;
const A_LETTER_MS = 55;
let said: readonly { readonly id: number; readonly words: string }[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(to: typeof said): void {
  said = to;
  for (const listener of listeners) listener();
}

/** Says one short sentence at the foot of the page. */
export function toast(words: string): void {
  const id = next++;
  set([...said, { id, words }]);
  setTimeout(() => { set(said.filter((one) => one.id !== id)); }, Math.max(LASTS_MS, words.length * A_LETTER_MS));
}

/** Takes off what is still said: it was said of what is no more in sight. */
export function hush(): void {
  if (said.length > 0) set([]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Above all else, a dialog that was opened meanwhile too: the last one shown lies on top. */
function raise(place: HTMLElement | null): void {
  if (place === null || typeof place.showPopover !== "function") return;
  if (place.matches(":popover-open")) place.hidePopover();
  place.showPopover();
}

export function Toasts() {
  const all = useSyncExternalStore(subscribe, () => said);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { raise(place.current); }, [all]);
  return <div ref={place} popover="manual" className="toasts no-print" role="status" aria-live="polite">{all.map(({ id, words }) => <div key={id} className="toast">{words}</div>)}</div>;
}
