import type { Fills } from "./outcome.ts";

/** A text with `{names}` in it, cut at them once so that it can be filled in many times. */
export class Template {
  /** What stands as it is, and names, in turn. */
  readonly #parts: readonly string[];

  constructor(text: string) {
    this.#parts = text.split(/\{(\w+)\}/);
  }

  /** Puts values in the place of the names: `fills` first, then `otherwise`. A name without a value is our bug, and stands out as it is. */
  filled(fills: Fills | undefined, otherwise: Fills): string {
    const parts = this.#parts;
    let text = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) text += valueOf(parts[at] ?? "", fills, otherwise) + (parts[at + 1] ?? "");
    return text;
  }
}

function valueOf(name: string, fills: Fills | undefined, otherwise: Fills): string {
  const value = fills?.[name] ?? otherwise[name];
  return value === undefined ? `{${name}}` : shown(String(value));
}

/** Longer than any list that a rule names: an element may be a megabyte. */
const LONGEST = 1500;

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
