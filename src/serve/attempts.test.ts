import { expect, it } from "vitest";
import { Attempts } from "./attempts.ts";

it("holds back a name however it is spelled, and lets it try again later", () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (const name of ["Kim", "kim", "KIM", " kim", "kIM"]) {
    attempts.refuseTooMany("::2", "Kim");
    attempts.failed("::1", name);
  }
  expect(() => { attempts.refuseTooMany("::2", "kiM"); }).toThrow(/Try again in 15 seconds/);
  expect(() => { attempts.refuseTooMany("::2", "Ann"); }).not.toThrow();
  now = 15_000;
  expect(() => { attempts.refuseTooMany("::2", "kim"); }).not.toThrow();
});
