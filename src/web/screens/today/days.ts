import { cleanPercent } from "../../../write/clean-rate.ts";

const DAY_MS = 86_400_000;

function utc(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** `2 Mar`, with the year where it is not this one: `26 Feb 27`. */
export function shortDay(iso: string, todayIso: string): string {
  const date = new Date(utc(iso));
  const day = `${date.getUTCDate()} ${date.toLocaleDateString("en-US", { month: "short", timeZone: "UTC" })}`;
  return iso.slice(0, 4) === todayIso.slice(0, 4) ? day : `${day} ${iso.slice(2, 4)}`;
}

/** `Mon 2 March`. */
export function longDay(iso: string): string {
  const date = new Date(utc(iso));
  const part = (options: Intl.DateTimeFormatOptions): string => date.toLocaleDateString("en-US", { ...options, timeZone: "UTC" });
  return `${part({ weekday: "short" })} ${date.getUTCDate()} ${part({ month: "long" })}`;
}

/** `today`, `tomorrow`, `in 6 days`, `3 days ago`. */
export function inDays(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days > 0 ? `in ${days.toLocaleString("en-US")} days` : `${(-days).toLocaleString("en-US")} ${days === -1 ? "day" : "days"} ago`;
}

/** A moment as the person's clock has it: `2 Mar, 7:40 AM`. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${date.getDate()} ${date.toLocaleDateString("en-US", { month: "short" })}, ${date.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" })}`;
}

/** Clean claims of some days in whole percent, or undefined where there were none. */
export function cleanRate(days: readonly { readonly claims: number; readonly clean: number }[]): number | undefined {
  const claims = days.reduce((sum, day) => sum + day.claims, 0);
  return cleanPercent(days.reduce((sum, day) => sum + day.clean, 0), claims);
}
