import { nameKey } from "../store/index.ts";
import { ProblemReply } from "./problem.ts";

interface Tried { count: number; until: number }

const FREE = 5;
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 900_000;
const MOST_REMEMBERED = 10_000;

/**
 * Holds back who tries passwords and codes: after five wrong ones a wait that doubles, for the address and for the name. A try counts from
 * its beginning, so that many at once gain nothing; one that was right is forgotten.
 */
export class Attempts {
  readonly #now: () => number;
  readonly #tried = new Map<string, Tried>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins a try. Throws a problem while the wait lasts. */
  take(address: string, name: string): void {
    const wait = Math.max(...keys(address, name).map((key) => (this.#tried.get(key)?.until ?? 0) - this.#now()));
    if (wait > 0) throw new ProblemReply(429, "Too many attempts", `Too many wrong passwords or codes. Try again in ${Math.ceil(wait / 1000)} seconds.`);
    if (this.#tried.size >= MOST_REMEMBERED) this.#tried.clear();
    for (const key of keys(address, name)) this.#put(key, (this.#tried.get(key)?.count ?? 0) + 1);
  }

  /** The try was neither right nor wrong: what there was before it stays. */
  giveBack(address: string, name: string): void {
    for (const key of keys(address, name)) this.#tried.set(key, { count: Math.max(0, (this.#tried.get(key)?.count ?? 0) - 1), until: 0 });
  }

  succeeded(address: string, name: string): void {
    for (const key of keys(address, name)) this.#tried.delete(key);
  }

  #put(key: string, count: number): void {
    const wait = count < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (count - FREE));
    this.#tried.set(key, { count, until: this.#now() + wait });
  }
}

function keys(address: string, name: string): readonly string[] {
  return [`address ${address}`, `name ${nameKey(name)}`];
}
