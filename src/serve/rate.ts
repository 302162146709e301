import { ProblemReply } from "./problem.ts";

interface Bucket { left: number; at: number }

/** Requests that an address may make at once, and those that it gets back each second. */
const MOST = 400;
const PER_SECOND = 100;
const MOST_ADDRESSES = 10_000;

/** Holds back an address that asks more than a page and its user do. */
export class Rate {
  readonly #now: () => number;
  #buckets = new Map<string, Bucket>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Throws a problem when there have been too many. */
  take(address: string): void {
    const now = this.#now();
    const { left, at } = this.#buckets.get(address) ?? { left: MOST, at: now };
    const have = Math.min(MOST, left + (now - at) * PER_SECOND / 1000);
    if (this.#buckets.size >= MOST_ADDRESSES) this.#buckets = new Map();
    this.#buckets.set(address, { left: Math.max(0, have - 1), at: now });
    if (have < 1) throw new ProblemReply(429, "Too many requests", "Too many requests came at once. Wait a moment and try again.");
  }
}
