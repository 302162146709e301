import { useEffect, useRef, useSyncExternalStore } from "react";

/** A short sentence stands so long; a longer one by what it takes to read it. */
const LASTS_MS = 4000;
const A_LETTER_MS = 55;
/** Time to decide, where something is offered with it. */
const OFFER_MS = 12_000;

/** What can be done about what is said: as a button, and by a key of the screen. */
export interface Offer { readonly words: string; readonly key: string; readonly does: () => void }

interface Said { readonly id: number; readonly words: string; readonly offer?: Offer }

let said: readonly Said[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(to: typeof said): void {
  said = to;
  for (const listener of listeners) listener();
}

/** Says one short sentence at the foot of the page. An offer takes the place of the one before it. */
export function toast(words: string, offer?: Offer): void {
  const id = next++;
  const stay = offer === undefined ? said : said.filter((one) => one.offer === undefined);
  set([...stay, offer === undefined ? { id, words } : { id, words, offer }]);
  setTimeout(() => { drop(id); }, Math.max(offer === undefined ? LASTS_MS : OFFER_MS, words.length * A_LETTER_MS));
}

function drop(id: number): void {
  if (said.some((one) => one.id === id)) set(said.filter((one) => one.id !== id));
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
  return <div ref={place} popover="manual" className="toasts no-print" role="status" aria-live="polite">{all.map((one) => <Toast key={one.id} of={one} />)}</div>;
}

function Toast({ of: { id, words, offer } }: { readonly of: Said }) {
  if (offer === undefined) return <div className="toast">{words}</div>;
  const take = (): void => {
    drop(id);
    offer.does();
  };
  return <div className="toast">{words}{" "}<button type="button" className="toast-offer" onClick={take}>{offer.words} <kbd>{offer.key}</kbd></button></div>;
}
