import { isAlphanumeric } from "./separators.ts";

/** The four separators of an interchange as characters. */
export interface SeparatorSet {
  readonly element: string;
  readonly component: string;
  readonly repetition: string;
  readonly segment: string;
}

/** What most senders use: `*`, `:`, `^` and `~`. */
export const USUAL_SEPARATORS: SeparatorSet = { element: "*", component: ":", repetition: "^", segment: "~" };

/** Why a value cannot stand in a file: it holds a separator, or a character that no X12 text can have. */
export type Unwritable = "separator" | "character";

/** An element: its text, or the texts of its components. */
export type ElementText = string | readonly string[];

/** A value that was not written. `component` is 0 for a simple element. */
export interface RefusedElement {
  readonly element: number;
  readonly component: number;
  readonly why: Unwritable;
}

/** One segment as text with its terminator, or the values that stand against it. Never both. */
export type Composed
  = | { readonly text: string }
    | { readonly refused: readonly RefusedElement[] };

/** Controls, and halves of characters that UTF-8 cannot carry. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

/**
 * Composes segments. X12 has no way to escape, so a value that holds a separator is refused and never written.
 * `after` follows every terminator: empty, or a line break.
 */
export class SegmentWriter {
  readonly separators: SeparatorSet;
  readonly after: string;
  readonly #taken: readonly string[];

  constructor(separators: SeparatorSet = USUAL_SEPARATORS, after = "") {
    this.separators = separators;
    this.after = after;
    this.#taken = [separators.element, separators.component, separators.repetition, separators.segment];
  }

  /** Why a value cannot be written with these separators; `undefined` where it can. */
  refusal(value: string): Unwritable | undefined {
    if (this.#taken.some((separator) => value.includes(separator))) return "separator";
    return NO_TEXT.test(value) ? "character" : undefined;
  }

  /** Empty elements and components at the end are left out. */
  compose(tag: string, elements: readonly ElementText[]): Composed {
    const refused = elements.flatMap((element, i) => this.#refusals(element, i + 1));
    if (refused.length > 0) return { refused };
    const { component, element: separator, segment } = this.separators;
    const texts = elements.map((element) => (typeof element === "string" ? element : trimmed(element).join(component)));
    return { text: [tag, ...trimmed(texts)].join(separator) + segment + this.after };
  }

  #refusals(element: ElementText, number: number): readonly RefusedElement[] {
    const values = typeof element === "string" ? [element] : element;
    return values.flatMap((value, i) => {
      const why = this.refusal(value);
      return why === undefined ? [] : [{ element: number, component: typeof element === "string" ? 0 : i + 1, why }];
    });
  }
}

function trimmed(values: readonly string[]): readonly string[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === "") end--;
  return values.slice(0, end);
}

/**
 * A separator is one ASCII character, no letter, digit or space, and no other separator: what a reader of the ISA can
 * tell apart. Only the one that ends segments may be a line break.
 */
export function areSeparators({ element, component, repetition, segment }: SeparatorSet): boolean {
  const all = [element, component, repetition, segment];
  if (new Set(all).size !== 4 || !all.every((one) => one.length === 1 && isMark(one.charCodeAt(0)))) return false;
  return ![element, component, repetition].some((one) => one === "\n" || one === "\r");
}

function isMark(code: number): boolean {
  return code > 0 && code !== 32 && code < 128 && !isAlphanumeric(code);
}
