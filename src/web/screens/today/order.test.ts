import { expect, test } from "vitest";
import { movePlace, neighbour, placeLeft, setOrder, setPlace } from "./order.ts";

test("the next claim is that of the list, and the ends have none", () => {
  setOrder(["a", "b", "c"]);
  expect([neighbour("a", 1), neighbour("c", 1), neighbour("a", -1), neighbour("x", 1)]).toEqual(["b", undefined, undefined, undefined]);
});

test("the way back leads to the row that was left, until something is done there", () => {
  setPlace(4);
  movePlace(1);
  expect([placeLeft(), placeLeft()]).toEqual([5, 5]);
  setPlace(undefined);
  movePlace(-1);
  expect(placeLeft()).toBeUndefined();
  setPlace(0);
  movePlace(-1);
  expect(placeLeft()).toBe(0);
});
