import { ELEMENTS } from "./data/elements.ts";
import type { Defined } from "./element-notation.ts";
import type { ElementType, SyntaxNote } from "./guide.ts";

interface Definition {
  readonly elements: readonly Defined[];
  readonly notes: readonly SyntaxNote[];
}

let dictionary: ReadonlyMap<string, Definition> | undefined;

/** The elements that X12 gives a segment, used by a guide or not. */
export function elementsOf(tag: string): readonly Defined[] {
  return definitionOf(tag)?.elements ?? [];
}

export function notesOf(tag: string): readonly SyntaxNote[] {
  return definitionOf(tag)?.notes ?? [];
}

/** True for a segment that any of the guides here uses. */
export function isKnownTag(tag: string): boolean {
  return definitionOf(tag) !== undefined;
}

function definitionOf(tag: string): Definition | undefined {
  dictionary ??= new Map(ELEMENTS.trim().split("\n").map(readDefinition));
  return dictionary.get(tag);
}

function readDefinition(line: string): [tag: string, definition: Definition] {
  const [head = "", notes = ""] = line.split(" ; ");
  const tag = head.slice(0, head.indexOf(" "));
  const words = head.slice(tag.length).match(/\([^)]*\)|\S+/g) ?? [];
  return [tag, { elements: words.map(readDefined), notes: notes.split(" ").filter((note) => note !== "").map(readNote) }];
}

function readDefined(word: string): Defined {
  if (!word.startsWith("(")) return readSimple(word);
  return { type: "AN", min: 1, max: Infinity, parts: word.slice(1, -1).split(" ").map(readSimple) };
}

function readSimple(word: string): Defined {
  const [, type = "AN", min = "1", max = min] = /^(N0|[A-Z]+)(\d+)(?:-(\d+))?$/.exec(word) ?? [];
  return { type: type as ElementType, min: Number(min), max: Number(max) };
}

function readNote(text: string): SyntaxNote {
  const elements = (text.slice(1).match(/\d\d/g) ?? []).map(Number);
  return { kind: text.charAt(0) as SyntaxNote["kind"], elements };
}
