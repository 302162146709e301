import type { Json } from "../../index.ts";

type ClaimAnswer = { readonly [key: string]: Json };

/** So many claims' answers are packed together: enough for gzip to find what repeats, few enough to unpack at a glance. */
const TOGETHER = 256;

/** The answers on a file's claims, in the order of the file. Packed: a large file's would not fit into a tab otherwise. */
export class ClaimShelf {
  readonly #packed: Promise<Blob>[] = [];
  #open: ClaimAnswer[] = [];

  add(answer: ClaimAnswer): void {
    this.#open.push(answer);
    if (this.#open.length < TOGETHER) return;
    this.#packed.push(through(new Blob([JSON.stringify(this.#open)]), new CompressionStream("gzip")));
    this.#open = [];
  }

  /** The answer on the claim at this place, from 0. */
  async at(place: number): Promise<ClaimAnswer | undefined> {
    const packed = this.#packed[Math.floor(place / TOGETHER)];
    const shelf = packed === undefined ? this.#open : await unpacked(await packed);
    return shelf[place % TOGETHER];
  }

  /** Waits until all that was added is packed: whoever adds faster than that fills the memory. */
  async settled(): Promise<void> {
    await this.#packed.at(-1);
  }
}

async function unpacked(packed: Blob): Promise<readonly ClaimAnswer[]> {
  const text = await (await through(packed, new DecompressionStream("gzip"))).text();
  return JSON.parse(text) as readonly ClaimAnswer[];
}

function through(blob: Blob, way: CompressionStream | DecompressionStream): Promise<Blob> {
  return new Response(blob.stream().pipeThrough(way)).blob();
}
