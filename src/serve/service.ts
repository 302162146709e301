import { calendarDay, formatIsoDay } from "../claim/index.ts";
import type { Act, Store } from "../store/index.ts";
import { officeOf, ThreadScrubber, Worker } from "../work/index.ts";
import type { Office, OfficeParts, Scrubber } from "../work/index.ts";
import { Attempts } from "./attempts.ts";
import { demandsFactor, factorPolicyIn } from "./factor/policy.ts";
import type { FactorPolicy } from "./factor/policy.ts";
import { OWNER, Sessions } from "./sessions.ts";
import type { SessionSeen } from "./sessions.ts";
import { FolderWatch } from "./watch/folder-watch.ts";

export interface ServiceOptions {
  readonly version: string;
  /** The folder of imported tables. */
  readonly tables: string;
  readonly demo: boolean;
  readonly dataFolder?: string;
  /** Others than the user of this computer can reach it. */
  readonly isShared: boolean;
  /** Browsers reach it by https, by its own certificate or through a proxy. */
  readonly isSecure?: boolean;
  /** A session that nobody used for so long is over. */
  readonly idleMinutes?: number;
  /** What a new password costs to try; a test takes less. */
  readonly passwordCost?: number;
  readonly now?: () => Date;
  readonly onError?: (error: unknown) => void;
  /** Who does the engine's work for imports; by default a thread of its own. */
  readonly scrubber?: (parts: () => OfficeParts) => OwnScrubber;
  /** Folders whose 837P files come in by themselves. */
  readonly watch?: readonly string[];
}

type OwnScrubber = Scrubber & { stop(): Promise<void> };

export const PRACTICE = "practice";
const IDLE_MINUTES = 15;
/** So long ago the second factor may have been shown where somebody administers. */
const FACTOR_HOLDS = 15 * 60_000;

/** What the routes work with: the store, the worker behind it, and what claims are judged by. */
export class Service {
  readonly store: Store;
  readonly options: ServiceOptions;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly worker: Worker;
  readonly watch: FolderWatch;
  factorPolicy: FactorPolicy = "optional";
  readonly #scrubber: OwnScrubber;
  #parts: OfficeParts;
  #office: Office;
  #hasPeople: boolean;

  private constructor(store: Store, options: ServiceOptions, parts: OfficeParts, hasPeople: boolean) {
    this.store = store;
    this.options = options;
    this.#parts = parts;
    this.#office = officeOf(parts);
    this.#hasPeople = hasPeople;
    this.sessions = new Sessions(60_000 * (options.idleMinutes ?? IDLE_MINUTES), () => this.now().getTime());
    this.attempts = new Attempts(() => this.now().getTime());
    const parted = (): OfficeParts => this.#parts;
    this.#scrubber = options.scrubber?.(parted) ?? new ThreadScrubber(parted);
    this.worker = new Worker(store, this.#scrubber, { onError: options.onError, at: () => this.at() });
    this.watch = new FolderWatch(this, options.watch ?? []);
  }

  /** Throws PracticeRefused and PackedError, as `officeOf` does. */
  static async over(store: Store, options: ServiceOptions): Promise<Service> {
    const today = formatIsoDay(calendarDay(options.now?.() ?? new Date()));
    const parts = { tables: options.tables, practice: await store.settings.get(PRACTICE), today };
    await store.batches.dropUnfinished();
    const service = new Service(store, options, parts, (await store.people.list()).length > 0);
    service.factorPolicy = await factorPolicyIn(store.settings);
    service.worker.wake();
    return service;
  }

  get office(): Office {
    return this.#office;
  }

  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  at(): string {
    return this.now().toISOString();
  }

  /** The day on this computer's calendar, the office's own, as pages have it, in days since 1970. */
  day(): number {
    return calendarDay(this.now());
  }

  /** The same day as ISO. */
  today(): string {
    return formatIsoDay(this.day());
  }

  /** Somebody has to say who they are: as soon as there are users, or others can reach the server. */
  get isSignInNeeded(): boolean {
    return this.#hasPeople || this.options.isShared;
  }

  /** Who has to have a second factor and has none may do nothing but set one up. */
  isFactorMissing({ user, factorAt }: Pick<SessionSeen, "user" | "factorAt">): boolean {
    return user !== OWNER && factorAt === undefined && demandsFactor(this.factorPolicy, user.role);
  }

  /** The second factor was shown too long ago for what changes how the office is run. */
  isFactorStale({ factorAt }: Pick<SessionSeen, "factorAt">): boolean {
    return factorAt !== undefined && this.now().getTime() - factorAt > FACTOR_HOLDS;
  }

  peopleAdded(): void {
    this.#hasPeople = true;
  }

  /** Takes up a changed table or office file, and checks every claim by it. */
  async renew(): Promise<void> {
    const parts = { tables: this.options.tables, practice: await this.store.settings.get(PRACTICE), today: this.today() };
    this.#office = officeOf(parts);
    this.#parts = parts;
    await this.worker.checkAllAgain();
  }

  /** One row of the trail; `store` is the transaction of what was done. */
  note(store: Store, by: string, act: string, what: string, claim?: string): Promise<void> {
    const row: Act = { at: this.at(), by, act, what, ...(claim === undefined ? {} : { claim }) };
    return store.audit.add(row);
  }

  /** Lets the step in hand end, and closes the store. */
  async close(): Promise<void> {
    await this.watch.stop();
    await this.worker.stop();
    await this.#scrubber.stop();
    await this.store.close();
  }
}
