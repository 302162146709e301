import { daysBetween } from "../today/days.ts";

export { titleOf } from "../../../reference/table-titles.ts";

const QUARTER = /^(\d{4})\s?q([1-4])$/i;
const FISCAL = /^fy\s?(\d{4})$/i;
const YEAR = /^(\d{4})$/;

/** The day from which an edition holds, as ISO; undefined where its label does not say. Diagnoses go by years that begin in October. */
export function beginOf(label: string): string | undefined {
  const [, year, quarter] = QUARTER.exec(label.trim()) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, "0")}-01`;
  const fiscal = FISCAL.exec(label.trim())?.[1];
  if (fiscal !== undefined) return `${Number(fiscal) - 1}-10-01`;
  const plain = YEAR.exec(label.trim())?.[1];
  return plain === undefined ? undefined : `${plain}-01-01`;
}

const MONTH = 30.44;
/** An edition that holds from ever on says by its label alone how old it is. */
const OPEN = "1970-01-01";

/** How old an edition is, in words; empty where it does not say. */
export function ageOf(label: string, from: string | undefined, today: string): string {
  const begin = from === undefined || from <= OPEN ? beginOf(label) : from;
  if (begin === undefined) return "";
  const months = Math.floor(daysBetween(begin, today) / MONTH);
  if (months < 1) return months < 0 ? "not yet in force" : "new";
  if (months < 24) return `${months} ${months === 1 ? "month" : "months"} old`;
  return `${Math.floor(months / 12)} years old`;
}
