import { expect, test } from "vitest";
import { chargeable } from "./may-charge.ts";

test.each([
  ["cash", "DC", /own price/, /payer|plan|contract/], ["own", "DC", /contract with the insurer/, /CMS-R-131/], ["medicare-b", "DC", /spinal manipulation and nothing else/, /CMS-R-131/], ["medicare-b", "PT", /signed notice \(CMS-R-131\)/, /contract/],
  ["medicare-advantage", "DC", /the notice CMS-R-131 is not for it/, /contract/], ["wa-lni", "DC", /injured worker/, /contract/], ["bcbs", "DC", /contract/, /CMS-R-131/],
  [null, "PT", /contract/, /CMS-R-131/],
] as const)("%s, %s: whether the patient may be charged", (payer, provider, says, neverSays) => {
  const words = chargeable({ payer, provider });
  expect(words).toMatch(says);
  expect(words).not.toMatch(neverSays);
});
