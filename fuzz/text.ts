/** A file as text of one character a byte, which is what mutators work on. */
export type Text = string;

export interface Marks {
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly segment: string;
}

const USUAL: Marks = { element: "*", component: ":", repetition: "^", segment: "~" };

export function textOf(bytes: Uint8Array): Text {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

export function bytesOf(text: Text): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** The separators that the file's first ISA names; the usual ones where there is none. */
export function marksOf(text: Text): Marks {
  const at = text.indexOf("ISA");
  if (at < 0 || at + 106 > text.length) return USUAL;
  const [element, repetition, component, segment] = [3, 82, 104, 105].map((offset) => text.charAt(at + offset));
  return { element: element ?? "*", repetition: repetition ?? "^", component: component ?? ":", segment: segment ?? "~" };
}

/** Segments as they stand, each without its terminator and with the newline before it. */
export function cut(text: Text): { readonly marks: Marks; readonly segments: string[] } {
  const marks = marksOf(text);
  return { marks, segments: text.split(marks.segment) };
}

export function join(segments: readonly string[], { segment }: Marks): Text {
  return segments.join(segment);
}

/** The tag of a segment, the newline before it left out. */
export function tagOf(segment: string, { element }: Marks): string {
  const start = segment.trimStart();
  const end = start.indexOf(element);
  return end < 0 ? start.slice(0, 3) : start.slice(0, Math.min(end, 8));
}
