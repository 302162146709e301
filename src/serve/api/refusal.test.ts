import { expect, test } from "vitest";
import { z } from "zod";
import { sentenceOf, wordsOf } from "./refusal.ts";

function refusal(schema: z.ZodType, value: unknown): string {
  return wordsOf(schema.safeParse(value).error?.issues[0]);
}

test("a refused field is told in words for people, without what was sent", () => {
  expect(refusal(z.string().max(200), "Testing".repeat(99))).toBe("too long, at most 200 characters");
  expect(refusal(z.string().min(1), "")).toBe("nothing is written there");
  expect(refusal(z.number().max(500), 900)).toBe("too much, at most 500");
  expect(refusal(z.enum(["open", "held"]), "Testing")).toBe("choose one of open, held");
  expect(refusal(z.string(), 7)).toBe("missing, or not of the kind that is taken here");
  expect(refusal(z.string().regex(/^\d$/, "write one digit"), "Testing")).toBe("write one digit");
});

test.each([
  [z.object({ password: z.string().min(12, "a password has at least 12 characters") }), { password: "short" }, "A password has at least 12 characters."],
  [z.object({ claim: z.object({ text: z.string() }) }), { claim: {} }, "claim.text: missing, or not of the kind that is taken here."],
  [z.string(), 7, "The request: missing, or not of the kind that is taken here."],
])("the sentence names the field only where its words do not say what they are about", (schema, value, sentence) => {
  expect(sentenceOf(schema.safeParse(value).error?.issues[0])).toBe(sentence);
});
