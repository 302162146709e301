import { LABELS } from "./labels-data.ts";

/** What an element or component is called, and how its value is read. */
export interface Label {
  readonly words: string;
  /** A list of words, or a way to read a value; empty for one that is shown as it stands. */
  readonly reads: string;
}

interface ElementLabel extends Label { readonly parts?: Labels<Label> }

/** Labels by place; the last may stand for all that follow. */
interface Labels<L> { readonly each: readonly L[]; readonly goesOn: boolean }

const NONE: Label = { words: "", reads: "" };

let held: ReadonlyMap<string, Labels<ElementLabel>> | undefined;

/** The label of an element, or with a component from 1 of that; empty words for one that has none here. */
export function labelOf(tag: string, element: number, component?: number): Label {
  held ??= new Map(LABELS.trim().split("\n").map(readLine));
  const labels = held.get(tag);
  const label = labels && at(labels, element);
  if (!label) return NONE;
  if (component === undefined) return label;
  return (label.parts && at(label.parts, component)) ?? (component === 1 ? label : NONE);
}

/** How many elements of a segment, or components of one of them, have a label; and whether the last one comes again and again. */
export function sizeOf(tag: string, element?: number): { readonly count: number; readonly goesOn: boolean } {
  held ??= new Map(LABELS.trim().split("\n").map(readLine));
  const labels = held.get(tag);
  const sized: Labels<Label> | undefined = element === undefined ? labels : labels && at(labels, element)?.parts;
  return { count: sized?.each.length ?? 0, goesOn: sized?.goesOn ?? false };
}

function at<L>({ each, goesOn }: Labels<L>, place: number): L | undefined {
  return each[place - 1] ?? (goesOn ? each.at(-1) : undefined);
}

function readLine(line: string): [tag: string, labels: Labels<ElementLabel>] {
  const tag = line.slice(0, line.indexOf(" "));
  const marks = line.slice(tag.length + 1).split("|");
  return [tag, { each: marks.map(readElement), goesOn: marks.at(-1)?.startsWith("*") ?? false }];
}

function readElement(mark: string): ElementLabel {
  const plain = mark.replace(/^\*/, "");
  if (!plain.startsWith("(")) return readLabel(plain);
  const parts = plain.slice(1, -1).split(";");
  const goesOn = parts.at(-1)?.startsWith("*") ?? false;
  return { ...NONE, parts: { each: parts.map((part) => readLabel(part.replace(/^\*/, ""))), goesOn } };
}

function readLabel(text: string): Label {
  const [words = "", reads = ""] = text.split("@");
  return { words, reads };
}
