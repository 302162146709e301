import { expect, test } from "vitest";
import { failureOf } from "./batch.ts";
import { NO_ANSWER, ServerError } from "./client.ts";

test.each([
  ["the program ended while it read", new ServerError(NO_ANSWER, "Gone."), true, true, /has the file: start it again/],
  ["it ended before it had the file", new ServerError(NO_ANSWER, "Gone."), false, undefined, /^Gone\.$/],
  ["it refused", new ServerError(400, "Empty."), true, undefined, /^Empty\.$/],
])("what failed: %s", (_, error, isIn, stays, words) => {
  const said = failureOf(error, isIn);
  expect([said.isIn, said.why]).toEqual([stays, expect.stringMatching(words)]);
});
