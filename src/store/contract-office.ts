import type { Day } from "../claim/index.ts";
import type { ClaimContent } from "./contract.ts";
import type { WatchedTable } from "./tables.ts";

/** By whom, and when. */
export interface Made { readonly by: string; readonly at: string }

export type Role = "front-desk" | "biller" | "clinician" | "compliance" | "admin";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

export interface People {
  list(): Promise<readonly Person[]>;
  /** Without regard to case; of names that an earlier version let be apart by case alone, the one of this exact spelling. */
  byName(name: string): Promise<(Person & { readonly password: string }) | undefined>;
  /** False where the name is taken, without regard to case. */
  add(person: Person & { readonly password: string; readonly createdAt: string }): Promise<boolean>;
  change(id: string, change: { readonly role?: Role; readonly password?: string; readonly active?: boolean }): Promise<boolean>;
}

/** What a person shows beside the password: the secret that an authenticator app and this store share. */
export interface Factor {
  readonly secret: string;
  readonly since: string;
  /** The latest step of time of which a code was taken. */
  readonly lastStep: number;
  readonly recoveryLeft: number;
}

export interface Factors {
  of(person: string): Promise<Factor | undefined>;
  /** Who has one, by id. */
  holders(): Promise<readonly string[]>;
  /** Puts one in place of what there was, with the hashes of its recovery codes. */
  put(person: string, factor: Omit<Factor, "recoveryLeft">, hashes: readonly string[]): Promise<void>;
  /** Takes a step of time. False where that one or a later one was taken before: a code counts once. */
  take(person: string, step: number): Promise<boolean>;
  /** Takes a recovery code. False where there is none of this hash any more. */
  takeRecovery(person: string, hash: string): Promise<boolean>;
  /** Puts new recovery codes in place of those that are left. */
  renew(person: string, hashes: readonly string[]): Promise<void>;
  /** False where there was none. */
  drop(person: string): Promise<boolean>;
}

export interface Settings {
  get(name: string): Promise<string | undefined>;
  put(name: string, value: string): Promise<void>;
}

export interface Act {
  readonly at: string;
  readonly by: string;
  readonly act: string;
  /** The claim's number. */
  readonly claim?: string;
  readonly what: string;
}

export interface AuditRow extends Act {
  readonly n: number;
  readonly hash: string;
  /** What it named was erased; who did what, and when, stays. */
  readonly isErased?: boolean;
}

export interface AuditQuery { readonly from?: string; readonly to?: string; readonly offset: number; readonly limit: number }

/** Who did what: each row's hash covers the one before it, so that none can be changed or taken out unseen. */
export interface Audit {
  add(act: Act): Promise<void>;
  /** Newest first; `from` and `to` are ISO times, `to` itself left out. */
  page(query: AuditQuery): Promise<{ readonly total: number; readonly rows: readonly AuditRow[] }>;
  check(): Promise<{ readonly whole: boolean; readonly brokenAt?: number }>;
}

/** A file of a watched folder, as it was when it was dealt with. */
export interface WatchedFile {
  readonly folder: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds, as the file system has them. */
  readonly modified: number;
  readonly at: string;
  /** `again`: the same content was here before. */
  readonly came: WatchedTable["came"];
  readonly batch?: string;
  /** Why it was refused. */
  readonly why?: string;
}

/** What was already dealt with in watched folders: each name once, as it was last. */
export interface Watched {
  put(file: WatchedFile): Promise<void>;
  get(folder: string, name: string): Promise<WatchedFile | undefined>;
  /** Newest first. */
  list(page: { readonly offset: number; readonly limit: number }): Promise<{ total: number; rows: readonly WatchedFile[] }>;
}

/** A file that claims were saved to. */
export interface SavedFile extends Made {
  /** BHT03 of its first transaction, which no other file has. */
  readonly reference: string;
  readonly claims: number;
}

/** By these the program knows its own file when somebody brings it in. */
export interface SavedFiles {
  add(file: SavedFile): Promise<void>;
  find(reference: string): Promise<SavedFile | undefined>;
}

/** Claims of services before a day, or those of one patient, by the fingerprint. */
export type Chosen = { readonly before: Day; readonly patient?: undefined } | { readonly patient: string };

/** Claims by the month (`2020-03`) of their last day of service. */
export interface MonthOfClaims { readonly month: string; readonly claims: number; readonly unreleased: number }

/** One of a patient's claims, for all of those that have the fingerprint. */
export interface PatientSeen { readonly patient: string; readonly key: string; readonly claims: number }

/** Claims, visit records and notes that went, and entries of the trail that were emptied of what they named. */
export interface Erased { readonly claims: number; readonly records: number; readonly entries: number }

export interface Erasing {
  /** What would go, oldest first. */
  count(chosen: Chosen): Promise<readonly MonthOfClaims[]>;
  /** The fingerprints of the patients who have claims of this number: none, one, or two of several. */
  patientOf(number: string): Promise<readonly string[]>;
  /** Every patient by the latest of their claims, but those who are not named. */
  patients(): Promise<readonly PatientSeen[]>;
  /**
   * Erases, and writes it down by counts alone: what went never comes in again. Belongs into a transaction; `compact` the store after it.
   */
  erase(chosen: Chosen, made: Made): Promise<Erased>;
}

/** What goes with an upload that is taken back. */
export interface WouldGo {
  readonly claims: number;
  /** Of these, claims that were released, or saved in a file: while there is one, the upload stays. */
  readonly sent: number;
  /** Claims on which something was changed, answered, or kept with a reason. */
  readonly worked: number;
  readonly remarks: number;
  /** Claims that stand in the place of an earlier version, which does not come back by it. */
  readonly instead: number;
  /** Claims that came once more with a later upload, and were left out of that one because they were in. */
  readonly leftOut: number;
}

/** An upload is taken back with its claims. Visit records and notes stay: they came by themselves, and wait for the claims. */
export interface TakingBack {
  look(batch: string): Promise<WouldGo>;
  /** The keys of its claims that have revisions, in order. */
  changed(batch: string): Promise<readonly string[]>;
  /**
   * Takes its claims out with all that hangs on them, forgets its content, and answers how many went. What left some of them out because
   * they were in may be brought once more. Belongs into a transaction.
   */
  take(batch: string): Promise<number>;
  /** As `take`, for single claims of any upload: versions of the claim `instead`, which stays. */
  takeClaims(keys: readonly string[], instead: string): Promise<void>;
}

/** Claims that an upload brought which were in already. */
export interface CameAgain {
  /** Of these claims, the ones that were changed here: as they came. */
  asTheyCame(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Remembers which claims an upload brought once more, unchanged, by their keys, and how many that had been erased. Belongs into the
   * transaction of its reading.
   */
  leftOut(batch: string, keys: readonly string[], erased: number): Promise<void>;
  /** The keys of those that say what a claim said which was erased here. */
  erasedAmong(claims: readonly Pick<ClaimContent, "key" | "content">[]): Promise<ReadonlySet<string>>;
  /**
   * Its claims with those of earlier uploads that have the same number and, if known, the same first day; after them, those of the same
   * patient on another day, where the two uploads are plainly versions of one another.
   */
  pairs(batch: string): Promise<readonly Pair[]>;
  /** The latest uploads of which an open claim may be in otherwise from an earlier one, latest first. */
  undecided(most: number): Promise<readonly string[]>;
  /** The claims of other uploads, before and after, that may be this one, by the same. */
  besides(key: string): Promise<readonly string[]>;
}

/** A claim, and an earlier one that may be the same: by their keys. */
export interface Pair { readonly own: string; readonly other: string }
