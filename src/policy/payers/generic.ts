import type { Policy } from "../policy.ts";

/** CPT and HIPAA alone: every rule's own defaults, and no therapy modifier asked for. */
export const generic: Policy = {
  id: "generic",
  title: "No payer's own policy: what coding rules and the claim form ask of everyone",
  layer: "base",
  statements: [],
  gaps: ["Whether this payer wants a therapy modifier, a minimum of minutes or a plan of care is not known."],
};
