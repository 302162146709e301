import { useEffect } from "react";
import { placeOf } from "../../router.ts";
import type { Key } from "./answers.ts";

/** A screen of the interview: a question, or its end. The browser's history holds which, and never what was answered. */
export type Stop = Key | "end";

interface Entry { readonly stop: Stop; readonly before: readonly Stop[] }

/** Longer than any way through twelve questions and back. */
const MOST = 60;

function entry(): Entry | undefined {
  const state = history.state as { readonly visit?: Entry } | null;
  return state?.visit;
}

function write(visit: Entry, isNew: boolean): void {
  if (isNew) history.pushState({ visit }, "");
  else history.replaceState({ visit }, "");
}

/** Where this entry of the history stood, after a reload or on the way back from another screen. */
export function stopHere(): Stop | undefined {
  return entry()?.stop;
}

/**
 * Makes every screen an entry of the browser's history: Back goes to the one before, Forward on. `isMove`: the history itself,
 * and no answer, led to what is shown.
 */
export function useTrail(shown: Stop | undefined, isMove: boolean, onGo: (stop: Stop | undefined) => void): void {
  useEffect(() => {
    const here = entry();
    if (shown === undefined || here?.stop === shown) return;
    const isNew = here !== undefined && !isMove;
    write({ stop: shown, before: isNew ? [...here.before, here.stop].slice(-MOST) : here?.before ?? [] }, isNew);
  }, [shown]);
  useEffect(() => {
    const move = (): void => {
      if (placeOf(location.hash).screen !== "visit") return;
      onGo(entry()?.stop);
    };
    addEventListener("popstate", move);
    return () => { removeEventListener("popstate", move); };
  });
}

/** Goes back in the history where the entry before is this screen; false where it is another. */
export function wentBackTo(stop: Stop): boolean {
  if (entry()?.before.at(-1) !== stop) return false;
  history.back();
  return true;
}
