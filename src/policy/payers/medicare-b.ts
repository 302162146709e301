import type { Policy } from "../policy.ts";

/** Original Medicare, Part B professional claims. */
export const medicareB: Policy = {
  id: "medicare-b",
  title: "Medicare Part B",
  layer: "cms",
  statements: [],
};
