import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface DialogProps { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** Where somebody writes or chooses. Ticks are left out: a key on them already answers. */
const WRITES = "textarea, select, input:not([type=checkbox], [type=radio], [type=file], [type=hidden])";

/**
 * The browser's own dialog: it keeps the focus, Escape closes it, the page behind is inert. It begins where there is something to write,
 * and gives the focus back to where it was, however it is closed.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    ref.current?.querySelector<HTMLElement>(WRITES)?.focus();
    return () => { if (document.activeElement === document.body && before instanceof HTMLElement) before.focus(); };
  }, []);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button onPress={onClose}>Close</Button>
      </div>
      {children}
    </dialog>
  );
}
