import type { ElementSpec, ElementType, Usage } from "./guide.ts";

/** What the data dictionary says of an element, wherever it is used. */
export interface Defined {
  readonly type: ElementType;
  readonly min: number;
  readonly max: number;
  readonly parts?: readonly Defined[];
}

const MARK = /^([!?&-])(?:\*(\d+))?(.*)$/s;

/**
 * Reads a segment's elements, parted by spaces: `!` required, `?` situational, `&` required of a person (element 2 is 1), `-` not
 * used, those not written at the end not used either. After the mark: `*12` repeats, `AB|CD` the codes allowed (`_` for a space),
 * `@states` an outside list, `#9` so many digits, `(…)` the components of a composite.
 */
export function readElements(text: string, defined: readonly Defined[]): readonly ElementSpec[] {
  const marks = split(text);
  return defined.map((definition, index) => readElement(marks[index] ?? "-", definition));
}

/** Parted by spaces outside of brackets. */
function split(text: string): readonly string[] {
  return text.trim().match(/(?:[^\s()]|\([^)]*\))+/g) ?? [];
}

function readElement(mark: string, defined: Defined): ElementSpec {
  const [, usage = "-", repeat = "1", rest = ""] = MARK.exec(mark) ?? [];
  const { type, min, max } = defined;
  const parts = rest.startsWith("(") ? { parts: readElements(rest.slice(1, -1), defined.parts ?? []) } : {};
  return { usage: usage as Usage, type, min, max, repeat: Number(repeat), ...parts, ...valuesOf(rest) };
}

function valuesOf(rest: string): Pick<ElementSpec, "codes" | "list" | "digits"> {
  if (rest === "" || rest.startsWith("(")) return {};
  if (rest.startsWith("@")) return { list: rest.slice(1) };
  if (rest.startsWith("#")) return { digits: Number(rest.slice(1)) };
  return { codes: new Set(rest.split("|").map((code) => code.replaceAll("_", " "))) };
}
