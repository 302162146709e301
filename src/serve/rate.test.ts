import { expect, it } from "vitest";
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
