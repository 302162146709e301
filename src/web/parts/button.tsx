import type { ReactNode } from "react";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: "main" | "plain";
  readonly disabled?: boolean;
  readonly label?: string;
  /** The element that says why it is disabled. */
  readonly why?: string | undefined;
}

export function Button({ children, onPress, look, disabled = false, label, why }: ButtonProps) {
  return (
    <button type="button" className={look === undefined ? "button" : `button ${look}`} onClick={onPress} disabled={disabled} aria-label={label} aria-describedby={why}>
      {children}
    </button>
  );
}
