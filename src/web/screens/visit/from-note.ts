import type { NotedCode, NotedTime } from "../../../advise/note/index.ts";
import type { TakenFact } from "../../../index.ts";
import { clockText } from "../../format.ts";
import type { Other, Pull } from "./answers.ts";
import type { DetailTexts } from "./details.ts";
import { noteField } from "./note-facts.ts";
import { LIMBS, PAYERS, placesFor, SPINE } from "./choices.ts";
import type { Suggestion, Suggestions } from "./suggested.ts";

/** What the Note screen was asked to read the note for. `day`: ISO; an empty `day` or `provider` was not said. */
export interface ReadFor {
  readonly payer: string;
  readonly codes: readonly string[];
  readonly day: string;
  /** The note's words for the day, where it is the note's own. */
  readonly dayWords?: string | undefined;
  readonly provider: string;
}

const MAIN = "97012";

/** By kind of device: the answer to what pulled. What is none of these is left to the person. */
const PULL_OF: Readonly<Record<string, Pull>> = {
  "motorized-table": "motor", "halter-weights": "weights", "body-weight": "body-weight", "inversion-table": "inversion",
  manual: "hands",
  "roller-table": "rollers", "decompression-table": "decompression", "flexion-distraction": "flexion", home: "home",
};

/** What a note tells: facts, times of day, codes. */
interface Noted {
  readonly taken: readonly TakenFact[];
  readonly times: readonly NotedTime[];
  readonly diagnoses: readonly NotedCode[];
  /** What the one who signed is. */
  readonly signer?: { readonly type: string; readonly words: string } | undefined;
  /** Services that it says were not given, with the words that say so. */
  readonly undone?: readonly { readonly code: string; readonly words: string }[];
}

/** Facts that were found in a note, by the question each answers, with the note's own words: for a person to confirm. */
export function suggestionsFrom({ taken, times, diagnoses, signer, undone = [] }: Noted, readFor: ReadFor): Suggestions {
  const { payer, codes: asked, day, dayWords, provider } = readFor;
  const codes = asked.filter((code) => !undone.some((one) => one.code === code));
  const of = (element: string, code?: string): TakenFact | undefined => taken.find((one) => one.element === element && one.code === code);
  const all: Readonly<Record<string, Suggestion | undefined>> = {
    ...(codes.includes(MAIN) ? aboutDevice(of("device", MAIN)) : withoutTraction(undone.find(({ code }) => code === MAIN))),
    provider: provider === "" ? signedBy(signer) : asSet(provider),
    payer: PAYERS.some(({ value }) => value === payer) ? asSet(payer) : undefined,
    day: day === "" ? undefined : dayWords === undefined ? asSet(day) : { value: day, words: `From the note: “${dayWords}”.` },
    regions: regionsIn(of("body-part", MAIN)),
    minutes: said(of("duration", MAIN)),
    others: othersIn(codes.filter((code) => code !== MAIN), of),
    otherRegions: otherRegionsIn(codes.filter((code) => code !== MAIN), of),
    times: timesIn(times),
    diagnosis: diagnosisIn(diagnoses, of("etiology", MAIN)),
    visitMinutes: said(of("total-minutes")),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

/** By element: what of a note no question of the interview asks. */
const UNASKED = ["signature", "response", "position", "mode", "angle", "force"] as const;

/** What the note says that no question asks, as the save dialog's fields have it. */
export function notedFrom(taken: readonly TakenFact[]): DetailTexts {
  return Object.fromEntries(UNASKED.flatMap((element) => {
    const fact = taken.find((one) => one.element === element && (one.code === undefined || one.code === MAIN));
    return fact === undefined ? [] : [[noteField(element), textOf(fact)] as const];
  }));
}

function textOf({ value, unit, element }: TakenFact): string {
  return element === "force" && unit !== undefined ? `${String(value)} ${unit}` : String(value);
}

function asSet(value: unknown): Suggestion {
  return { value, words: "As chosen in “Check a note”." };
}

function signedBy(signer: Noted["signer"]): Suggestion | undefined {
  return signer === undefined ? undefined : { value: signer.type, words: quoted(signer) };
}

/** `From the note: “15 minutes”.` */
function quoted(...facts: readonly { readonly words: string }[]): string {
  return `From the note: ${facts.map(({ words }) => `“${words.replace(/\s+/g, " ")}”`).join(", ")}.`;
}

function said(fact: TakenFact | undefined): Suggestion | undefined {
  return fact === undefined ? undefined : { value: fact.value, words: quoted(fact) };
}

function aboutDevice(fact: TakenFact | undefined): Suggestions {
  const [kind = "", guided] = String(fact?.value ?? "").split(", ");
  const pull = PULL_OF[kind];
  if (fact === undefined || pull === undefined) return {};
  const words = quoted(fact);
  return { pull: { value: pull, words }, ...(guided === undefined ? {} : { guided: { value: guided, words } }) };
}

/** There was none: as the note says, or because no code of it was asked about. */
function withoutTraction(said: { readonly words: string } | undefined): Suggestions {
  return { pull: said === undefined ? asSet("none") : { value: "none", words: quoted(said) } };
}

function regionsIn(fact: TakenFact | undefined): Suggestion | undefined {
  const known = regionsOf(fact, [...SPINE, ...LIMBS]);
  return fact === undefined || known.length === 0 ? undefined : { value: known, words: quoted(fact) };
}

function regionsOf(fact: TakenFact | undefined, places: readonly string[]): readonly string[] {
  const named: readonly unknown[] = Array.isArray(fact?.value) ? fact.value as readonly unknown[] : [];
  return places.filter((region) => named.includes(region));
}

/** Of a manipulation what was adjusted, of another service where it was given; what the note does not say stays to be ticked. */
function otherRegionsIn(codes: readonly string[], of: (element: string, code: string) => TakenFact | undefined): Suggestion | undefined {
  const told = codes.flatMap((code) => {
    const fact = of("cmt-regions", code) ?? of("body-part", code);
    const regions = regionsOf(fact, placesFor(code));
    return fact === undefined || regions.length === 0 ? [] : [{ code, regions, fact }];
  });
  if (told.length === 0) return undefined;
  return { value: Object.fromEntries(told.map(({ code, regions }) => [code, regions])), words: quoted(...told.map(({ fact }) => fact)) };
}

function othersIn(codes: readonly string[], of: (element: string, code: string) => TakenFact | undefined): Suggestion {
  const given = codes.map((code) => ({ code, minutes: of("duration", code) }));
  const value: readonly Other[] = given.map(({ code, minutes }) => ({ code, minutes: typeof minutes?.value === "number" ? minutes.value : undefined }));
  const facts = given.flatMap(({ minutes }) => minutes ?? []);
  return { value, words: facts.length === 0 ? "The codes of “Check a note”." : quoted(...facts) };
}

function timesIn(times: readonly NotedTime[]): Suggestion | undefined {
  if (times.length === 0) return undefined;
  const value = Object.fromEntries(times.map(({ code, start, end }) => [code, { start: clockText(start), end: clockText(end) }]));
  return { value, words: quoted(...times) };
}

function diagnosisIn(codes: readonly NotedCode[], cause: TakenFact | undefined): Suggestion | undefined {
  if (codes.length === 0 && cause === undefined) return undefined;
  const said = cause === undefined ? [] : [cause];
  return { value: { codes: codes.map(({ code }) => code), cause: cause === undefined ? "" : String(cause.value) }, words: quoted(...codes, ...said) };
}
