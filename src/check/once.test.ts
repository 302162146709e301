import { expect, test } from "vitest";
import { onceFor } from "./once.ts";

test("the facts last asked about are answered from memory, others anew", () => {
  const asked: string[] = [];
  const nameOf = onceFor(({ name }: { readonly name: string }) => {
    asked.push(name);
    return name;
  });
  const [one, other] = [{ name: "one" }, { name: "other" }];
  expect([one, one, other, one].map(nameOf)).toEqual(["one", "one", "other", "one"]);
  expect(asked).toEqual(["one", "other", "one"]);
});

test("an answer of nothing is remembered too", () => {
  let asked = 0;
  const nothing = onceFor((): undefined => {
    asked++;
    return undefined;
  });
  const facts = {};
  expect([nothing(facts), nothing(facts)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
