import { expect, test } from "vitest";
import { readNote } from "./index.ts";

function sides(text: string): string {
  return readNote(text, { codes: ["97140"] }).sides.map(({ part, side }) => `${side} ${part}`).join(", ");
}

test.each([
  ["Manual therapy to the left shoulder 15 min.", "left shoulder"],
  ["MT to R. knee x 10 min", "right knee"],
  ["Exercise, Lt knee, 15 min", "left knee"],
  ["S: c/o right knee pain 5/10.\nTx: exercise 15 min.", "right knee"],
  ["A: left-sided sciatica. Traction 15 min.", "left leg"],
  ["Sciatica on the right. Traction 15 min.", "right leg"],
  ["Pain radiates into the left lower extremity. Traction 15 min.", "left leg"],
  ["LLE radicular pain. Traction 15 min.", "left leg"],
  ["Manual therapy to the shoulder (R) 15 min.", "right shoulder"],
  ["Exercise for the knees bilaterally 15 min.", "both knee"],
  ["Exercise for both knees 15 min.", "both knee"],
  ["ROM left and right shoulder full.", "both shoulder"],
  ["Manual therapy: knee, right shoulder 15 min.", "right shoulder"],
])("%s", (text, told) => {
  expect(sides(text)).toBe(told);
});

test.each([
  "Manual therapy to the shoulder 15 min.", "Last visit the left knee was treated. Exercise 15 min.", "Denies left knee pain. Exercise 15 min.",
  "PMH: left knee replacement 2019.\nTx: exercise 15 min.", "Left hip belt on. Traction 15 min.", "He left the clinic with his knee feeling better.",
  "Lumbar traction, left side-lying, 15 min.",
])("no side: %s", (text) => {
  expect(sides(text)).toBe("");
});

test("the words are the note's own", () => {
  const text = "Tx: manual therapy\nto the left knee.";
  const [side] = readNote(text, { codes: ["97140"] }).sides;
  expect(text.slice(side?.start, side?.end)).toBe(side?.text);
  expect(side?.text).toBe("left knee");
});
