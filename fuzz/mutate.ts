import { byteMutators } from "./mutators/bytes.ts";
import { elementMutators } from "./mutators/elements.ts";
import { envelopeMutators } from "./mutators/envelope.ts";
import { jsonMutators } from "./mutators/json.ts";
import { loopMutators } from "./mutators/loops.ts";
import type { Mutator } from "./mutators/mutator.ts";
import { segmentMutators } from "./mutators/segments.ts";
import type { Random } from "./random.ts";
import type { Kind } from "./target.ts";
import type { Text } from "./text.ts";

type Family = readonly (readonly [name: string, mutator: Mutator])[];

const FAMILIES: Readonly<Record<Kind, readonly Family[]>> = {
  x12: [byteMutators, segmentMutators, elementMutators, elementMutators, envelopeMutators, loopMutators].map(Object.entries<Mutator>),
  json: [byteMutators, jsonMutators, jsonMutators].map(Object.entries<Mutator>),
};

/** No input grows beyond this, so that one input never takes the time of many. */
export const LARGEST = 3_000_000;

export interface Mutated { readonly text: Text; readonly steps: readonly string[] }

/** A file changed once to six times. */
export function mutate(text: Text, kind: Kind, random: Random, other: () => Text): Mutated {
  const steps: string[] = [];
  let now = text;
  for (let left = 1 + Math.floor(6 * random.next() ** 2); left > 0; left--) {
    const [name, mutator] = random.pick(random.pick(FAMILIES[kind]));
    const next = mutator(now, random, other());
    if (next.length > LARGEST) break;
    steps.push(name);
    now = next;
  }
  return { text: now, steps };
}
