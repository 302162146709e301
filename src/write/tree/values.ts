import { claimStatusWords, providerReasonWords } from "../../read/835/index.ts";
import { carcFacts, codeFacts, groupFacts, modifierFacts, providerTypeOf, rarcFacts } from "../../reference/index.ts";
import { categoryFacts, noteFacts, statusFacts } from "../../reference/status-codes.ts";
import type { SegmentView } from "../../x12/index.ts";
import { dateText, formattedDate, timeText } from "./dates.ts";
import { WORD_LISTS } from "./words-data.ts";

/** A value for a person: as it reads best, and what it means where that is known. */
export interface Reading {
  readonly text: string;
  readonly words: string;
}

const lists = new Map(WORD_LISTS.trim().split("\n").map((line) => {
  const name = line.slice(0, line.indexOf(" "));
  const pairs = line.slice(name.length + 1).split(";").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const);
  return [name, new Map(pairs)] as const;
}));

const PROVIDERS = { DC: "chiropractor", PT: "physical therapist", PTA: "physical therapist assistant", OT: "occupational therapist", OTA: "occupational therapy assistant", SLP: "speech-language pathologist", MD: "physician" } as const;

/** Ways to find what a code means outside of the lists. */
const FINDERS: Readonly<Record<string, (code: string) => string | undefined>> = {
  procedure: (code) => codeFacts(code.toUpperCase())?.words,
  modifier: (code) => plain(modifierFacts(code)?.asserts),
  group: (code) => plain(groupFacts(code)?.means),
  reason: (code) => plain(carcFacts(code)?.means),
  remark: (code) => plain(rarcFacts(code)?.means),
  statusCategory: (code) => known(categoryFacts(code).means),
  status: (code) => known(statusFacts(code).means),
  segmentError: (code) => known(noteFacts("segment", code).means),
  elementError: (code) => known(noteFacts("element", code).means),
  transactionError: (code) => known(noteFacts("transaction", code).means),
  groupError: (code) => known(noteFacts("group", code).means),
  interchangeError: (code) => known(noteFacts("interchange", code).means),
  claimStatus: claimStatusWords,
  providerReason: providerReasonWords,
  taxonomy: (code) => {
    const type = providerTypeOf(code);
    return type && PROVIDERS[type];
  },
};

const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
  date: dateText,
  time: timeText,
  zip: (text) => (/^\d{9}$/.test(text) ? `${text.slice(0, 5)}-${text.slice(5)}` : text),
};

/** Reads a value the way that its label says. */
export function readValue(value: string, reads: string, segment: SegmentView): Reading {
  if (reads === "") return { text: value, words: "" };
  if (reads.startsWith("by:")) return { text: formattedDate(value, segment.shortText(Number(reads.slice(3)))), words: "" };
  const written = WRITTEN[reads];
  if (written) return { text: written(value), words: "" };
  return { text: value, words: FINDERS[reads]?.(value) ?? lists.get(reads)?.get(value) ?? "" };
}

/** Words for a code that has none say to look it up: they are left out. */
function known(means: string): string | undefined {
  return means.includes("see the code list") ? undefined : plain(means);
}

/** A sentence as a gloss beside a code: no capital, no full stop. */
function plain(text: string | undefined): string | undefined {
  const body = text?.replace(/\.$/, "");
  return body === undefined || !/^[A-Z][a-z ]/.test(body) ? body : body.charAt(0).toLowerCase() + body.slice(1);
}
