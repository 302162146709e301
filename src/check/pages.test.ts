import fc from "fast-check";
import { expect, test } from "vitest";
import { Pages, roomOf } from "./pages.ts";
import type { Spill } from "./pages.ts";

/** A spill in memory, that takes so many pages. */
function spillOf(most: number): Spill & { readonly kept: readonly Uint8Array[] } {
  const kept: Uint8Array[] = [];
  return {
    kept,
    write: (bytes) => (kept.length < most ? kept.push(bytes.slice()) - 1 : undefined),
    read: (place, into) => { into.set(kept[place] ?? []); },
  };
}

const newBytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length);

test("whatever the room and however full the spill, every page is what was written to it", () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(lengths, fc.integer({ min: 0, max: 200 }), fc.nat(70), fc.array(fc.nat(70)), (sizes, most, pages, asked) => {
    const spill = spillOf(pages);
    const kept = new Pages(roomOf(spill, most), newBytes);
    sizes.forEach((size, number) => { kept.push(size).fill(number + 1); });
    for (const number of [...asked, ...sizes.keys()]) {
      const size = sizes[number];
      expect(kept.at(number)).toEqual(size === undefined ? undefined : new Uint8Array(size).fill(number + 1));
    }
    expect(kept.count).toBe(sizes.length);
    expect(kept.at(-1)).toBeUndefined();
  }));
});

test("no more stays in memory than there is room for, of all that share it; the oldest goes first", () => {
  const spill = spillOf(100);
  const room = roomOf(spill, 30);
  const [ones, others] = [new Pages(room, newBytes), new Pages(room, newBytes)];
  for (const mark of [1, 2, 3, 4]) {
    ones.push(10).fill(mark);
    others.push(5).fill(mark + 10);
    expect(room.used).toBeLessThanOrEqual(30);
  }
  expect(spill.kept.map(([mark]) => mark)).toEqual([1, 11, 2, 12]);
});

test("without a spill, or with one that is full, all stays in memory and the spill is not asked again", () => {
  const full = spillOf(1);
  for (const room of [roomOf(undefined, 10), roomOf(full, 10)]) {
    const pages = new Pages(room, newBytes);
    for (const mark of [1, 2, 3, 4]) pages.push(10).fill(mark);
    expect([0, 1, 2, 3].map((number) => pages.at(number)?.[0])).toEqual([1, 2, 3, 4]);
  }
  expect(full.kept.length).toBe(1);
});
