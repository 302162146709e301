import type { ReactNode } from "react";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: "main" | "plain";
  readonly disabled?: boolean;
  readonly label?: string;
}

export function Button({ children, onPress, look, disabled = false, label }: ButtonProps) {
  return (
    <button type="button" className={look === undefined ? "button" : `button ${look}`} onClick={onPress} disabled={disabled} aria-label={label}>
      {children}
    </button>
  );
}
