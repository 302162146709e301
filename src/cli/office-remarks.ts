import type { Drift, OverrideUse } from "../check/office/index.ts";
import { count } from "../write/index.ts";
import type { Json } from "../write/index.ts";

/** What to tell of overrides after a run: those that set something aside, and those to renew or take away. */
export function overrideRemarks(uses: readonly OverrideUse[]): readonly string[] {
  return uses.map(({ override: { rule, by, expires }, status, findings }) => {
    if (status === "used") return `override of ${rule} (${by}, until ${expires}): ${count(findings, "finding")} set aside`;
    if (status === "unused") return `override of ${rule} (${by}): no finding needed it; take it away if it is of no more use`;
    return `override of ${rule} (${by}) ran out on ${expires}; ${findings === 0 ? "take it away" : `${count(findings, "finding")} that it covered count again`}`;
  });
}

/** The JSON keys of an office's overrides and baseline; none where it has none. */
export function officeJson(uses: readonly OverrideUse[], drift: Drift | undefined): Readonly<Record<string, Json>> {
  const overrides = uses.map(({ override: { rule, by, expires, reason }, status, findings }) =>
    ({ rule, by, reason, expires, status, findings }));
  return {
    ...(uses.length === 0 ? {} : { overrides }),
    ...(drift === undefined ? {} : { baseline: { known: drift.known, new: drift.fresh, gone: drift.gone } }),
  };
}

/** How a run stands against its baseline. */
export function driftRemark(path: string, { known, fresh, gone }: Drift): string {
  const left = gone === 0 ? "" : `; ${gone} known before did not come again (write the baseline anew to drop them)`;
  return `${path}: ${count(known, "finding")} known before, ${fresh} new${left}`;
}
