import { expect, it } from "vitest";
import { Attempts } from "./attempts.ts";

function tried(names: readonly string[]): { readonly attempts: Attempts; pass: (ms: number) => void } {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (const name of names) attempts.take("::1", name);
  return { attempts, pass: (ms) => { now += ms; } };
}

it("holds back a name however it is spelled, and lets it try again later, each time for longer", () => {
  const { attempts, pass } = tried(["Kim", "kim", "KIM", " kim", "kIM"]);
  expect(() => { attempts.take("::2", "kiM"); }).toThrow(/Try again in 15 seconds/);
  expect(() => { attempts.take("::2", "Ann"); }).not.toThrow();
  expect(() => { attempts.take("::1", "Ann"); }).toThrow(/Try again in 15 seconds/);
  pass(15_000);
  expect(() => { attempts.take("::3", "kim"); }).not.toThrow();
  expect(() => { attempts.take("::4", "kim"); }).toThrow(/Try again in 30 seconds/);
});

it("forgets those before one that was right, and does not count one that was neither", () => {
  const { attempts } = tried(["Kim", "Kim", "Kim", "Kim"]);
  attempts.succeeded("::1", "kim");
  for (let n = 0; n < 20; n++) {
    attempts.take("::1", "Kim");
    attempts.giveBack("::1", "Kim");
  }
  for (let n = 0; n < 5; n++) attempts.take("::1", "Kim");
  expect(() => { attempts.take("::1", "Kim"); }).toThrow(/Too many/);
});

it("gives back no wrong one: who knows the password still guesses few codes", () => {
  const { attempts, pass } = tried(["Kim", "Kim", "Kim", "Kim", "Kim"]);
  pass(15_000);
  attempts.take("::1", "Kim");
  attempts.giveBack("::1", "Kim");
  attempts.take("::1", "Kim");
  expect(() => { attempts.take("::1", "Kim"); }).toThrow(/Try again in 30 seconds/);
});
