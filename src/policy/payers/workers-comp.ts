import type { Policy } from "../policy.ts";

/** Work injuries, outside Washington State. */
export const workersComp: Policy = {
  id: "workers-comp",
  title: "Workers compensation",
  layer: "payer:workers-comp",
  statements: [],
  gaps: [
    "Each state has its own fee schedule and treatment guideline; none was read: the defaults apply.",
    "The injury date, claim number and employer are not checked.",
  ],
};
