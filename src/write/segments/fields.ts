import { positionOf } from "../../x12/index.ts";
import { labelOf, sizeOf } from "../tree/labels.ts";

/** The signs that part a file, as characters. */
export interface SegmentMarks { readonly element: string; readonly component: string; readonly segment: string }

/** One place of a segment to write in: an element, or a component of one. */
export interface SegmentField {
  /** As the guides write it: `SV101-3`. */
  readonly position: string;
  readonly element: number;
  /** From 1; absent for an element that has none. */
  readonly component?: number;
  readonly label: string;
  readonly value: string;
}

interface Pasted { readonly first: string; readonly rest: string; readonly count: number }

/** The first segment of what is written, what follows it with its terminator, and how many there are: several may be pasted. */
export function firstOf(text: string, { segment }: SegmentMarks): Pasted {
  const end = text.indexOf(segment);
  const count = text.split(segment).filter((part) => part.trim() !== "").length;
  return end < 0 ? { first: text, rest: "", count } : { first: text.slice(0, end), rest: text.slice(end), count };
}

/** The places of a segment's text, filled or not, by the names of our own list; what has no name and no value is left out. */
export function fieldsOf(text: string, marks: SegmentMarks): readonly SegmentField[] {
  const [tag = "", ...elements] = text.split(marks.element);
  const { count, goesOn } = sizeOf(tag);
  const most = Math.max(count, elements.length + (goesOn ? 1 : 0));
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((element) => {
    const value = elements[element - 1] ?? "";
    const isComposite = sizeOf(tag, element).count > 0 || (value.includes(marks.component) && labelOf(tag, element).words === "");
    return isComposite ? componentsOf(tag, element, value.split(marks.component)) : simpleOf(tag, element, value);
  });
}

function simpleOf(tag: string, element: number, value: string): readonly SegmentField[] {
  const { words } = labelOf(tag, element);
  return words === "" && value === "" ? [] : [{ position: positionOf(tag, element), element, label: words, value }];
}

function componentsOf(tag: string, element: number, values: readonly string[]): readonly SegmentField[] {
  const { count, goesOn } = sizeOf(tag, element);
  const filled = values.length === 1 && values[0] === "" ? 0 : values.length;
  const most = Math.max(count, filled + (goesOn ? 1 : 0));
  return Array.from({ length: most }, (_, at) => at + 1).flatMap((component) => {
    const { words } = labelOf(tag, element, component);
    const value = values[component - 1] ?? "";
    return words === "" && value === "" ? [] : [{ position: positionOf(tag, element, component), element, component, label: words, value }];
  });
}

/** The segment's text with another value in one place; empty places at the ends are left out. */
export function withField(text: string, { element, component }: SegmentField, value: string, marks: SegmentMarks): string {
  const parts = text.split(marks.element);
  while (parts.length <= element) parts.push("");
  parts[element] = component === undefined ? value : withPart(parts[element] ?? "", component, value, marks.component);
  return trimmed(parts, 1).join(marks.element);
}

function withPart(text: string, component: number, value: string, mark: string): string {
  const parts = text.split(mark);
  while (parts.length < component) parts.push("");
  parts[component - 1] = value;
  return trimmed(parts, 0).join(mark);
}

function trimmed(parts: readonly string[], least: number): readonly string[] {
  let end = parts.length;
  while (end > least && parts[end - 1] === "") end--;
  return parts.slice(0, end);
}

/** Why a value cannot stand in one place: it holds a sign that parts the file. */
export function strayMark(value: string, marks: SegmentMarks): string | undefined {
  return [marks.element, marks.component, marks.segment].find((mark) => value.includes(mark));
}
