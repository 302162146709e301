import type { z } from "zod";
import { didYouMean } from "./nearest.ts";
import type { FileNote, Path, YamlFile } from "./yaml-file.ts";

/** What a file came to: its errors say why it cannot be used, its warnings what was passed over. */
export interface Shaped<T> {
  readonly data: T | undefined;
  readonly errors: readonly FileNote[];
  readonly warnings: readonly FileNote[];
}

/** Holds a file against a strict shape: wrong values are errors, unknown keys are passed over with a warning. */
export function shaped<T>(file: YamlFile, shape: z.ZodType<T>): Shaped<T> {
  if (file.errors.length > 0) return { data: undefined, errors: file.errors, warnings: [] };
  const data = structuredClone(file.data ?? {});
  const first = shape.safeParse(data);
  if (first.success) return { data: first.data, errors: [], warnings: [] };
  const strangers = first.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...pathOf(issue.path), key]) : []);
  for (const path of strangers) drop(data, path);
  const second = shape.safeParse(data);
  const errors = second.success ? [] : second.error.issues.map(({ path, message }) => file.note(pathOf(path), message));
  return {
    data: second.success ? second.data : undefined,
    errors,
    warnings: strangers.map((path) => file.noteOnKey(path, `this key is not known and was ignored.${guess(shape, path)}`)),
  };
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

function drop(data: unknown, path: Path): void {
  const holder = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
  Reflect.deleteProperty(holder as object, path.at(-1) ?? "");
}

/** Unknown keys are most often known ones, misspelt. */
function guess(shape: z.ZodType, path: Path): string {
  return didYouMean(String(path.at(-1)), keysOf(shape, path.slice(0, -1)));
}

/** The keys that a shape has at a path. */
function keysOf(shape: unknown, path: Path): readonly string[] {
  const inner = bare(shape);
  const fields = (inner as { shape?: Readonly<Record<string, unknown>> }).shape;
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(fields ?? {});
  return keysOf(typeof step === "number" ? (inner as { element?: unknown }).element : fields?.[step], rest);
}

/** A shape without its wrapping: what may be left out is still what it is. */
function bare(shape: unknown): object {
  const { unwrap, element } = (shape ?? {}) as { unwrap?: () => unknown; element?: unknown };
  return typeof unwrap === "function" && element === undefined ? bare(unwrap.call(shape)) : shape ?? {};
}
