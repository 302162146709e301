/** Told of what is wrong while a value is read: a field of the wrong form, a key that nobody knows. */
export interface FieldReport {
  bad(path: string, expected: string): void;
  stranger(path: string): void;
}

/** Reads one value: `undefined` where it was left out, or where it is wrong and was reported. */
export type Field<T> = (value: unknown, path: string, report: FieldReport) => T | undefined;

type Kept<T> = { readonly [K in keyof T]?: T[K] };

/** A field told by one test. `null` and what the test calls nothing count as left out. */
export function field<T>(expected: string, read: (value: unknown) => T | undefined): Field<T> {
  return (value, path, report) => {
    if (isNothing(value)) return undefined;
    const answer = read(value);
    if (answer === undefined) report.bad(path, expected);
    return answer;
  };
}

/** Nothing was written: no value, an empty text, an empty list. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" ? value.trim() === "" : Array.isArray(value) && value.length === 0;
}

export const text: Field<string> = field("text in quotes", (value) => (typeof value === "string" ? value : undefined));

export const flag: Field<boolean> = field("true or false", (value) => (typeof value === "boolean" ? value : undefined));

export function amount(expected: string, least: number, most: number): Field<number> {
  return field(expected, (value) => (typeof value === "number" && value >= least && value <= most ? value : undefined));
}

export function whole(expected: string, least: number): Field<number> {
  return field(expected, (value) => (Number.isSafeInteger(value) && (value as number) >= least ? value as number : undefined));
}

/** What `parse` makes of a text. */
export function parsedText<T>(expected: string, parse: (text: string) => T | undefined): Field<T> {
  return field(expected, (value) => (typeof value === "string" ? parse(value) : undefined));
}

/** One of these words; capitals do not count. */
export function word<const W extends string>(words: readonly W[]): Field<W> {
  return parsedText(`one of ${words.join(", ")}`, (value) => words.find((one) => one.toLowerCase() === value.trim().toLowerCase()));
}

/** A list; its items are counted from 1. */
export function list<T>(expected: string, item: Field<T>): Field<readonly T[]> {
  const readList = field(expected, (value) => (Array.isArray(value) ? value as readonly unknown[] : undefined));
  return (value, path, report) =>
    readList(value, path, report)?.flatMap((one, index) => {
      const kept = item(one, `${path}[${index + 1}]`, report);
      return kept === undefined ? [] : [kept];
    });
}

/** An object with these fields and no others; one with nothing in it counts as left out. */
export function object<T>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Field<Kept<T>> {
  const readObject = field("an object, in braces", objectOf);
  return (value, path, report) => {
    const source = readObject(value, path, report);
    if (source === undefined) return undefined;
    const kept = Object.entries(source).flatMap(([key, inner]): (readonly [string, unknown])[] => {
      const place = path === "" ? key : `${path}.${key}`;
      if (!Object.hasOwn(fields, key)) {
        report.stranger(place);
        return [];
      }
      const answer = fields[key as keyof T](inner, place, report);
      return answer === undefined ? [] : [[key, answer]];
    });
    return kept.length === 0 ? undefined : Object.fromEntries(kept) as Kept<T>;
  };
}

/** The value itself where it is an object and no list. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : undefined;
}

/** A field and what must hold between its parts. `check` is given the source too, to tell a missing part from a wrong one. */
export function checked<T>(inner: Field<T>, check: (kept: T, source: unknown, path: string, report: FieldReport) => void): Field<T> {
  return (value, path, report) => {
    const kept = inner(value, path, report);
    if (kept !== undefined) check(kept, value, path, report);
    return kept;
  };
}

/** Reports a part that every such object needs, where it was left out; a wrong one was reported already. */
export function need(source: unknown, key: string, path: string, expected: string, report: FieldReport): void {
  if (isNothing(objectOf(source)?.[key])) report.bad(path === "" ? key : `${path}.${key}`, expected);
}
