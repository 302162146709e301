import { expect, test } from "vitest";
import { refusal } from "./client.ts";

test("a problem becomes its title and detail, each a sentence", () => {
  const { message, status, field } = refusal(422, JSON.stringify({ type: "about:blank", title: "This is no 837P", status: 422, detail: "Its first letters are not ISA.", field: "body" }));
  expect(message).toBe("This is no 837P. Its first letters are not ISA.");
  expect([status, field]).toEqual([422, "body"]);
});

test("an answer that is no problem gets words by its status", () => {
  expect(refusal(409, "").message).toContain("changed this claim in the meantime");
  expect(refusal(502, "<html>").message).toBe("The server failed at this. Nothing was changed.");
  expect(refusal(418, "null").message).toBe("The server refused this.");
});
