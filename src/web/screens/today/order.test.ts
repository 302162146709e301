import { expect, test } from "vitest";
import { movePlace, neighbour, setOrder, setPlace, takePlace } from "./order.ts";

test("the next claim is that of the list, and the ends have none", () => {
  setOrder(["a", "b", "c"]);
  expect([neighbour("a", 1), neighbour("c", 1), neighbour("a", -1), neighbour("x", 1)]).toEqual(["b", undefined, undefined, undefined]);
});

test("the way back leads to the row that was left, once", () => {
  setPlace(4);
  movePlace(1);
  expect([takePlace(), takePlace()]).toEqual([5, undefined]);
  movePlace(-1);
  expect(takePlace()).toBeUndefined();
  setPlace(0);
  movePlace(-1);
  expect(takePlace()).toBe(0);
});
