import { remembering } from "../claim/remembering.ts";
import { DEVICE_ENTRIES } from "./devices-data.ts";
import type { DeviceMeaning } from "./devices-data.ts";
import { isNegated } from "./device-negation.ts";
import { findPhrases, phraseBook, readWords } from "./device-phrases.ts";
import type { Match } from "./device-phrases.ts";
import type { Word } from "./device-words.ts";

/** The kinds of device that the rules tell apart. */
export const DEVICE_CATEGORIES = [
  "motorized-table", "mechanical-device", "halter-weights", "body-weight", "over-door", "decompression-table", "roller-table",
  "y-strap", "manual", "flexion-distraction", "inversion-table", "hydro-massage", "unknown",
] as const;
/** One of `DEVICE_CATEGORIES`. */
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
  ["body-weight", "mechanical-device"], ["body-weight", "halter-weights"], ["y-strap", "manual"], ["y-strap", "decompression-table"], ["y-strap", "mechanical-device"],
  ["flexion-distraction", "manual"], ["flexion-distraction", "mechanical-device"],
  ["inversion-table", "body-weight"], ["inversion-table", "decompression-table"], ["inversion-table", "mechanical-device"], ["hydro-massage", "roller-table"], ["hydro-massage", "mechanical-device"],
];

/** Offices write the same few words on every visit; what was read once is not read again. */
const MOST_REMEMBERED = 1000;
const inGeneral = remembering(MOST_REMEMBERED, (words: string) => readDevice(words, false));
const ofTraction = remembering(MOST_REMEMBERED, (words: string) => readDevice(words, true));

/**
 * Recognises a device in an office's own words: device names, brands, abbreviations, common slips. Never a guess: `unknown` instead.
 * Words that are known to tell `of` traction say more: an electric table is then a motorized one.
 */
export function recogniseDevice(words: string, of?: "traction"): DeviceFinding {
  return of === "traction" ? ofTraction(words) : inGeneral(words);
}

/** A device that the words name for sure and do not deny, and where. */
export interface DevicePlace { readonly categories: readonly DeviceCategory[]; readonly start: number; readonly end: number }

/** Every place of a text that names a device by strong words: `roller table`, `Triton`. */
export function devicePlaces(text: string): readonly DevicePlace[] {
  const tokens = readWords(text, BOOK);
  return ofStrength(affirmed(tokens), "strong")
    .map((match) => ({ categories: categoriesOf(match), start: tokens[match.from]?.start ?? 0, end: tokens[match.to - 1]?.end ?? 0 }));
}

function readDevice(words: string, isOfTraction: boolean): DeviceFinding {
  const tokens = readWords(words, BOOK);
  const found = affirmed(tokens);
  const strongest = strongestOf(found, isOfTraction);
  const categories = decide(strongest, isOfTraction);
  const only = categories.length === 1 ? categories[0] : undefined;
  const remarks = found.filter((match) => match.means.says === "home" || (only === "flexion-distraction" && match.means.says !== "device"));
  return {
    category: only ?? "unknown",
    ...(only === "flexion-distraction" ? handsOn(found, deniesHands(tokens)) : {}),
    home: found.some((match) => match.means.says === "home"),
    matched: [...new Set([...strongest, ...remarks].map((match) => sliceOf(words, tokens, match)))],
    ...(categories.length > 1 ? { ambiguous: categories } : {}),
  };
}

/** What is said and not denied; a longer phrase that means nothing (`foam roller`) silences whatever it touches. */
function affirmed(tokens: readonly Word[]): Found[] {
  const all = findMeanings(tokens);
  const silent = all.filter((match) => match.means.says === "nothing");
  return all.filter((match) => match.means.says !== "nothing" && !silent.some((other) => overlap(match, other)) && !isNegated(tokens, match));
}

function findMeanings(tokens: readonly Word[]): Found[] {
  return findPhrases(tokens, BOOK, covers);
}

/** A longer phrase speaks for a shorter one of its own sort: `home traction unit` is both a home and a device. */
function covers(outer: DeviceMeaning, inner: DeviceMeaning): boolean {
  return outer.says === inner.says || outer.says === "nothing" || (outer.says === "device" && inner.says === "nothing");
}

function overlap(a: Found, b: Found): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The strong words; weak ones where there is none, or where they only sharpen it: `traction table, motorized`. */
function strongestOf(found: readonly Found[], isOfTraction: boolean): Found[] {
  const strong = ofStrength(found, "strong");
  const weak = [...ofStrength(found, "weak"), ...isOfTraction ? ofStrength(found, "hint") : []];
  if (strong.length > 0) return [...strong, ...weak.filter((match) => sharpens(match, strong))];
  return weak.length > 0 ? weak : ofStrength(found, "accessory");
}

function ofStrength(found: readonly Found[], strength: "strong" | "weak" | "accessory" | "hint"): Found[] {
  return found.filter((match) => match.means.says === "device" && match.means.strength === strength);
}

function sharpens(match: Found, strong: readonly Found[]): boolean {
  const isLoose = (category: DeviceCategory): boolean => categoriesOf(match).some((exact) => isMoreExact(exact, category));
  return strong.every((other) => categoriesOf(other).every(isLoose));
}

function categoriesOf(match: Found): readonly DeviceCategory[] {
  return match.means.says === "device" ? match.means.categories : [];
}

/** Whether the first names the same device more exactly than the second. */
export function isMoreExact(exact: DeviceCategory, loose: DeviceCategory): boolean {
  return MORE_EXACT.some(([a, b]) => a === exact && b === loose);
}

/**
 * What is left when the more exact name has outdone the looser one; the categories of one word (`Triton DTS`) do not outdo each other,
 * but another word that names one of them decides, and so do words of traction where none speaks of decompression.
 */
function decide(found: readonly Found[], isOfTraction: boolean): DeviceCategory[] {
  const all = found.map(categoriesOf);
  const sure = new Set(all.filter(({ length }) => length === 1).flat());
  if (isOfTraction && !sure.has("decompression-table")) sure.add("motorized-table");
  const sets = all.map((categories) => (categories.some((one) => sure.has(one)) ? categories.filter((one) => sure.has(one)) : categories));
  const isOutdone = (loose: DeviceCategory): boolean =>
    sets.some((categories) => !categories.includes(loose) && categories.some((exact) => isMoreExact(exact, loose)));
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
