import { useId } from "react";

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly hint?: string;
  readonly isMono?: boolean;
}

/** A labelled place for more than a line. */
export function TextArea({ label, value, onChange, rows = 5, hint, isMono = false }: TextAreaProps) {
  const name = useId();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <textarea
        id={name} className={isMono ? "input mono" : "input"} rows={rows} value={value} autoComplete="off" spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`} onChange={(event) => { onChange(event.target.value); }}
      />
      {hint === undefined ? null : <span id={`${name}-hint`} className="quiet small">{hint}</span>}
    </div>
  );
}
