import { Heads } from "./heads.ts";
import { roomOf } from "./pages.ts";
import type { Room, Spill } from "./pages.ts";
import { Rows } from "./rows.ts";
import { TextPages } from "./text-pages.ts";

/**
 * Every line of a run, by patient, in flat memory: 4 bytes a line, and a claim of one day 28 with its id beside, chained by a hash of the
 * patient, for whom the table of hashes has 12 to 24. Cross-claim rules look here for the few lines that share a patient; nothing else
 * of a claim is kept. Of pages, all that memory has no room for goes to the spill, where there is one.
 */
export interface LineIndex {
  add(entry: Entry): void;
  /** The entries of a patient, oldest first: all, or the newest that `reach` asks for. */
  of(patient: string, reach?: Reach): readonly Entry[];
  /** Names a claim; entries carry its number. */
  claim(id: string): number;
  idOf(claim: number): string;
  readonly size: number;
}

/** Which entries of a patient are wanted. */
export interface Reach {
  /** The newest so many, so that one patient with a whole file of claims does not make each of them slower than the last. */
  readonly most: number;
  /** Those of one day. */
  readonly day?: number;
  /** Claims that are left out. */
  readonly without: Pick<ReadonlySet<number>, "has">;
}

/** No more of a patient's lines than this are looked through, the newest first. */
export const FARTHEST = 5000;

/** More than an office bills; beyond it what is alike is found anew. */
const MOST_ALIKE = 4096;

const EVERYTHING: Reach = { most: Infinity, without: new Set() };

/** One billed line in small. Absent numbers are NaN. */
export interface Entry {
  readonly patient: string;
  readonly provider: string;
  readonly claim: number;
  readonly number: number;
  readonly day: number;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly unitBasis: string;
  readonly units: number;
  readonly charge: number;
  /** One object for lines of which all from the code to the charge is alike, where that is known. */
  readonly alike?: object | undefined;
}

/**
 * What is kept of lines of one claim that follow each other: one patient, provider and day, numbers that count on. Words of four
 * bytes. Of each line its service alone.
 */
const [NEXT, CHECK, CLAIM, PROVIDER, DAY, FIRST, START] = [0, 1, 2, 3, 4, 5, 6] as const;
const SERVICE = 0;

/** `spill`: where pages go that memory has no room for; without one they all stay in memory. */
export function lineIndex(spill?: Spill, room: Room = roomOf(spill)): LineIndex {
  return new FlatIndex(room);
}

class FlatIndex implements LineIndex {
  readonly #groups: Rows;
  readonly #lines: Rows;
  readonly #providers = interner((provider: string) => provider, (provider) => provider);
  readonly #services = interner(keyOfService, serviceOf);
  readonly #alike = new Map<object, number>();
  readonly #heads = new Heads();
  readonly #claims: TextPages;
  #last = hashesOf("");
  /** The line that the newest group ends with. */
  #newest: Entry | undefined;

  constructor(room: Room) {
    this.#groups = new Rows(7, room);
    this.#lines = new Rows(1, room);
    this.#claims = new TextPages(room);
  }

  get size(): number {
    return this.#lines.size;
  }

  claim(id: string): number {
    return this.#claims.add(id);
  }

  idOf(claim: number): string {
    return this.#claims.at(claim);
  }

  add(entry: Entry): void {
    if (this.#newest === undefined || !follows(entry, this.#newest)) this.#begin(entry);
    this.#newest = entry;
    this.#lines.add(this.#serviceOf(entry));
  }

  /** The number of what a line bills: asked by what it says only where no line that is alike came before. */
  #serviceOf(entry: Entry): number {
    const { alike } = entry;
    if (alike === undefined) return this.#services.number(entry);
    const held = this.#alike.get(alike);
    if (held !== undefined) return held;
    if (this.#alike.size >= MOST_ALIKE) this.#alike.clear();
    const number = this.#services.number(entry);
    this.#alike.set(alike, number);
    return number;
  }

  #begin({ patient, claim, provider, day, number }: Entry): void {
    const { key, check } = this.#hashes(patient);
    const before = this.#heads.put(key, this.#groups.size);
    // In the order of NEXT to START.
    this.#groups.add(before, check, claim, this.#providers.number(provider), day, number, this.#lines.size);
  }

