import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** The etiology of a note's traction; undefined where none is found. */
function causeIn(words: string): string | undefined {
  const { elements } = readNote(`3/2/2026. ${words} Lumbar traction 15 min, 60 lb.`, { codes: ["97012"] }).services[0] ?? { elements: [] };
  const read = elements.find(({ element }) => element === "etiology");
  return read?.status === "found" ? String(read.value) : undefined;
}

test.each([
  ["MOI: twisted getting out of the car.", "twisted getting out of the car"],
  ["Cause of injury: fell from ladder.", "fell from ladder"],
  ["How injured: tripped over a hose, landed on her hip.", "tripped over a hose, landed on her hip"],
  ["Neck pain began after painting a ceiling all weekend.", "painting a ceiling all weekend"],
  ["He lifted his granddaughter out of the pool and could not straighten up.", "lifted his granddaughter out of the pool and could not straighten up"],
  ["Was unloading the dishwasher when his low back seized up.", "low back seized up"],
  ["She slipped on the ice outside of the post office.", "slipped on"],
  ["LBP after picking strawberries.", "picking strawberries"],
  ["Woke up with a stiff neck.", "Woke up with a stiff"],
  ["Felt a pop in low back unloading a truck.", "Felt a pop"],
  ["\nDx M54.16   Kim Lund, PT\n", "M54.16"],
  ["\nDx: M54.16 Kim Lund, PT\n", "M54.16"],
  ["Dx: WAD II.", "WAD II"],
  ["Neck stiffness d/t desk work.", "d/t desk work"],
  ["Neck pain 5/10 radiating into the right arm since a fall two weeks ago.", "since a fall"],
  ["Low back pain after a fall.", "Low back pain after a fall"],
  ["LBP ever since the accident.", "LBP ever since the accident"],
  ["MOI: shoveling. Dx: L5 disc herniation.", "L5 disc herniation"],
])("what happened is why: %s", (words, cause) => {
  expect(causeIn(words)).toBe(cause);
});

test.each([
  "Pain began to ease after stretching.", "Less pain after moving it.", "Pain fell from 6 to 3.", "MOI: unknown.", "Mechanism: n/a.", "Since starting traction he walks more.",
  "Sitting hurts after driving.", "No fall since the last visit.", "He denies injury after the fall.", "She lifted 20 lb in the gym.", "Her brother fell off a ladder.", "Did not fall on anything.",
  "Stopped early at 9 min due to spasm.", "Short visit due to work.",
])("no cause is told: %s", (words) => {
  expect(causeIn(words)).toBeUndefined();
});
