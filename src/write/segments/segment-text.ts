import { decodeText, joined, positionOf } from "../../x12/index.ts";
import type { SegmentView, Separators } from "../../x12/index.ts";
import type { SegmentMarks } from "./fields.ts";

type Unwritable = { readonly is: "unwritable"; readonly why: "terminator" | "character" | "tag-unknown" | "empty"; readonly element?: string };

/** Controls, and halves of characters that UTF-8 cannot carry. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;
const TAG = /^[A-Z][A-Z0-9]{1,2}$/;

/** A segment's tag and elements as they are written; empty ones at the end are left out, as are empty components. */
export function elementsOf(text: string, separators: Separators): Unwritable | { readonly is: "elements"; readonly texts: readonly string[] } {
  const { element, component, segment: terminator } = marksOf(separators);
  const body = text.endsWith(terminator) ? text.slice(0, -1) : text;
  const texts = body.trim().split(element).map((one) => withoutEnd(one, component));
  while (texts.length > 1 && texts.at(-1) === "") texts.pop();
  const [tag = ""] = texts;
  if (body.trim() === "") return { is: "unwritable", why: "empty" };
  if (!TAG.test(tag)) return { is: "unwritable", why: "tag-unknown" };
  const named = (test: (text: string) => boolean): string | undefined => nameOf(tag, texts.findIndex((one, at) => at > 0 && test(one)));
  if (body.includes(terminator)) return unwritable("terminator", named((one) => one.includes(terminator)));
  return NO_TEXT.test(body) ? unwritable("character", named((one) => NO_TEXT.test(one))) : { is: "elements", texts };
}

interface SegmentText { readonly tag: string; readonly text: string }

/** One segment or several, parted by the file's own terminator. */
export function additionOf(text: string, separators: Separators): Unwritable | { readonly is: "added"; readonly segments: readonly SegmentText[] } {
  const { element, segment: terminator } = marksOf(separators);
  const segments: SegmentText[] = [];
  for (const one of text.split(terminator).filter((part) => part.trim() !== "")) {
    const elements = elementsOf(one.trim(), separators);
    if (elements.is === "unwritable") return elements;
    if (elements.texts.length < 2) return { is: "unwritable", why: "empty" };
    segments.push({ tag: elements.texts[0] ?? "", text: elements.texts.join(element) });
  }
  return { is: "added", segments };
}

export interface ElementChange { readonly element: string; readonly from: string; readonly to: string }

interface Rewritten { readonly bytes: Uint8Array; readonly changed: readonly ElementChange[] }

/** The segment with this tag and these elements. What reads the same keeps its bytes, whatever their encoding. */
export function rewritten(segment: SegmentView, texts: readonly string[]): Rewritten {
  const encoder = new TextEncoder();
  const [tag = ""] = texts;
  const count = segment.elementCount();
  const changed: ElementChange[] = tag === segment.tag() ? [] : [{ element: tag, from: segment.tag(), to: tag }];
  const parts = texts.map((to, at) => {
    const kept = at > 0 && at <= count ? rawOf(segment, at) : undefined;
    const from = kept === undefined ? "" : decodeText(kept, 0, kept.length);
    if (at === 0 || (kept !== undefined && from === to)) return kept ?? encoder.encode(tag);
    if (from !== to) changed.push({ element: nameOf(tag, at) ?? tag, from, to });
    return encoder.encode(to);
  });
  for (let at = texts.length; at <= count; at++) {
    const from = segment.text(at);
    if (from !== "") changed.push({ element: nameOf(tag, at) ?? tag, from, to: "" });
  }
  return { bytes: joined(parts, segment.separators.element), changed };
}

function rawOf(segment: SegmentView, element: number): Uint8Array {
  const [start, end] = segment.elementSpan(element) ?? [0, 0];
  const base = segment.offset - segment.start;
  return segment.bytes.subarray(start - base, end - base);
}

function unwritable(why: "terminator" | "character", element: string | undefined): Unwritable {
  return { is: "unwritable", why, ...(element === undefined ? {} : { element }) };
}

function nameOf(tag: string, at: number): string | undefined {
  return at < 1 ? undefined : positionOf(tag, at);
}

/** The signs that part a file, as characters. */
export function marksOf({ element, component, segment }: Separators): SegmentMarks {
  return { element: String.fromCharCode(element), component: String.fromCharCode(component), segment: String.fromCharCode(segment) };
}

function withoutEnd(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === mark) end--;
  return text.slice(0, end);
}
