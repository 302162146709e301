import { useLayoutEffect, useRef } from "react";

/**
 * Whether the person is writing, so that a letter is a letter. A field of a dialog just closed keeps the focus until the next picture is
 * drawn, though nobody sees it: a key that comes so soon is for the page.
 */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]") && target.checkVisibility();
}

/** True while a dialog is open: the page behind it takes no key. */
export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** One key of a screen, from its first picture on, wherever the focus is; not while somebody writes or a dialog is open. */
export function useKey(key: string, does: () => void): void {
  const latest = useRef(does);
  latest.current = does;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event.target) || isDialogOpen()) return;
      latest.current();
    };
    addEventListener("keydown", press);
    return () => { removeEventListener("keydown", press); };
  }, [key]);
}
