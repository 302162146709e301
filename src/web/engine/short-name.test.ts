import { expect, test } from "vitest";
import { nameOn } from "./file-check.ts";

const person = (lastName: string, firstName: string) => ({ lastName, firstName });
const named = (patient: ReturnType<typeof person>, subscriber = person("", "")) => nameOn({ patient, subscriber } as Parameters<typeof nameOn>[0]);

test("a patient is called as the desk's list calls them", () => {
  expect(named(person("VIOLET", "SAM"))).toBe("Violet, S.");
  expect(named(person("", ""), person("Testing", "pat"))).toBe("Testing, P.");
  expect(named(person("Testing", ""))).toBe("Testing");
});
