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
