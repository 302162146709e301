import { expect, test } from "vitest";
import { remarkText } from "./file-remarks.tsx";

test.each([
  [{ claim: "20448", where: { segment: 784 } }, "Claim 20448, segment 784: SX1 is no segment."],
  [{ where: { segment: 2 } }, "Segment 2: SX1 is no segment."],
  [{ claim: "20448", where: null }, "Claim 20448: SX1 is no segment."],
  [{}, "SX1 is no segment."],
])("a remark says where it is, as far as that is known: %j", (place, text) => {
  expect(remarkText({ severity: "error", message: "SX1 is no segment.", ...place })).toBe(text);
});
