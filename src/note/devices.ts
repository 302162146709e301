import { devicePlaces } from "../reference/index.ts";
import type { DeviceCategory } from "../reference/index.ts";
import { wrapsOf } from "./lines.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Devices that do nothing but pull: who names one speaks of traction, with or without the word. */
const PULLS: ReadonlySet<DeviceCategory> = new Set([
  "motorized-table", "over-door", "decompression-table", "roller-table", "y-strap", "inversion-table", "hydro-massage",
]);

/** The text without what the tokens leave out (boxes not ticked), and with a blank for every line end that only ran out of room. */
export function unwrapped(text: string, tokens: readonly Token[]): string {
  const wraps = wrapsOf(tokens, text);
  const signs: string[] = text.split("").map((sign) => (sign === "\n" ? sign : " "));
  tokens.forEach(({ kind, start, end }, at) => {
    for (let place = start; place < end; place++) signs[place] = kind === "line" && wraps.has(at) ? " " : text[place] ?? "";
  });
  return signs.join("");
}

/** Names of pulling devices, as mentions of the service. */
export function deviceTerms(text: string, tokens: readonly Token[]): readonly Term[] {
  return devicePlaces(text).filter(({ categories }) => categories.every((category) => PULLS.has(category))).flatMap(({ start, end }) => {
    const from = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    return from < 0 || last < from ? [] : [{ tag: "service", means: "97012", from, to: last + 1 } as const];
  });
}
