import { SegmentView } from "../src/x12/index.ts";

const MOST = 20_000;

/** All that an object of the model says, its getters among it, as text to compare; of a segment, its place. */
export function shown(value: unknown): string {
  let left = MOST;
  const plain = (each: unknown, depth: number): unknown => {
    if (each instanceof SegmentView) return each.span;
    if (typeof each !== "object" || each === null) return typeof each === "function" ? undefined : each;
    if (depth > 8 || left-- < 0) return "…";
    if (Array.isArray(each)) return each.map((one) => plain(one, depth + 1));
    return Object.fromEntries(keysOf(each).map((key) => [key, plain((each as Record<string, unknown>)[key], depth + 1)]));
  };
  return JSON.stringify(plain(value, 0));
}

function keysOf(value: object): readonly string[] {
  const descriptors = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value) as object);
  const getters = Object.entries(descriptors).filter(([name, { get }]) => get !== undefined && name !== "__proto__").map(([name]) => name);
  return [...Object.keys(value), ...getters];
}
