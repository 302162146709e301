import { useId } from "react";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

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
  /** What to look at again in it, though it is taken. */
  readonly remark?: string | undefined;
}

/** A labelled line to write in. What it takes stays in sight beside what is wrong with it. */
export function Field({ label, value, onChange, hint, type = "text", inputMode, id, autoComplete = "off", maxLength, wrong, remark }: FieldProps) {
  const own = useId();
  const name = id ?? own;
  const isSaid = [wrong, hint, remark].some((words) => words !== undefined);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name} className="input" type={type} inputMode={inputMode} value={value} autoComplete={autoComplete} spellCheck={false} maxLength={maxLength}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={isSaid ? `${name}-hint` : undefined} onChange={(event) => { onChange(event.target.value); }}
      />
      {isSaid ? <Said id={`${name}-hint`} {...{ wrong, hint, remark }} /> : null}
    </div>
  );
}

type Words = string | undefined;

interface SaidProps { readonly id: string; readonly wrong: Words; readonly hint: Words; readonly remark: Words }

function Said({ id, wrong, hint, remark }: SaidProps) {
  return (
    <span id={id} className="field-said small">
      {wrong === undefined ? null : <span className="wrong">{`${wrong} `}</span>}
      {hint === undefined ? null : <span className="quiet">{hint}</span>}
      {remark === undefined ? null : <span className="remark" role="status"><Mark of="warning" isShort />{` ${remark}`}</span>}
    </span>
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
