/**
 * Every line of a run, by patient, in flat memory: 28 bytes a line in pages of integers, chained by a hash of the patient.
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

/** What a row keeps of a line, a word of four bytes each. */
const [NEXT, CHECK, CLAIM, NUMBER, DAY, PROVIDER, SERVICE] = [0, 1, 2, 3, 4, 5, 6] as const;
const ROW_WORDS = 7;
const PAGE_BITS = 14;
const PAGE_ROWS = 1 << PAGE_BITS;

export function lineIndex(): LineIndex {
  return new FlatIndex();
}

class FlatIndex implements LineIndex {
  readonly #rows = new Rows();
  readonly #providers = interner((provider: string) => provider, (provider) => provider);
  readonly #services = interner(keyOfService, serviceOf);
  /** The newest row of each hash. */
  readonly #heads = new Map<number, number>();
  readonly #claims: string[] = [];
  #last = hashesOf("");

  get size(): number {
    return this.#rows.size;
  }

  claim(id: string): number {
    return this.#claims.push(id) - 1;
  }

  idOf(claim: number): string {
    return this.#claims[claim] ?? "";
  }

  add(entry: Entry): void {
    const rows = this.#rows;
    const { key, check } = this.#hashes(entry.patient);
    const row = rows.add();
    rows.set(row, NEXT, this.#heads.get(key) ?? -1);
    rows.set(row, CHECK, check);
    rows.set(row, CLAIM, entry.claim);
    rows.set(row, NUMBER, entry.number);
    rows.set(row, DAY, entry.day);
    rows.set(row, PROVIDER, this.#providers.number(entry.provider));
    rows.set(row, SERVICE, this.#services.number(entry));
    this.#heads.set(key, row);
  }

  of(patient: string, { most, day, without }: Reach = EVERYTHING): readonly Entry[] {
    const rows = this.#rows;
    const entries: Entry[] = [];
    const { key, check } = this.#hashes(patient);
    let left = most === Infinity ? Infinity : FARTHEST;
    for (let row = this.#heads.get(key) ?? -1; row >= 0 && entries.length < most && left > 0; row = rows.get(row, NEXT)) {
      if (rows.get(row, CHECK) !== check) continue;
      left--;
      if (day !== undefined && rows.get(row, DAY) !== day) continue;
      if (!without.has(rows.get(row, CLAIM))) entries.push(this.#entry(row, patient));
    }
    return entries.reverse();
  }

  #entry(row: number, patient: string): Entry {
    const rows = this.#rows;
    return {
      patient,
      provider: this.#providers.value(rows.get(row, PROVIDER)) ?? "",
      claim: rows.get(row, CLAIM),
      number: rows.get(row, NUMBER),
      day: rows.get(row, DAY),
      ...(this.#services.value(rows.get(row, SERVICE)) ?? NO_SERVICE),
    };
  }

  /** One patient is asked for and added to several times in a row. */
  #hashes(patient: string): Hashes {
    return this.#last.patient === patient ? this.#last : this.#last = hashesOf(patient);
  }
}

/** Rows of integers in pages: what is there is never copied, and no more than a page stands empty. */
class Rows {
  size = 0;
  readonly #pages: Int32Array[] = [];

  add(): number {
    if ((this.size & (PAGE_ROWS - 1)) === 0) this.#pages.push(new Int32Array(PAGE_ROWS * ROW_WORDS));
    return this.size++;
  }

  get(row: number, word: number): number {
    return this.#pages[row >> PAGE_BITS]?.[(row & (PAGE_ROWS - 1)) * ROW_WORDS + word] ?? -1;
  }

  set(row: number, word: number, value: number): void {
    const page = this.#pages[row >> PAGE_BITS];
    if (page) page[(row & (PAGE_ROWS - 1)) * ROW_WORDS + word] = value;
  }
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
function interner<T>(keyOf: (value: T) => string, keep: (value: T) => T): Interner<T> {
  const numbers = new Map<string, number>();
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
  return value >>> 0;
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
