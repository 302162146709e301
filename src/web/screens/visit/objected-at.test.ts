import { expect, test } from "vitest";
import type { ClaimFileView } from "../../engine/advice-view.ts";
import { objectedAt, untold } from "./objected-at.ts";

const born = { id: "1", rule: "patient/identity", severity: "error", lines: [], message: "The patient was born after the visit.", why: "", next: "", citations: [] } as const;
const OBJECTED: ClaimFileView = { is: "objected", remarks: [born] };
const star = { path: "claim.id", loop: "2300", segment: "CLM", element: "CLM01", why: "separator", message: "A claim number holds no star." } as const;
const REFUSED = { is: "incomplete", missing: [], refused: [star] } as unknown as ClaimFileView;

test.each([
  ["claim.subscriber.birthDay", OBJECTED, born.message], ["claim.subscriber.lastName", OBJECTED, undefined], ["claim.id", REFUSED, star.message],
  ["claim.payer.id", REFUSED, undefined], ["claim.id", undefined, undefined],
])("%s: what was said against the file stands beside the field", (path, file, says) => {
  expect(objectedAt(path, file)).toBe(says);
});

test("what the dialog says of a field by itself is not said again by the file, nor beside its neighbours", () => {
  const late = { ...born, rule: "claim/accident", message: "The claim is about an accident, and DTP*439 says that it was after the visit." };
  const both: ClaimFileView = { is: "objected", remarks: [born, late] };
  expect(untold(both, [{ path: "claim.accident.onDay" }])).toEqual(OBJECTED);
  expect(untold(both, [{ path: "claim.payer.id" }])).toEqual(both);
  expect(objectedAt("claim.accident.kind", untold(both, [{ path: "claim.accident.onDay" }]))).toBeUndefined();
});
