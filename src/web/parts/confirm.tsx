import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface ConfirmProps {
  readonly title: string;
  /** What the button does, and what leaves all as it is. */
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done that one press should not do. */
export function Confirm({ title, yes, no, onYes, onClose, children }: ConfirmProps) {
  const agree = (): void => {
    onClose();
    onYes();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack tight">
        {children}
        <div className="actions">
          <Button look="main" onPress={agree}>{yes}</Button>
          <Button onPress={onClose}>{no}</Button>
        </div>
      </div>
    </Dialog>
  );
}
