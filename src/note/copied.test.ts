import { expect, test } from "vitest";
import { parseIsoDay } from "../claim/index.ts";
import { readNote } from "./index.ts";

function read(lines: string): readonly unknown[] {
  const { services: [service] } = readNote(`DOS 11/16/26\n${lines}\nOwen Tate, PT`, { codes: ["97012"], date: parseIsoDay("2026-11-16") ?? 0 });
  const elements = service?.elements.filter(({ element }) => element === "duration" || element === "response") ?? [];
  return [...elements.map(({ status, value, because }) => (status === "ambiguous" ? because : value)), ...service?.notDone === undefined ? [] : ["not done"]];
}

test.each([
  ["a line that says of itself to be copied", "(copied from 11/12/2026) Lumbar traction, 15 minutes. Tolerated well.", "(copied from 11/12/2026)"],
  ["by its label", "Copied forward from 11/12/2026: Lumbar traction, 15 minutes. Tolerated well.", "Copied forward from 11/12/2026:"],
  ["without a day", "[carried forward] Lumbar traction, 15 minutes. Tolerated well.", "[carried forward]"],
])("%s is open, all of it alike", (_, line, mark) => {
  expect(read(line)).toEqual([`the note says of this line: ${mark}`, `the note says of this line: ${mark}`]);
});

test.each([
  ["what the day itself tells goes before", "(copied from 11/12/2026) Lumbar traction 15 min.\nToday: traction 12 min. Tolerated well.", [12, "Tolerated well"]],
  ["and that it was not done", "(carried forward) Lumbar traction 15 min. No traction today.", [null, null, "not done"]],
  ["a heading of its own line opens nothing", "(carried forward from 11/12/2026)\nLumbar traction 15 min. Tolerated well.", [15, "Tolerated well"]],
  ["what stands in the brackets is of the other day", "(Carried forward from 11/12/2026: lumbar traction 15 min.)\nTolerated well.", [null, "Tolerated well"]],
])("%s", (_, lines, expected) => {
  expect(read(lines)).toEqual(expected);
});
