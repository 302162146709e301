import { formatIsoDay, parseIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { Settings } from "../store/index.ts";

const NAME = "retention";

/** For how many years claims are kept; `undefined`: for ever. */
export async function yearsIn(settings: Settings): Promise<number | undefined> {
  const written = Number(await settings.get(NAME) ?? "");
  return Number.isInteger(written) && written > 0 ? written : undefined;
}

export function putYears(settings: Settings, years: number | undefined): Promise<void> {
  return settings.put(NAME, years === undefined ? "" : String(years));
}

/** The first day that is still kept: of `2026-11-30` and six years, 30 November 2020. A 29 February becomes the 28th, which keeps more. */
export function keptFrom(today: string, years: number): Day {
  const [year = "", ...rest] = today.split("-");
  const day = parseIsoDay([String(Number(year) - years).padStart(4, "0"), ...rest].join("-"));
  return day ?? parseIsoDay(`${String(Number(year) - years).padStart(4, "0")}-02-28`) ?? 0;
}

export function keptFromText(today: string, years: number): string {
  return formatIsoDay(keptFrom(today, years));
}
