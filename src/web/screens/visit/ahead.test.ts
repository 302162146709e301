import { expect, test } from "vitest";
import { aheadWords } from "./ahead.tsx";

test.each([
  [13, 19, "The first save asks for 32 things: 13 of the office, once, and 19 of the patient and this claim."],
  [0, 17, "To save, 17 things of the patient, the insurance and this claim are asked; the office is known."],
  [0, 0, "To save, nothing more is asked."],
])("%d of the office and %d of the claim", (office, claim, words) => { expect(aheadWords(office, claim)).toBe(words); });
