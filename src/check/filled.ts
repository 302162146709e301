import type { Fills } from "./outcome.ts";

/** A text's pieces: words, name, words, name, …, words. */
type Pieces = readonly string[];

/** More texts than rules have; beyond it the memory begins anew. */
const MOST = 4096;

const known = new Map<string, Pieces>();

/** Puts values in the place of `{names}`; a name without a value is our bug, and stands out as it is. */
export function filled(template: string, fills: Fills): string {
  const pieces = piecesOf(template);
  let text = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at] ?? "";
    text += name in fills ? shown(String(fills[name])) : `{${name}}`;
    text += pieces[at + 1] ?? "";
  }
  return text;
}

function piecesOf(template: string): Pieces {
  const held = known.get(template);
  if (held !== undefined) return held;
  if (known.size >= MOST) known.clear();
  const pieces = template.split(/\{(\w+)\}/);
  known.set(template, pieces);
  return pieces;
}

/** Longer than any list that a rule names: an element may be a megabyte. */
const LONGEST = 1500;

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
