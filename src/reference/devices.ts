import { DEVICE_ENTRIES } from "./devices-data.ts";
import type { DeviceMeaning } from "./devices-data.ts";
import { isNegated } from "./device-negation.ts";
import { findPhrases, phraseBook, readWords } from "./device-phrases.ts";
import type { Match } from "./device-phrases.ts";
import type { Word } from "./device-words.ts";

export const DEVICE_CATEGORIES = [
  "motorized-table", "mechanical-device", "halter-weights", "body-weight", "over-door", "decompression-table", "roller-table",
  "y-strap", "manual", "flexion-distraction", "inversion-table", "hydro-massage", "unknown",
] as const;
export type DeviceCategory = (typeof DEVICE_CATEGORIES)[number];

/** What an office's words say about the device that did the work. */
export interface DeviceFinding {
  /** `unknown` where the words name none, or more than one that do not go together. */
  readonly category: DeviceCategory;
  /** Flexion-distraction only: done by hand (manipulation) or by a program left alone; absent where the words do not say. */
  readonly handsOn?: boolean;
  /** True where the device went home with the patient: a brand alone never says so. */
  readonly home: boolean;
  /** The words that decided, as they stand in the text. */
  readonly matched: readonly string[];
  /** The categories between which the words do not decide. */
  readonly ambiguous?: readonly DeviceCategory[];
}

type Found = Match<DeviceMeaning>;

const BOOK = phraseBook(DEVICE_ENTRIES.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry.means] as const)));

/** The first names the same device more exactly than the second, so that only the first counts. */
const MORE_EXACT: readonly (readonly [DeviceCategory, DeviceCategory])[] = [
  ["decompression-table", "motorized-table"], ["decompression-table", "mechanical-device"],
  ["motorized-table", "mechanical-device"], ["roller-table", "mechanical-device"],
  ["over-door", "halter-weights"], ["over-door", "mechanical-device"], ["halter-weights", "mechanical-device"],
  ["body-weight", "mechanical-device"], ["y-strap", "manual"], ["y-strap", "mechanical-device"],
  ["flexion-distraction", "manual"], ["flexion-distraction", "mechanical-device"],
  ["inversion-table", "body-weight"], ["inversion-table", "mechanical-device"], ["hydro-massage", "roller-table"],
];

/** Recognises a device in an office's own words: device names, brands, abbreviations, common slips. Never a guess: `unknown` instead. */
export function recogniseDevice(words: string): DeviceFinding {
  const tokens = readWords(words, BOOK);
  const found = affirmed(tokens);
  const strongest = strongestOf(found);
  const categories = decide(strongest);
  const home = found.some((match) => match.means.says === "home");
  const matched = [...new Set([...strongest, ...found.filter((match) => match.means.says !== "device")].map((match) => sliceOf(words, tokens, match)))];
  const [only, ...others] = categories;
  if (only === undefined) return { category: "unknown", home, matched };
  if (others.length > 0) return { category: "unknown", home, matched, ambiguous: categories };
  return { category: only, ...(only === "flexion-distraction" ? handsOn(found, deniesHands(tokens)) : {}), home, matched };
}

/** What is said and not denied; a longer phrase that means nothing (`foam roller`) silences whatever it touches. */
function affirmed(tokens: readonly Word[]): Found[] {
  const all = findMeanings(tokens);
  const silent = all.filter((match) => match.means.says === "nothing");
  return all.filter((match) => match.means.says !== "nothing" && !silent.some((other) => overlap(match, other)) && !isNegated(tokens, match));
}

/** A longer phrase speaks for a shorter one inside it of its own sort: `home traction unit` is both a home and a device. */
function findMeanings(tokens: readonly Word[]): Found[] {
  return findPhrases(tokens, BOOK, (outer, inner) => outer.says === inner.says || outer.says === "nothing");
}

function overlap(a: Found, b: Found): boolean {
  return a.from < b.to && b.from < a.to;
}

function strongestOf(found: readonly Found[]): Found[] {
  for (const strength of ["strong", "weak", "accessory"] as const) {
    const some = found.filter((match) => match.means.says === "device" && match.means.strength === strength);
    if (some.length > 0) return some;
  }
  return [];
}

/** What is left when the more exact name has outdone the looser one; the categories of one word (`Triton DTS`) do not outdo each other. */
function decide(found: readonly Found[]): DeviceCategory[] {
  const sets = [...new Set(found.map((match) => match.means))].flatMap((means) => means.says === "device" ? [means.categories] : []);
  const isOutdone = (loose: DeviceCategory): boolean => MORE_EXACT.some(([exact, other]) =>
    other === loose && sets.some((categories) => categories.includes(exact) && !categories.includes(loose)));
  return [...new Set(sets.flat())].filter((category) => !isOutdone(category));
}

function deniesHands(tokens: readonly Word[]): boolean {
  return findMeanings(tokens).some((match) => match.means.says === "hands-on" && isNegated(tokens, match));
}

function handsOn(found: readonly Found[], denied: boolean): { handsOn?: boolean } {
  const on = found.some((match) => match.means.says === "hands-on");
  const off = denied || found.some((match) => match.means.says === "hands-off");
  return on === off ? {} : { handsOn: on };
}

function sliceOf(words: string, tokens: readonly Word[], match: Found): string {
  return words.slice(tokens[match.from]?.start ?? 0, tokens[match.to - 1]?.end ?? 0);
}
