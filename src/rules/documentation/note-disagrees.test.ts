import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./note-disagrees.ts";

holdsItsExamples(rule);

test("it shows the words of the note and what they stand against", () => {
  const example = {
    claim: { lines: [{ code: "97012" }] },
    visit: { note: "Lumbar traction on the roller table x 12 min.", services: [{ line: 1, code: "97012", minutes: 15, device: "motorized traction table" }] },
  };
  const [finding] = findingsOf(judged(example), rule.id);
  expect(finding?.message).toBe("Line 1, 97012: for the device the note has \"roller table\", and the visit record has \"motorized traction table\"; "
    + "for the duration the note has \"x 12 min\", and the visit record has 15 min.");
});

test.each([
  ["98941", "CMT to L4 and sacrum.", "Line 1, 98941: the regions adjusted (\"L4\" and \"sacrum\"): the note has 2 regions, the code says 3 to 4."],
  ["97012", "Lumbar traction x 12 min. Traction lasted 15 min.", "Line 1, 97012: the duration (\"x 12 min\" and \"15 min\"): the note gives two values."],
])("a note that is at odds with itself or the code says how: %s", (code, note, words) => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code }] }, visit: { note } }), rule.id);
  expect(finding?.message).toBe(words);
});