  of(patient: string, reach: Reach = EVERYTHING): readonly Entry[] {
    const groups = this.#groups;
    const found: Found = { entries: [], left: reach.most === Infinity ? Infinity : FARTHEST };
    const { key, check } = this.#hashes(patient);
    for (let group = this.#heads.get(key); group >= 0 && found.left > 0; group = groups.get(group, NEXT)) {
      if (groups.get(group, CHECK) === check) this.#gather(group, patient, reach, found);
    }
    return found.entries.reverse();
  }

  /** Takes the lines of one group, the newest first, as far as they are wanted. */
  #gather(group: number, patient: string, { most, day, without }: Reach, found: Found): void {
    const groups = this.#groups;
    const own = groups.get(group, DAY);
    const start = groups.get(group, START);
    const end = group + 1 < groups.size ? groups.get(group + 1, START) : this.#lines.size;
    if (without.has(groups.get(group, CLAIM)) || (day !== undefined && day !== own)) {
      found.left -= end - start;
      return;
    }
    for (let line = end - 1; line >= start && found.left > 0; line--) {
      found.left--;
      if (found.entries.push(this.#entry(group, line, patient)) >= most) found.left = 0;
    }
  }

  #entry(group: number, line: number, patient: string): Entry {
    const groups = this.#groups;
    return {
      patient,
      provider: this.#providers.value(groups.get(group, PROVIDER)) ?? "",
      claim: groups.get(group, CLAIM),
      day: groups.get(group, DAY),
      number: groups.get(group, FIRST) + line - groups.get(group, START),
      ...(this.#services.value(this.#lines.get(line, SERVICE)) ?? NO_SERVICE),
    };
  }

  /** One patient is asked for and added to several times in a row. */
  #hashes(patient: string): Hashes {
    return this.#last.patient === patient ? this.#last : this.#last = hashesOf(patient);
  }
}

/** Entries that were found, and how many more lines may be looked at. */
interface Found { readonly entries: Entry[]; left: number }

/** True for a line that is the next one of the same claim, day and provider. */
function follows(line: Entry, before: Entry): boolean {
  return line.claim === before.claim && line.patient === before.patient && line.day === before.day
    && line.number === before.number + 1 && line.provider === before.provider;
}

/** What was billed, without where and when: an office bills a few hundred of these, its fee schedule decides. */
type Service = Pick<Entry, "procedure" | "modifiers" | "unitBasis" | "units" | "charge">;

const NO_SERVICE: Service = { procedure: "", modifiers: [], unitBasis: "", units: NaN, charge: NaN };

function serviceOf({ procedure, modifiers, unitBasis, units, charge }: Service): Service {
  return { procedure, modifiers, unitBasis, units, charge };
}

function keyOfService({ procedure, modifiers, unitBasis, units, charge }: Service): string {
  return `${procedure}\n${unitBasis}\n${units}\n${charge}\n${modifiers.join("\n")}`;
}

interface Interner<T> {
  number(value: T): number;
  value(number: number): T | undefined;
}

/** Values to small numbers and back: there are few services and providers in a batch, however long it is. */
function interner<T, K extends string | number>(keyOf: (value: T) => K, keep: (value: T) => T): Interner<T> {
  const numbers = new Map<K, number>();
  const values: T[] = [];
  return {
    value: (number) => values[number],
    number(value) {
      const key = keyOf(value);
      let number = numbers.get(key);
      if (number === undefined) {
        number = values.push(keep(value)) - 1;
        numbers.set(key, number);
      }
      return number;
    },
  };
}

/** Where a patient's lines hang, and what tells them from another patient's there. */
interface Hashes { readonly patient: string; readonly key: number; readonly check: number }

function hashesOf(patient: string): Hashes {
  return { patient, key: hash(patient), check: otherHash(patient) };
}

/** FNV-1a. A second hash guards it, of another make so that the two do not collide together: 1 in 2^64 for each pair. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** A multiplication and a shift a character, as MurmurHash mixes. */
function otherHash(text: string): number {
  let value = text.length;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x5bd1e995);
    value ^= value >>> 15;
  }
  return value | 0;
}
