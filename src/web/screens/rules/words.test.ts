import { expect, test } from "vitest";
import { withBlanks } from "./words.ts";

test("a blank is a blank, and none leaves a hole where something is asked to come off", () => {
  expect(withBlanks("{units} units of 97012 on {day}.")).toBe("… units of 97012 on ….");
  expect(withBlanks("Was this one session, so that {drop} should come off the claim?")).toBe("Was this one session, so that what is one too many should come off the claim?");
});
