import { expect, test } from "vitest";
import type { AdviceView } from "../../engine/advice-view.ts";
import { uhc } from "../../../policy/payers/uhc.ts";
import { gapsOf } from "./gaps.ts";

const of = (...codes: readonly string[]): Pick<AdviceView, "unknown" | "lines"> => ({
  unknown: uhc.gaps ?? [], lines: codes.map((code) => ({ code })) as unknown as AdviceView["lines"],
});

test("what is not known of a code on the claim stands with the answer, the rest further down", () => {
  const { near, far } = gapsOf(of("97012", "97110"));
  expect(near).toEqual([expect.stringMatching(/motorized spinal traction unproven.*97012/)]);
  expect(far).toEqual([expect.stringMatching(/counts timed units/)]);
});

test("of a code that is not on it nothing is said there, and of no line nothing at all", () => {
  expect(gapsOf(of("97140")).near).toEqual([]);
  expect(gapsOf(of())).toEqual({ near: [], far: [] });
});
