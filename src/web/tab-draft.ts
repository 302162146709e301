import { IDLE_MS } from "./server/idle.ts";
import { put } from "./tab-memory.ts";

/** What is in progress on a screen stays with this tab alone, so that a reload does not lose it; closed or idle for a while, it is gone. */
export interface Draft<T extends object> {
  /** What was kept; undefined where there is nothing, or nobody was here for longer than a screen stays open. */
  readonly recall: () => T | undefined;
  /** Keeps it in place of what was before; undefined is nothing to keep. */
  readonly keep: (held: T | undefined) => void;
  /** Takes it out of this tab, wherever it is shown. */
  readonly forget: () => void;
  /** Tells when it was forgotten; the answer takes the listener off. */
  readonly onForgotten: (listener: () => void) => () => void;
}

export function draftOf<T extends object>(name: string): Draft<T> {
  const place = `claimwright.${name}`;
  const listeners = new Set<() => void>();
  return {
    recall: () => heldIn<T>(sessionStorage.getItem(place), Date.now()),
    keep: (held) => { put(place, held === undefined ? undefined : heldText(held, Date.now())); },
    forget: () => {
      put(place, undefined);
      for (const listener of listeners) listener();
    },
    onForgotten: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

interface Kept<T> { readonly held: T; readonly at: number }

/** What is written for the tab, and when. Milliseconds. */
export function heldText<T extends object>(held: T, now: number): string {
  return JSON.stringify({ held, at: now } satisfies Kept<T>);
}

export function heldIn<T extends object>(text: string | null, now: number): T | undefined {
  try {
    const { held, at } = JSON.parse(text ?? "") as Partial<Kept<T>>;
    return typeof at === "number" && now - at < IDLE_MS && typeof held === "object" ? held : undefined;
  } catch {
    return undefined;
  }
}
