import { expect, test } from "vitest";
import { aheadWords } from "./ahead.tsx";

test.each([
  [13, 19, true, "The first save asks for 32 things: 13 of the office, once, and 19 of the patient and this claim."],
  [2, 13, false, "To save, you are asked for 15 things: 2 of the office, once, and 13 of the patient and this claim."],
  [0, 17, false, "To save, 17 things of the patient, the insurance and this claim are asked; the office is known."],
  [0, 0, false, "To save, nothing more is asked."],
])("%d of the office and %d of the claim", (once, each, isFirst, words) => { expect(aheadWords({ once, each, isFirst })).toBe(words); });
