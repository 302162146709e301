import type { Random } from "../random.ts";
import { size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

const LEAVES: readonly unknown[] = [null, true, "", " ", "x".repeat(5000), "\ud800", "\u202e", "2026-02-30", "9999-12-31", 0, -0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], "PT", "97012", "2026-03-02", "25:99", "__proto__"];

/** Mutators of visit records and answers. */
export const jsonMutators: Readonly<Record<string, Mutator>> = {
  "change a value": edited((_value, random) => random.pick(LEAVES)),
  "take another value": edited((_value, random, values) => random.pick(values)),
  "wrap a value": edited((value, random) => (random.chance(0.5) ? [value] : { value })),
  "nest deeply": (text, random) => {
    const [open, close] = random.pick([["[", "]"], ["{\"claim\":", "}"]] as const);
    const depth = size(random, 20_000);
    return open.repeat(depth) + text.slice(0, 2000) + (random.chance(0.7) ? close.repeat(depth) : "");
  },
  "say records often": (text, random) => {
    const value = parsed(text);
    const often = size(random, 100);
    return Array.isArray(value) ? written(Array.from({ length: often }, () => value as unknown[]).flat()) : text.repeat(3);
  },
  "write one a line": (text) => {
    const value = parsed(text);
    return Array.isArray(value) ? value.map(written).join("\n") : text;
  },
  "rename a key": (text, random) => {
    const keys = [...text.matchAll(/"(\w+)":/g)];
    if (keys.length === 0) return text;
    const { index, 0: whole } = random.pick(keys);
    const name = random.pick(["__proto__", "constructor", "", "claim", "services", "toString", "K".repeat(3000)]);
    return `${text.slice(0, index)}"${name}":${text.slice(index + whole.length)}`;
  },
};

type Edit = (value: unknown, random: Random, values: readonly unknown[]) => unknown;

/** Changes one value somewhere in the tree. */
function edited(edit: Edit): Mutator {
  return (text, random) => {
    const value = parsed(text);
    if (value === undefined) return text;
    const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
    gather({ root: value }, places);
    const { holder, key } = random.pick(places);
    holder[key] = edit(holder[key], random, places.map((place) => place.holder[place.key]));
    return written(value);
  };
}

/** The first few thousand places; without recursion, for a tree may be deep. */
function gather(root: Record<string, unknown>, places: { readonly holder: Record<string, unknown>; readonly key: string }[]): void {
  const waiting = [root];
  for (let holder = waiting.pop(); holder !== undefined && places.length < 3000; holder = waiting.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const value = holder[key];
      if (typeof value === "object" && value !== null) waiting.push(value as Record<string, unknown>);
    }
  }
}

/** A value that holds itself, or is too deep, cannot be written. */
function written(value: unknown): string {
  try {
    return Buffer.from(JSON.stringify(value) ?? "", "utf8").toString("latin1");
  } catch {
    return "[]";
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "latin1").toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
