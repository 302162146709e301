import type { Edit } from "./splice.ts";
import type { SegmentView } from "./segment.ts";

/** A new text for an element, or for one component of it (0: the whole element). */
export interface NewText { readonly element: number; readonly component: number; readonly to: string }

const encoder = new TextEncoder();

/**
 * One edit that gives a segment new texts. Elements and components that it does not have are appended with the
 * separators that they need; all others keep their bytes. The texts must hold no separator: ask a `SegmentWriter` first.
 */
export function revised(segment: SegmentView, texts: readonly NewText[]): Edit {
  const { element: separator, component } = segment.separators;
  const parts = split(segment.raw, separator);
  for (const { element, component: number, to } of texts) {
    while (parts.length <= element) parts.push(new Uint8Array());
    parts[element] = number === 0 ? encoder.encode(to) : withComponent(parts[element] ?? new Uint8Array(), component, number, to);
  }
  const [start, end] = segment.span;
  return { start, end, replacement: joined(parts, separator) };
}

function withComponent(element: Uint8Array, separator: number, number: number, to: string): Uint8Array {
  const parts = split(element, separator);
  while (parts.length < number) parts.push(new Uint8Array());
  parts[number - 1] = encoder.encode(to);
  return joined(parts, separator);
}

function split(bytes: Uint8Array, separator: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...parts, bytes.subarray(from)];
}

/** Pieces of bytes with a separator between. */
export function joined(parts: readonly Uint8Array[], separator: number): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, -1));
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) out[at++] = separator;
    out.set(part, at);
    at += part.length;
  });
  return out;
}
