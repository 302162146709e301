import { expect, test } from "vitest";
import type { ClaimFileView } from "../../engine/advice-view.ts";
import { objectedAt } from "./objected-at.ts";

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
