import fc from "fast-check";
import { expect, test } from "vitest";
import { TextBytes } from "./text-bytes.ts";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test("texts of any kind are gathered as UTF-8, each to its last byte, half a character as its mark", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 })), fc.constantFrom("", "§ …", "\ud800", "🦴"), (texts, last) => {
    const bytes = new TextBytes();
    for (const text of [...texts, last]) bytes.add(text);
    const all = [...texts, last].map((text) => [...encoded(text)]).flat();
    expect(bytes.size).toBe(all.length);
    expect([...bytes.take()]).toEqual(all);
    expect(bytes.size).toBe(0);
  }));
});

test("memory grows with what it holds, what is taken is nobody else's, and what was handed over is gone", () => {
  const bytes = new TextBytes();
  const long = "§".repeat(300_000);
  bytes.add("a");
  bytes.add(long);
  const taken = bytes.take();
  bytes.add("b");
  expect(new TextDecoder().decode(taken)).toBe(`a${long}`);
  expect(taken.buffer.byteLength).toBe(taken.length);
  const handed: string[] = [];
  const hand = (part: Uint8Array): void => { handed.push(new TextDecoder().decode(part)); };
  bytes.empty(hand);
  bytes.empty(hand);
  expect([handed, bytes.size]).toEqual([["b"], 0]);
});

test("memory that is given away goes on in a spare one: nothing of either is in the other", () => {
  const bytes = new TextBytes();
  bytes.add("first");
  const first = bytes.giveAway(undefined);
  bytes.add("second, which is longer");
  const second = bytes.giveAway(first.buffer);
  bytes.add("§3");
  expect(new TextDecoder().decode(second)).toBe("second, which is longer");
  expect(new TextDecoder().decode(bytes.giveAway(undefined))).toBe("§3");
  expect(second.buffer).not.toBe(first.buffer);
});
