import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { describeCitation } from "./citation.ts";
import { SOURCES } from "./sources.ts";
import type { Source } from "./sources.ts";

test("a citation shows its source, and null for what is not known", () => {
  expect(describeCitation({ source: "cms-ncd-160-16", confidence: "verified" })).toEqual({
    title: SOURCES["cms-ncd-160-16"].title, section: null, url: SOURCES["cms-ncd-160-16"].url, from: null, checkedOn: "2026-11-23", confidence: "verified",
  });
  expect(describeCitation({ source: "cms-cr10176", section: "I", from: "2018-01-01", checkedOn: "2026-12-01", confidence: "memory" }))
    .toMatchObject({ section: "I", url: null, from: "2018-01-01", checkedOn: "2026-12-01" });
});

test("the document that the rules start from", () => expect(SOURCES.origin.title).toBe("How to Use Code 97012 for Mechanical Traction"));

test.each(Object.entries<Source>(SOURCES))("%s has a title and a day", (id, source) => {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(source.title).not.toBe("");
  expect(parseIsoDay(source.checkedOn)).toBeDefined();
  if (source.url !== undefined) expect(source.url).toMatch(/^https?:\/\//);
});
