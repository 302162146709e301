import { devicePlaces } from "../reference/index.ts";
import type { DeviceCategory } from "../reference/index.ts";
import { wrapsOf } from "./lines.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Devices that do nothing but pull: who names one speaks of traction, with or without the word. */
const PULLS: ReadonlySet<DeviceCategory> = new Set([
  "motorized-table", "over-door", "decompression-table", "roller-table", "y-strap", "inversion-table", "hydro-massage",
]);

/** The text without boxes not ticked and persons' names, and with a blank for every line end that only ran out of room. */
export function unwrapped(text: string, tokens: readonly Token[], people: ReadonlySet<number>): string {
  const wraps = wrapsOf(tokens, text);
  const pieces: string[] = [];
  let from = 0;
  tokens.forEach(({ kind, start, end }, at) => {
    const word = people.has(at) ? "_".repeat(end - start) : text.slice(start, end);
    pieces.push(emptied(text.slice(from, start)), kind === "line" && wraps.has(at) ? " " : word);
    from = end;
  });
  pieces.push(emptied(text.slice(from)));
  return pieces.join("");
}

function emptied(gap: string): string {
  return gap.trim() === "" && !/[\t\r\u00a0]/.test(gap) ? gap : gap.replace(/[^\n]/g, " ");
}

/** Names of pulling devices, as mentions of the service. */
export function deviceTerms(text: string, tokens: readonly Token[]): readonly Term[] {
  let from = 0;
  return devicePlaces(text).filter(({ categories }) => categories.every((category) => PULLS.has(category))).flatMap(({ start, end }) => {
    while (from > 0 && (tokens[from - 1]?.end ?? 0) > start) from--;
    while ((tokens[from]?.end ?? text.length) <= start) from++;
    let to = from;
    while ((tokens[to]?.start ?? text.length) < end) to++;
    return to === from ? [] : [{ tag: "service", means: "97012", from, to } as const];
  });
}
