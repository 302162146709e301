/**
 * Where pages go that memory has no room for; a file, where there are files. It answers at once, for a rule that asks waits for it.
 * Nothing of it is needed after the run.
 */
export interface Spill {
  /** Keeps these bytes, and says where; `undefined` where it cannot: then they stay in memory. */
  write(bytes: Uint8Array): number | undefined;
  /** Fills `into` with what was written there. Throws where it is not to be had any more. */
  read(place: number, into: Uint8Array): void;
}

/** How much may stay in memory, and where the rest goes: one for all pages of a run. */
export interface Room { readonly most: number; readonly spill: Spill | undefined; used: number; isClosed: boolean }

/** Pages of one index take 16 MB, some million lines; beyond that the oldest are spilled. */
export const MOST_IN_MEMORY = 16 << 20;

export function roomOf(spill: Spill | undefined, most: number = MOST_IN_MEMORY): Room {
  return { most, spill, used: 0, isClosed: false };
}

/** Memory that is looked at by its bytes, and by whatever its owner reads it as. */
type Page = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
/** A page that was spilled: where it is, and of how many elements. */
interface Away { readonly place: number; readonly length: number }
interface Held<P> { readonly number: number; readonly page: P }

/** Spilled pages that are kept at hand once they were asked for: those of the same patients come in a row. */
const AT_HAND = 8;

/**
 * Pages in a row, of which only the last is written to. The oldest leave for the spill when the room is full, and are fetched
 * from there when they are asked for.
 */
export class Pages<P extends Page> {
  readonly #room: Room;
  readonly #make: (length: number) => P;
  readonly #width: number;
  readonly #pages: (P | undefined)[] = [];
  readonly #away: Away[] = [];
  readonly #atHand: Held<P>[] = [];

  constructor(room: Room, make: (length: number) => P) {
    this.#room = room;
    this.#make = make;
    this.#width = make(0).BYTES_PER_ELEMENT;
  }

  get count(): number {
    return this.#pages.length;
  }

  /** A page more, of noughts; the one before it is not written to any more. */
  push(length: number): P {
    const page = this.#cleared(length) ?? this.#make(length);
    this.#room.used += page.byteLength;
    this.#pages.push(page);
    return page;
  }

  /** `undefined` where there is no such page. */
  at(number: number): P | undefined {
    return this.#pages[number] ?? this.#fetched(number);
  }

  /** Makes room for a page. The memory of one that left is used again where it fits: what is dropped stays taken until it is collected. */
  #cleared(length: number): P | undefined {
    let free: P | undefined;
    while (this.#room.used + length * this.#width > this.#room.most) {
      const gone = this.#spillOldest();
      if (gone === undefined) break;
      if (gone.length === length) free = gone;
    }
    free?.fill(0);
    return free;
  }

  /** The page that left; `undefined` where there is none that could, or nowhere to go. */
  #spillOldest(): P | undefined {
    const oldest = this.#away.length;
    const page = this.#pages[oldest];
    if (page === undefined || this.#room.isClosed) return undefined;
    const place = this.#room.spill?.write(bytesOf(page));
    if (place === undefined) {
      this.#room.isClosed = true;
      return undefined;
    }
    this.#away.push({ place, length: page.length });
    this.#pages[oldest] = undefined;
    this.#room.used -= page.byteLength;
    return page;
  }

  #fetched(number: number): P | undefined {
    const away = this.#away[number];
    if (away === undefined) return undefined;
    const held = this.#atHand.find((one) => one.number === number);
    if (held !== undefined) return held.page;
    const last = this.#atHand.length < AT_HAND ? undefined : this.#atHand.pop()?.page;
    const page = last?.length === away.length ? last : this.#make(away.length);
    this.#room.spill?.read(away.place, bytesOf(page));
    this.#atHand.unshift({ number, page });
    return page;
  }
}

function bytesOf(page: Page): Uint8Array {
  return new Uint8Array(page.buffer, page.byteOffset, page.byteLength);
}
