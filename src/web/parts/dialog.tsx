import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface DialogProps { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

/** The browser's own dialog: it keeps the focus, Escape closes it, the page behind is inert. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => { ref.current?.showModal(); }, []);
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
