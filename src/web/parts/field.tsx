import { useId } from "react";
import type { ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: "text" | "search" | "date" | "number" | "password";
  readonly inputMode?: "numeric" | "decimal" | "text";
  readonly id?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** What is wrong with what stands there. */
  readonly wrong?: string | undefined;
}

/** A labelled line to write in. */
export function Field({ label, value, onChange, hint, type = "text", inputMode, id, autoComplete = "off", maxLength, wrong }: FieldProps) {
  const own = useId();
  const name = id ?? own;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name} className="input" type={type} inputMode={inputMode} value={value} autoComplete={autoComplete} spellCheck={false} maxLength={maxLength}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined && hint === undefined ? undefined : `${name}-hint`} onChange={(event) => { onChange(event.target.value); }}
      />
      {wrong === undefined && hint === undefined ? null : <span id={`${name}-hint`} className={wrong === undefined ? "quiet small" : "wrong small"}>{wrong ?? hint}</span>}
    </div>
  );
}

export interface Choice { readonly value: string; readonly label: string }

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly id?: string;
  readonly wrong?: string | undefined;
  readonly onChange: (value: string) => void;
}

export function Select({ label, value, choices, id, wrong, onChange }: SelectProps) {
  const own = useId();
  const name = id ?? own;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        id={name} className="input" value={value} aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${name}-wrong`} onChange={(event) => { onChange(event.target.value); }}
      >
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
      {wrong === undefined ? null : <span id={`${name}-wrong`} className="wrong small">{wrong}</span>}
    </div>
  );
}

/** A group of fields under one question. */
export function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <fieldset className="group"><legend>{label}</legend>{children}</fieldset>;
}
