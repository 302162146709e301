import { tagCode } from "../segment.ts";
import { ByCode, packedText } from "./by-code.ts";
import { elementsOf, notesOf } from "./dictionary.ts";
import { readElements } from "./element-notation.ts";
import type { Candidates, Guide, Key, LoopSpec, SegmentSpec, Usage } from "./guide.ts";
import { Sieve } from "./sieve.ts";

/** A line of the notation that names a loop whose content was written once before. */
const SAME = /^= (\S+)$/;
const LINE = /^(\s*)(\S+) (\d+) ([!?-]) (>?\d+) (.*)$/;

interface Line {
  readonly depth: number;
  /** A loop's id or a segment's tag. */
  readonly id: string;
  readonly order: number;
  readonly usage: Usage;
  readonly max: number;
  /** A loop's name, or a segment's name and elements around ` : `. */
  readonly rest: string;
}

/** A guide that cannot be read: a mistake of ours in its data. */
export class NotationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotationError";
  }
}

/**
 * Reads a guide. One line a loop or segment, indented under the loop it stands in: id, X12 position, usage (`!` required,
 * `?` situational, `-` not used), repeats, name; after ` : `, a segment's elements (see `element-notation.ts`).
 */
export function readGuide(label: string, transaction: string, text: string): Guide {
  const lines = text.split("\n").filter((line) => line.trim() !== "").map(readLine);
  const tags = new Set<number>();
  const content = new Content(lines, tags);
  const root = loop({ depth: -1, id: "", order: 0, usage: "!", max: 1, rest: "Transaction" }, 0, content.under(-1));
  return { label, transaction, root, tags };
}

function readLine(text: string): Line {
  const [, indent = "", id = "", order = "", usage = "", max = "", rest = ""] = LINE.exec(text) ?? [];
  if (usage !== "!" && usage !== "?" && usage !== "-") throw new NotationError(`A guide's line cannot be read: ${text}`);
  return { depth: indent.length / 2, id, order: Number(order), usage, max: max === ">1" ? Infinity : Number(max), rest };
}

/** Goes down the lines once, and remembers each loop for the places that use its content again. */
class Content {
  readonly #lines: readonly Line[];
  readonly #tags: Set<number>;
  readonly #loops = new Map<string, LoopSpec>();
  #at = 0;

  constructor(lines: readonly Line[], tags: Set<number>) {
    this.#lines = lines;
    this.#tags = tags;
  }

  under(depth: number): LoopSpec["children"] {
    const children: (SegmentSpec | LoopSpec)[] = [];
    for (let line = this.#lines[this.#at]; line && line.depth === depth + 1; line = this.#lines[this.#at]) {
      this.#at++;
      children.push(line.rest.includes(" : ") ? this.#segment(line, children.length) : this.#loop(line, children.length));
    }
    return children;
  }

  #loop(line: Line, index: number): LoopSpec {
    const same = this.#loops.get(SAME.exec(line.rest)?.[1] ?? "");
    const children = same?.children ?? this.under(line.depth);
    if (children.length === 0) throw new NotationError(`Loop ${line.id} has no content.`);
    const made = loop(same ? { ...line, rest: same.name } : line, index, children);
    this.#loops.set(line.id, made);
    return made;
  }

  #segment(line: Line, index: number): SegmentSpec {
    const [name = "", elements = ""] = line.rest.split(" : ");
    this.#tags.add(tagCode(line.id));
    return segmentSpec({ tag: line.id, order: line.order, usage: line.usage, max: line.max, name, index }, elements);
  }
}

/** One segment by itself: what stands around transactions has no loop. */
export function readSegmentSpec(text: string): SegmentSpec {
  const { id, order, usage, max, rest } = readLine(text);
  const [name = "", elements = ""] = rest.split(" : ");
  return segmentSpec({ tag: id, order, usage, max, name, index: 0 }, elements);
}

function segmentSpec(place: Pick<SegmentSpec, "tag" | "order" | "usage" | "max" | "name" | "index">, text: string): SegmentSpec {
  const elements = readElements(text, elementsOf(place.tag));
  const key = keyOf(place.tag, elements);
  const notes = notesOf(place.tag);
  const sieve = new Sieve({ elements, notes });
  const { tag, order, usage, max, name, index } = place;
  return { kind: "segment", tag, order, usage, max, name, index, code: tagCode(tag), elements, notes, key, sieve };
}

/** The first element where it is a code; of a hierarchical level, what kind of level it is. */
function keyOf(tag: string, elements: SegmentSpec["elements"]): Key | undefined {
  const element = tag === "HL" ? 3 : 1;
  const spec = elements[element - 1];
  const values = spec?.parts?.[0]?.codes ?? spec?.codes;
  return values && spec?.usage === "!" ? { element, component: spec.parts ? 1 : 0, values } : undefined;
}

function loop({ id, order, usage, max, rest }: Line, index: number, children: LoopSpec["children"]): LoopSpec {
  const [first] = children;
  const byTag = new Map<number, (SegmentSpec | LoopSpec)[]>();
  for (const child of children) {
    const code = triggerOf(child)?.code ?? 0;
    byTag.set(code, [...(byTag.get(code) ?? []), child]);
  }
  const trigger = id !== "" && first?.kind === "segment" ? first : undefined;
  return { kind: "loop", id, order, usage, max, name: rest, index, children, byTag: byCode(byTag, candidatesOf), trigger };
}

function triggerOf(child: SegmentSpec | LoopSpec): SegmentSpec | undefined {
  return child.kind === "segment" ? child : child.trigger;
}

function candidatesOf(children: readonly (SegmentSpec | LoopSpec)[]): Candidates {
  const all = children.map(({ index }) => index);
  const keys = children.map((child) => triggerOf(child)?.key);
  const [first] = keys;
  const byValue = new Map<number, number[]>();
  const isAlike = first !== undefined && keys.every((key) => key?.element === first.element && key.component === first.component);
  const isShort = keys.every((key) => [...key?.values ?? []].every((value) => packedText(value) > 0));
  if (!isAlike || !isShort) return { all, key: undefined, byValue: new ByCode([]), isKeyless: keys.every((key) => key === undefined) };
  for (const [at, key] of keys.entries()) {
    for (const code of [...key?.values ?? []].map(packedText)) byValue.set(code, [...(byValue.get(code) ?? []), all[at] ?? 0]);
  }
  return { all, key: first, byValue: byCode(byValue, (indexes) => indexes), isKeyless: false };
}

function byCode<A, B>(map: ReadonlyMap<number, A>, make: (value: A) => B): ByCode<B> {
  return new ByCode(Array.from(map, ([code, value]) => [code, make(value)] as const));
}
