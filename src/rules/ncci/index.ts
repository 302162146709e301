import type { Rule } from "../../check/index.ts";
import bypassModifier from "./bypass-modifier.ts";
import bypassUnsupported from "./bypass-unsupported.ts";
import mueNoAbn from "./mue-no-abn.ts";
import pair from "./pair.ts";
import pairNeverBypassed from "./pair-never-bypassed.ts";
import payerEdits from "./payer-edits.ts";
import sameFifteenMinutes from "./same-fifteen-minutes.ts";
import unitsAboveMue from "./units-above-mue.ts";

/** In the order in which a finding of one line is told. */
export const ncciRules: readonly Rule[] = [
  pair,
  pairNeverBypassed,
  bypassUnsupported,
  sameFifteenMinutes,
  unitsAboveMue,
  mueNoAbn,
  bypassModifier,
  payerEdits,
];
