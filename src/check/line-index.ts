/**
 * Every line of a run, by patient, in flat memory: 12 bytes a line and 16 a claim, in pages of integers, the claims chained by a hash
 * of the patient. Cross-claim rules look here for the few lines that share a patient; nothing else of a claim is kept but its id.
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

/** What is kept of the lines of one claim that came in a row, and of each of them: words of four bytes. */
const [NEXT, CHECK, CLAIM, START] = [0, 1, 2, 3] as const;
const [WHEN, PROVIDER, SERVICE] = [0, 1, 2] as const;
const PAGE_BITS = 14;
const PAGE_ROWS = 1 << PAGE_BITS;

export function lineIndex(): LineIndex {
  return new FlatIndex();
}

class FlatIndex implements LineIndex {
  readonly #groups = new Rows(4);
  readonly #lines = new Rows(3);
  readonly #whens = interner(keyOfWhen, ({ day, number }) => ({ day, number }));
  readonly #providers = interner((provider: string) => provider, (provider) => provider);
  readonly #services = interner(keyOfService, serviceOf);
  /** The newest group of each hash. */
  readonly #heads = new Map<number, number>();
  readonly #claims: string[] = [];
  #last = hashesOf("");
  /** Whose lines the newest group holds. */
  #newest: Pick<Entry, "patient" | "claim"> | undefined;

  get size(): number {
    return this.#lines.size;
  }

  claim(id: string): number {
    return this.#claims.push(id) - 1;
  }

  idOf(claim: number): string {
    return this.#claims[claim] ?? "";
  }

  add(entry: Entry): void {
    const lines = this.#lines;
    if (this.#newest?.claim !== entry.claim || this.#newest.patient !== entry.patient) this.#begin(entry);
    const line = lines.add();
    lines.set(line, WHEN, this.#whens.number(entry));
    lines.set(line, PROVIDER, this.#providers.number(entry.provider));
    lines.set(line, SERVICE, this.#services.number(entry));
  }

  #begin({ patient, claim }: Entry): void {
    const groups = this.#groups;
    const { key, check } = this.#hashes(patient);
    const group = groups.add();
    groups.set(group, NEXT, this.#heads.get(key) ?? -1);
    groups.set(group, CHECK, check);
    groups.set(group, CLAIM, claim);
    groups.set(group, START, this.#lines.size);
    this.#heads.set(key, group);
    this.#newest = { patient, claim };
  }

  of(patient: string, reach: Reach = EVERYTHING): readonly Entry[] {
    const groups = this.#groups;
    const found: Found = { entries: [], left: reach.most === Infinity ? Infinity : FARTHEST };
    const { key, check } = this.#hashes(patient);
    for (let group = this.#heads.get(key) ?? -1; group >= 0 && found.left > 0; group = groups.get(group, NEXT)) {
      if (groups.get(group, CHECK) === check) this.#gather(group, patient, reach, found);
    }
    return found.entries.reverse();
  }

  /** Takes the lines of one group, the newest first, as far as they are wanted. */
  #gather(group: number, patient: string, { most, day, without }: Reach, found: Found): void {
    const groups = this.#groups;
    const claim = groups.get(group, CLAIM);
    const start = groups.get(group, START);
    const end = group + 1 < groups.size ? groups.get(group + 1, START) : this.#lines.size;
    const isLeftOut = without.has(claim);
    for (let line = end - 1; line >= start && found.left > 0; line--) {
      found.left--;
      const when = this.#whens.value(this.#lines.get(line, WHEN)) ?? NEVER;
      if (isLeftOut || (day !== undefined && when.day !== day)) continue;
      if (found.entries.push(this.#entry(line, when, claim, patient)) >= most) found.left = 0;
    }
  }

  #entry(line: number, when: When, claim: number, patient: string): Entry {
    const lines = this.#lines;
    return {
      patient,
      provider: this.#providers.value(lines.get(line, PROVIDER)) ?? "",
      claim,
      ...when,
      ...(this.#services.value(lines.get(line, SERVICE)) ?? NO_SERVICE),
    };
  }

  /** One patient is asked for and added to several times in a row. */
  #hashes(patient: string): Hashes {
    return this.#last.patient === patient ? this.#last : this.#last = hashesOf(patient);
  }
}

/** Entries that were found, and how many more lines may be looked at. */
interface Found { readonly entries: Entry[]; left: number }

/** Rows of integers in pages: what is there is never copied, and no more than a page stands empty. */
class Rows {
  size = 0;
  readonly #words: number;
  readonly #pages: Int32Array[] = [];

  constructor(words: number) {
    this.#words = words;
  }

  add(): number {
    if ((this.size & (PAGE_ROWS - 1)) === 0) this.#pages.push(new Int32Array(PAGE_ROWS * this.#words));
    return this.size++;
  }

  get(row: number, word: number): number {
    return this.#pages[row >> PAGE_BITS]?.[(row & (PAGE_ROWS - 1)) * this.#words + word] ?? -1;
  }

  set(row: number, word: number, value: number): void {
    const page = this.#pages[row >> PAGE_BITS];
    if (page) page[(row & (PAGE_ROWS - 1)) * this.#words + word] = value;
  }
}

/** A day and a line's number: a batch is of few days, and its claims of few lines. */
type When = Pick<Entry, "day" | "number">;

const NEVER: When = { day: NaN, number: NaN };

/** No claim has a million lines. */
function keyOfWhen({ day, number }: When): number {
  return day * 1_000_000 + number;
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
