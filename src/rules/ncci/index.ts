import type { Rule } from "../../check/index.ts";
import bypassUnsupported from "./bypass-unsupported.ts";
import pair from "./pair.ts";
import pairNeverBypassed from "./pair-never-bypassed.ts";
import unitsAboveMue from "./units-above-mue.ts";

/** In the order in which a finding of one line is told. */
export const ncciRules: readonly Rule[] = [
  pair,
  pairNeverBypassed,
  bypassUnsupported,
  unitsAboveMue,
];
