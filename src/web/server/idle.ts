import { useEffect, useState } from "react";

/** A screen with patients on it is not left open for whoever walks by. */
export const IDLE_MS = 15 * 60_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** True after nobody has touched the page for a while, until `wake` is called. */
export function useIdle(isOn: boolean, afterMs = IDLE_MS): { readonly isIdle: boolean; readonly wake: () => void } {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isOn || isIdle) return undefined;
    let last = Date.now();
    const touch = (): void => { last = Date.now(); };
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true });
    const timer = setInterval(() => { if (Date.now() - last >= afterMs) setIdle(true); }, 5000);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, touch);
    };
  }, [isOn, isIdle, afterMs]);
  return { isIdle, wake: () => { setIdle(false); } };
}
