import type { Severity } from "../../index.ts";

export type Worst = Severity | "unchecked" | "kept" | "none";

const MARKS: Readonly<Record<Worst, { readonly sign: string; readonly word: string }>> = {
  error: { sign: "●", word: "error" },
  warning: { sign: "▲", word: "review" },
  info: { sign: "○", word: "info" },
  kept: { sign: "◇", word: "kept as it is" },
  unchecked: { sign: "◌", word: "not checked" },
  none: { sign: "✓", word: "clean" },
};

export function wordOf(worst: Worst): string {
  return MARKS[worst].word;
}

/** Severity by shape and word first, colour second. `isShort` keeps the word for screen readers. */
export function Mark({ of, isShort = false }: { readonly of: Worst; readonly isShort?: boolean }) {
  const { sign, word } = MARKS[of];
  return (
    <span className={`mark ${of}`} title={word}>
      <span aria-hidden="true">{sign}</span>
      <span className={isShort ? "hidden" : ""}>{` ${word}`}</span>
    </span>
  );
}
