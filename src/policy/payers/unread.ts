import type { Citation } from "../../reference/index.ts";
import type { Statement } from "../policy.ts";

const UNREAD: Citation = {
  source: "analyst",
  section: "No text of this payer was read that asks it: a standard of coding and charting, not this payer's condition",
  confidence: "logic",
};

/** What the guide to 97012 and Medicare's manual want in every chart. */
const OF_THE_CHART = ["documentation/device", "documentation/body-part", "documentation/etiology", "documentation/signature"] as const;

/** Of a payer of whom nothing was read, nobody can say that it pays only for a whole note: what a chart lacks is no error. */
export const unreadDocumentation: readonly Statement[] = OF_THE_CHART.map((rule) => (
  { rule, layer: "base", set: { severity: "warning" }, cite: UNREAD }
));
