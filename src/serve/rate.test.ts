import { expect, it } from "vitest";
import { Attempts } from "./attempts.ts";
import { Rate } from "./rate.ts";

it("an address that asks too much waits, and no other", () => {
  let now = 0;
  const rate = new Rate(() => now);
  for (let i = 0; i < 400; i++) rate.take("a");
  expect(() => { rate.take("a"); }).toThrow(/Too many requests/);
  rate.take("b");
  now += 1000;
  for (let i = 0; i < 100; i++) rate.take("a");
  expect(() => { rate.take("a"); }).toThrow(/Too many requests/);
});

it("after five wrong passwords the name and the address wait, longer each time, until one is right", () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  const isHeld = (address: string, name: string): boolean => {
    try {
      attempts.refuseTooMany(address, name);
      return false;
    } catch {
      return true;
    }
  };
  for (let i = 0; i < 4; i++) attempts.failed("a", "kim");
  expect(isHeld("a", "kim")).toBe(false);
  attempts.failed("a", "kim");
  expect([isHeld("a", "kim"), isHeld("b", "kim"), isHeld("a", "lee"), isHeld("b", "lee")]).toEqual([true, true, true, false]);
  now += 15_001;
  expect(isHeld("a", "kim")).toBe(false);
  attempts.failed("a", "kim");
  now += 15_001;
  expect(isHeld("a", "kim")).toBe(true);
  now += 15_000;
  attempts.succeeded("a", "kim");
  attempts.failed("a", "kim");
  expect(isHeld("a", "kim")).toBe(false);
});
