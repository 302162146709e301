import { known, orUnknown } from "../claim/index.ts";
import type { Claim, Day } from "../claim/index.ts";
import type { BilledLine, LineFacts } from "./facts.ts";
import { lineIndex } from "./line-index.ts";
import type { Entry, LineIndex, Reach } from "./line-index.ts";
import { onceFor } from "./once.ts";
import { serviceFor } from "./visits.ts";
import type { Visits } from "./visits.ts";

/** The lines that a run has seen so far, as later claims see them. */
export interface Batch {
  /** Earlier lines of the same patient, replaced and void claims left out; oldest first, and of very many the newest. */
  earlier(claim: Claim): readonly EarlierLine[];
  /** The same, as they are asked for. */
  before(claim: Claim): Earlier;
  add(claim: Claim, lines: readonly LineFacts[]): void;
}

/** The earlier lines of one claim's patient. */
export interface Earlier {
  all(): readonly EarlierLine[];
  /** Those of one day. */
  onDay(day: Day): readonly EarlierLine[];
}

/** More lines than one patient is billed in years, and in a day: what is older than these is not held against a claim. */
export const MOST_PAST = 5000;
export const MOST_OF_DAY = 200;

const NOBODY: Earlier = { all: () => [], onDay: () => [] };

export type EarlierLine = BilledLine & { readonly provider: string };

/**
 * A payer's member, dependants apart. The payer is part of it: a claim to a second payer bills nothing twice.
 * Empty for a claim that names nobody: two such claims are not taken for one patient's. It is asked for before a claim is judged, by
 * its day and history rules, and after it.
 */
export const patientKey = onceFor(keyOf);

function keyOf({ payer, subscriber, patient }: Claim): string {
  const member = subscriber.memberId !== "" ? subscriber.memberId : personKey(subscriber);
  const dependant = patient.dependant ? personKey(patient) : "";
  const isNobody = patient.dependant ? dependant === "" : member === "";
  return isNobody ? "" : [payer.id || payer.name, member, dependant].join("|").toUpperCase();
}

function personKey({ lastName, firstName, birthDay }: Claim["subscriber"]): string {
  if (lastName === "" && firstName === "") return "";
  return `${lastName}/${firstName}/${birthDay.known ? birthDay.value : ""}`;
}

/** The rendering provider of a line, else the billing one: by NPI, else by name. */
export function providerKey(claim: Claim, line: Claim["lines"][number] | undefined): string {
  const provider = line?.rendering ?? claim.rendering ?? claim.billing;
  return provider.npi || provider.name;
}

export function isVoid(claim: Claim): boolean {
  return claim.frequency === "8";
}

function supersedes(claim: Claim): boolean {
  return claim.frequency === "7" || isVoid(claim);
}

const NOTHING: ReadonlySet<number> = new Set();

/** Where a batch keeps its lines: the flat index, or (the slow twin) a list. */
export type LineStore = Pick<LineIndex, "add" | "of" | "claim" | "idOf">;

/** Builds the batch over the flat index, or another store. */
export function batchOf(visits: Visits, store: LineStore = lineIndex()): Batch {
  const gone = new Set<number>();
  const replaced = (claim: Claim, patient: string): ReadonlySet<number> =>
    supersedes(claim) ? replacedBy(claim, store.of(patient, { most: MOST_PAST, without: gone }), (number) => store.idOf(number)) : NOTHING;
  const before = (claim: Claim): Earlier => {
    const patient = patientKey(claim);
    if (patient === "") return NOBODY;
    const own = replaced(claim, patient);
    const without = own.size === 0 ? gone : { has: (number: number): boolean => gone.has(number) || own.has(number) };
    return new EarlierOf(patient, without, store, visits);
  };
  return {
    before,
    earlier: (claim) => before(claim).all(),
    add(claim, lines) {
      const patient = patientKey(claim);
      if (patient === "") return;
      const number = store.claim(claim.id);
      if (supersedes(claim)) for (const old of replaced(claim, patient)) gone.add(old);
      if (isVoid(claim)) return;
      for (const line of lines) if (line.day.known) store.add(entryOf(line, line.day.value, patient, number));
    },
  };
}

/** What a store holds of one patient, but for some claims. */
class EarlierOf implements Earlier {
  readonly #patient: string;
  readonly #without: Reach["without"];
  readonly #store: LineStore;
  readonly #visits: Visits;

  constructor(patient: string, without: Reach["without"], store: LineStore, visits: Visits) {
    this.#patient = patient;
    this.#without = without;
    this.#store = store;
    this.#visits = visits;
  }

  all(): readonly EarlierLine[] {
    return this.#lines({ most: MOST_PAST, without: this.#without });
  }

  onDay(day: Day): readonly EarlierLine[] {
    return this.#lines({ most: MOST_OF_DAY, day, without: this.#without });
  }

  #lines(reach: Reach): readonly EarlierLine[] {
    const entries = this.#store.of(this.#patient, reach);
    if (entries.length === 0) return NO_LINES;
    return entries.map((entry) => lineOf(entry, this.#store.idOf(entry.claim), this.#visits));
  }
}

const NO_LINES: readonly EarlierLine[] = [];

/**
 * The earlier claims that a replacement or void stands for: those it shares its control number with;
 * failing that, those of this patient with a day and a code in common (the payer's own number is not on the first claim).
 */
function replacedBy(claim: Claim, entries: readonly Entry[], idOf: (claim: number) => string): ReadonlySet<number> {
  const named = entries.filter((entry) => idOf(entry.claim) === claim.id);
  const alike = entries.filter((entry) => claim.lines.some((line) =>
    line.procedure === entry.procedure && line.day.known && line.day.value === entry.day
    && providerKey(claim, line) === entry.provider));
  return new Set((named.length > 0 ? named : alike).map((entry) => entry.claim));
}

function entryOf(facts: LineFacts, day: Day, patient: string, claim: number): Entry {
  const { units, charge } = facts;
  return {
    patient,
    provider: providerKey(facts.source, facts.line),
    claim,
    number: facts.number,
    day,
    procedure: facts.procedure,
    modifiers: facts.modifiers,
    unitBasis: facts.unitBasis,
    units: units.known ? units.value : NaN,
    charge: charge.known ? charge.value : NaN,
    alike: facts.line.alike,
  };
}

function lineOf(entry: Entry, claim: string, visits: Visits): EarlierLine {
  const day = known(entry.day);
  const visit = visits.of(claim, day, false);
  return {
    claim,
    own: false,
    provider: entry.provider,
    number: entry.number,
    procedure: entry.procedure,
    modifiers: entry.modifiers,
    unitBasis: entry.unitBasis,
    units: orUnknown(numberOf(entry.units), "fact-absent:units"),
    charge: orUnknown(numberOf(entry.charge), "fact-absent:charge"),
    day,
    visit,
    service: serviceFor(visit, entry),
    note: visits.noteOf(claim, visit),
  };
}

function numberOf(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
