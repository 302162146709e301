import type { SegmentView } from "../../x12/index.ts";
import { decodeText, ElementIndex, positionOf } from "../../x12/index.ts";
import { labelOf } from "./labels.ts";
import { readValue } from "./values.ts";

/** One value of a segment: where it stands, as written, and for a person. */
export interface Cell {
  /** `SV101-2`; of a repeated element `SV101-2 (3)`, from its second repetition on. */
  readonly position: string;
  readonly value: string;
  readonly label: string;
  readonly text: string;
  readonly words: string;
}

/** What is shown of one value at most: a value of a megabyte hides all others. */
const LONGEST = 2000;

/** More values than any segment of a guide has. What follows is not shown. */
const MOST = 400;

const index = new ElementIndex();

/** Every element that holds something, composites by their components. An ISA holds separators as values. */
export function cellsOf(segment: SegmentView): readonly Cell[] {
  const cells: Cell[] = [];
  const tag = segment.tag();
  index.load(segment);
  for (let element = 1; element <= index.count && cells.length < MOST; element++) {
    const written = decodeText(segment.bytes, index.start(element), index.end(element));
    if (written.trim() === "") continue;
    if (tag === "ISA") cells.push(cell(segment, tag, element, undefined, "", written));
    else addElement(cells, segment, tag, element, written);
  }
  return cells;
}

function addElement(cells: Cell[], segment: SegmentView, tag: string, element: number, written: string): void {
  const { component, repetition } = segment.separators;
  for (const [number, value] of split(written, repetition).entries()) {
    const again = number === 0 ? "" : ` (${number + 1})`;
    const parts = split(value, component);
    if (parts.length === 1 && !isComposite(tag, element)) cells.push(cell(segment, tag, element, undefined, again, value));
    else for (const [at, part] of parts.entries()) if (part.trim() !== "") cells.push(cell(segment, tag, element, at + 1, again, part));
  }
}

/** At most as many parts as are shown. */
function split(text: string, separator: number): readonly string[] {
  return separator < 0 ? [text] : text.split(String.fromCharCode(separator), MOST);
}

function isComposite(tag: string, element: number): boolean {
  return labelOf(tag, element).words === "" && labelOf(tag, element, 1).words !== "";
}

function cell(segment: SegmentView, tag: string, element: number, component: number | undefined, again: string, written: string): Cell {
  const { words: label, reads } = labelOf(tag, element, component);
  const short = written.length > LONGEST ? `${written.slice(0, LONGEST)}… (${written.length} characters)` : written.trim();
  const { text, words } = readValue(short, reads, segment);
  return { position: `${positionOf(tag, element, component)}${again}`, value: written, label, text, words };
}

/** The segment as it stands in the file, without its terminator. */
export function rawText(segment: SegmentView): string {
  const most = Math.min(segment.end, segment.start + LONGEST * 5);
  return `${decodeText(segment.bytes, segment.start, most)}${most < segment.end ? "…" : ""}`;
}
