/**
 * Every line of a run, by patient, in flat memory: columns of integers, chained by a hash of the patient.
 * Cross-claim rules look here for the few lines that share a patient; nothing else of a claim is kept but its id.
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
}

const START = 1024;

export function lineIndex(): LineIndex {
  const words: Words = { texts: interner((text: string) => text), modifiers: interner((modifiers: readonly string[]) => modifiers.join("\n")) };
  const heads = new Map<number, number>();
  const claims: string[] = [];
  let columns = columnsOf(START);
  let size = 0;
  let last = hashesOf("");
  /** One patient is asked for and added to several times in a row. */
  const hashes = (patient: string): Hashes => (last.patient === patient ? last : last = hashesOf(patient));
  return {
    get size() { return size; },
    claim: (id) => claims.push(id) - 1,
    idOf: (claim) => claims[claim] ?? "",
    add(entry) {
      if (size === columns.claim.length) columns = grown(columns);
      const { key, check } = hashes(entry.patient);
      columns.next[size] = heads.get(key) ?? -1;
      columns.check[size] = check;
      put(columns, size, entry, words);
      heads.set(key, size++);
    },
    of(patient, { most, day, without } = EVERYTHING) {
      const entries: Entry[] = [];
      const { key, check } = hashes(patient);
      let left = most === Infinity ? Infinity : FARTHEST;
      for (let row = heads.get(key) ?? -1; row >= 0 && entries.length < most && left > 0; row = columns.next[row] ?? -1) {
        if (columns.check[row] !== check) continue;
        left--;
        if (day !== undefined && columns.day[row] !== day) continue;
        if (!without.has(columns.claim[row] ?? 0)) entries.push(entryAt(columns, row, patient, words));
      }
      return entries.reverse();
    },
  };
}

function put(columns: Columns, row: number, entry: Entry, words: Words): void {
  columns.provider[row] = words.texts.number(entry.provider);
  columns.claim[row] = entry.claim;
  columns.number[row] = entry.number;
  columns.day[row] = entry.day;
  columns.procedure[row] = words.texts.number(entry.procedure);
  columns.modifiers[row] = words.modifiers.number(entry.modifiers);
  columns.basis[row] = words.texts.number(entry.unitBasis);
  columns.units[row] = entry.units;
  columns.charge[row] = entry.charge;
}

function entryAt(columns: Columns, row: number, patient: string, words: Words): Entry {
  return {
    patient,
    provider: words.texts.value(columns.provider[row] ?? 0) ?? "",
    claim: columns.claim[row] ?? 0,
    number: columns.number[row] ?? 0,
    day: columns.day[row] ?? 0,
    procedure: words.texts.value(columns.procedure[row] ?? 0) ?? "",
    modifiers: words.modifiers.value(columns.modifiers[row] ?? 0) ?? [],
    unitBasis: words.texts.value(columns.basis[row] ?? 0) ?? "",
    units: columns.units[row] ?? NaN,
    charge: columns.charge[row] ?? NaN,
  };
}

interface Columns {
  readonly next: Int32Array;
  readonly check: Uint32Array;
  readonly provider: Uint32Array;
  readonly claim: Uint32Array;
  readonly number: Uint32Array;
  readonly day: Int32Array;
  readonly procedure: Uint32Array;
  readonly modifiers: Uint32Array;
  readonly basis: Uint32Array;
  readonly units: Float64Array;
  readonly charge: Float64Array;
}

function columnsOf(rows: number): Columns {
  return {
    next: new Int32Array(rows),
    check: new Uint32Array(rows),
    provider: new Uint32Array(rows),
    claim: new Uint32Array(rows),
    number: new Uint32Array(rows),
    day: new Int32Array(rows),
    procedure: new Uint32Array(rows),
    modifiers: new Uint32Array(rows),
    basis: new Uint32Array(rows),
    units: new Float64Array(rows),
    charge: new Float64Array(rows),
  };
}

function grown(columns: Columns): Columns {
  const wider = columnsOf(columns.claim.length * 2);
  for (const name of Object.keys(columns) as (keyof Columns)[]) wider[name].set(columns[name]);
  return wider;
}

interface Words {
  readonly texts: Interner<string>;
  readonly modifiers: Interner<readonly string[]>;
}

interface Interner<T> {
  number(value: T): number;
  value(number: number): T | undefined;
}

/** Values to small numbers and back: there are few codes, modifiers and providers in a batch, however long it is. */
function interner<T>(keyOf: (value: T) => string): Interner<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    value: (number) => values[number],
    number(value) {
      const key = keyOf(value);
      let number = numbers.get(key);
      if (number === undefined) {
        number = values.push(value) - 1;
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
  return value >>> 0;
}

/** A multiplication and a shift a character, as MurmurHash mixes. */
function otherHash(text: string): number {
  let value = text.length;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x5bd1e995);
    value ^= value >>> 15;
  }
  return value >>> 0;
}
