import type { Selectable } from "kysely";
import type { ClaimRow } from "./contract.ts";
import type { Seal } from "./seal.ts";
import { NO_DEADLINE } from "./tables.ts";
import type { ClaimTable } from "./tables.ts";

export const patientPlace = (key: string): string => `patient:${key}`;

/** A row of the worklist, as the database has it. */
export function rowOf(row: Selectable<ClaimTable>, seal: Seal): ClaimRow {
  const { key, seq, number, payer, policy, lines, verdict, mark, errors, warnings, unchecked, what, state, assigned, version, dates } = row;
  return {
    key, seq, number, patient: seal.openText(row.patient, patientPlace(key)), payer, policy, firstDay: row.first_day,
    dates: dates === "" ? [] : dates.split(","), lines, chargeCents: row.charge_cents, verdict, mark, errors, warnings, unchecked, what,
    atRiskCents: row.at_risk_cents, fileBy: row.file_by === NO_DEADLINE ? undefined : row.file_by,
    state, ...(assigned === null ? {} : { assigned }), version, ...(row.saved_at === null ? {} : { savedAt: row.saved_at }),
    ...(row.changed_since === 1 ? { changedSince: true } : {}),
  };
}
