import { expect, test } from "vitest";
import { shortName } from "./file-check.ts";

const person = (lastName: string, firstName: string) => ({ lastName, firstName });
const named = (patient: ReturnType<typeof person>, subscriber = person("", "")) => shortName({ patient, subscriber } as Parameters<typeof shortName>[0]);

test("a patient is called as the desk's list calls them", () => {
  expect(named(person("VIOLET", "SAM"))).toBe("Violet, S.");
  expect(named(person("", ""), person("Testing", "pat"))).toBe("Testing, P.");
  expect(named(person("Testing", ""))).toBe("Testing");
});
