import { positionOf } from "../../x12/index.ts";
import type { ElementText, SegmentWriter, Unwritable } from "../../x12/index.ts";
import { LENGTHS } from "./lengths.ts";

/** A fact that the guide requires and the input does not hold. `path` is its place in the input: `claims[0].billing.npi`. */
export interface MissingFact {
  readonly path: string;
  readonly loop: string;
  readonly segment: string;
  /** `NM109`, `CLM05-1`; the segment's tag where a whole segment is missing. */
  readonly element: string;
  /** The question that a person can answer. */
  readonly ask: string;
}

export type RefusedWhy = Unwritable | "too-long" | "too-short" | "code" | "number" | "too-many";

/** A value that cannot be written as it is. Never holds the value itself. */
export interface RefusedValue {
  readonly path: string;
  readonly loop: string;
  readonly segment: string;
  readonly element: string;
  readonly why: RefusedWhy;
  /** What is wrong with it and what to do, in one line. */
  readonly message: string;
}

/** A value from the input with its place there. With `ask` the guide requires it. */
export interface Fact {
  readonly path: string;
  readonly text: string;
  readonly ask?: string;
  /** The codes that the guide takes. */
  readonly codes?: readonly string[];
  /** Set where the input holds what cannot even be made a text. */
  readonly why?: RefusedWhy;
}

/** An element to write: a text of our own, a fact, or components of either. */
export type Field = string | Fact | readonly (string | Fact)[];

export function must(path: string, text: string | undefined, ask: string, codes?: readonly string[]): Fact {
  return { path, text: text ?? "", ask, ...(codes ? { codes } : {}) };
}

export function may(path: string, text: string | undefined, codes?: readonly string[]): Fact {
  return { path, text: text ?? "", ...(codes ? { codes } : {}) };
}

const MESSAGES: Readonly<Record<RefusedWhy, string>> = {
  separator: "holds a character that this file separates by. Change the value, or choose other separators.",
  character: "holds a character that no X12 file can carry. Write it without.",
  "too-long": "is longer than the element takes. Shorten it.",
  "too-short": "is shorter than the element takes. Write it in full.",
  code: "is none of the codes that stand here. Take one that the guide lists.",
  number: "is no number that can be written here. Correct it.",
  "too-many": "is more than fits here. Leave some out, or make another claim.",
};

/** Gathers the segments of a file, what it lacks, and what cannot be written. */
export class Sheet {
  readonly missing: MissingFact[] = [];
  readonly refused: RefusedValue[] = [];
  readonly writer: SegmentWriter;
  readonly #parts: string[] = [];
  readonly #lacking = new Set<string>();

  constructor(writer: SegmentWriter) {
    this.writer = writer;
  }

  /** How many segments were put down so far. */
  get count(): number {
    return this.#parts.length;
  }

  text(): string {
    return this.#parts.join("");
  }

  /** Puts a segment down. It counts even where a fact of it is missing. */
  put(loop: string, tag: string, fields: readonly Field[]): void {
    const elements = fields.map((field, i): ElementText => {
      const name = positionOf(tag, i + 1);
      if (typeof field === "string" || "path" in field) return this.textOf(loop, tag, name, field);
      return field.map((part, n) => this.textOf(loop, tag, `${name}-${n + 1}`, part));
    });
    const composed = this.writer.compose(tag, elements);
    this.#parts.push("text" in composed ? composed.text : "");
  }

  /** Puts down a segment that was composed elsewhere, terminator included. */
  putWhole(text: string): void {
    this.#parts.push(text + this.writer.after);
  }

  /** Notes a missing fact down, where it is first needed. */
  lack(fact: MissingFact): void {
    if (this.#lacking.has(fact.path)) return;
    this.#lacking.add(fact.path);
    this.missing.push(fact);
  }

  refuse(value: Omit<RefusedValue, "message">): void {
    this.refused.push({ ...value, message: `${value.element} (${value.path}) ${MESSAGES[value.why]}` });
  }

  /** The text of a field; empty, and noted down, where it is missing or cannot be written. */
  textOf(loop: string, segment: string, element: string, field: string | Fact): string {
    if (typeof field === "string") return field;
    const { path, text, ask } = field;
    if (text === "" && field.why === undefined) {
      if (ask !== undefined) this.lack({ path, loop, segment, element, ask });
      return "";
    }
    const why = this.#whyNot(element, field);
    if (why === undefined) return text;
    this.refuse({ path, loop, segment, element, why });
    return "";
  }

  #whyNot(element: string, { text, codes, why }: Fact): RefusedWhy | undefined {
    if (why !== undefined) return why;
    const unwritable = this.writer.refusal(text);
    if (unwritable !== undefined) return unwritable;
    if (codes !== undefined) return codes.includes(text) ? undefined : "code";
    const [least, most] = LENGTHS[element] ?? [1, 80];
    if (text.length > most) return "too-long";
    return text.length < least ? "too-short" : undefined;
  }
}
