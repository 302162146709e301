import type { Severity } from "../claim/index.ts";

/** How text looks: a terminal gives colours, a file none. Meaning never hangs on it. */
export interface Style {
  /** Columns to fill at most. */
  readonly width: number;
  readonly strong: Paint;
  readonly quiet: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
}

export type Paint = (text: string) => string;

const asItIs: Paint = (text) => text;

export function plainStyle(width = 80): Style {
  return { width, strong: asItIs, quiet: asItIs, error: asItIs, warning: asItIs, info: asItIs };
}

/** Shape and word first, colour second. */
export const MARKS: Readonly<Record<Severity, { readonly shape: string; readonly word: string }>> = {
  error: { shape: "●", word: "error" },
  warning: { shape: "▲", word: "review" },
  info: { shape: "○", word: "info" },
};

export const UNCHECKED_SHAPE = "◌";

/** `● error`, painted. */
export function severityText(severity: Severity, style: Style): string {
  const { shape, word } = MARKS[severity];
  return style[severity](`${shape} ${word}`);
}
