import type { Engine } from "../../check/index.ts";
import type { Policy } from "../../policy/index.ts";
import { BYPASS_MODIFIERS, carcFacts, groupFacts, rarcFacts } from "../../reference/index.ts";
import type { AdjustmentFacts, ModifierFacts } from "../../reference/index.ts";
import type { Style } from "../../write/index.ts";
import type { Entry } from "./entry.ts";
import { row, rows } from "./layout.ts";

/** What a modifier asserts, and the question it answers. */
export function modifierEntry(engine: Engine, { code, kind, asserts, asks }: ModifierFacts): Entry {
  const named = new RegExp(`\\b${code}\\b`, "i");
  const rules = engine.rules.filter(({ id, title }) => named.test(id) || named.test(title)).map(({ id }) => id);
  const bypasses = BYPASS_MODIFIERS.includes(code);
  return {
    json: { kind: "modifier", code, group: kind, asserts, asks, mayBypassPair: bypasses, rules },
    draw: (style) => [
      style.strong(`Modifier ${code}`),
      "",
      ...row("asserts", asserts, style),
      ...row("asks", asks, style),
      ...row("pairs", bypasses ? "It can bypass an NCCI pair of indicator 1, where the record supports it." : "", style),
      ...rows("rules", rules, style),
    ],
  };
}

const PATHS: Readonly<Record<AdjustmentFacts["path"], string>> = {
  correct: "Correct the claim and send it again.",
  appeal: "Appeal with records.",
  patient: "Bill the patient.",
  check: "Look it up first.",
  none: "",
};

/** A reason or remark code of a remittance, in our own words. */
export function adjustmentEntry(engine: Engine, { code, means, here, next, path }: AdjustmentFacts, group: string | undefined): Entry {
  const kind = carcFacts(code)?.code === code ? "carc" : rarcFacts(code) ? "rarc" : "carc";
  const rules = engine.rules.filter(({ denial }) => denial && (denial.carc === code || denial.rarc.includes(code))).map(({ id }) => id);
  const bears = group === undefined ? undefined : groupFacts(group);
  return {
    json: { kind, code, group: group ?? null, groupMeans: bears?.means ?? null, means, here, next, path, rules },
    draw: (style) => [
      style.strong(`${kind === "carc" ? "Reason code" : "Remark code"} ${code}`),
      "",
      ...row("means", means, style),
      ...row("who pays", bears ? `${bears.code}: ${bears.means}` : "", style),
      ...row("here", here, style),
      ...row("next", `${next} ${PATHS[path]}`.trim(), style),
      ...rows("rules", rules, style),
    ],
  };
}

/** A payer policy: how much it says, and what is not known of the payer. */
export function policyEntry({ id, title, layer, statements, gaps = [] }: Policy): Entry {
  const rules = [...new Set(statements.map(({ rule }) => rule))];
  return {
    json: { kind: "policy", id, title, layer, statements: statements.length, rules, gaps: [...gaps] },
    draw: (style: Style) => [
      style.strong(title),
      style.quiet(`${id}, layer ${layer}`),
      "",
      ...rows("sets", rules.length === 0 ? ["nothing of its own"] : rules, style),
      ...rows("not known", gaps, style),
    ],
  };
}
