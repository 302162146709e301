import { expect, test } from "vitest";
import { ClaimShelf } from "./claim-shelf.ts";

test("each answer is found at its place, packed or not yet", async () => {
  const shelf = new ClaimShelf();
  for (let place = 0; place < 1000; place++) shelf.add({ claim: `A${place}`, findings: [] });
  await shelf.settled();
  for (const place of [0, 255, 256, 511, 767, 768, 999]) expect(await shelf.at(place)).toEqual({ claim: `A${place}`, findings: [] });
  expect(await shelf.at(1000)).toBeUndefined();
});
