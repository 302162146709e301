import type { Audit, CameAgain, Erasing, Factors, Made, People, SavedFiles, Settings, TakingBack, Watched } from "./contract-office.ts";
import type { AttestationTable, BatchTable, ClaimTable, OverrideTable } from "./tables.ts";

export type * from "./contract-office.ts";

export type ClaimState = ClaimTable["state"];
export type Mark = ClaimTable["mark"];
export type BatchState = BatchTable["state"];
export type BatchKind = BatchTable["kind"];

/** An upload, from its first byte to its last verdict. */
export interface Batch {
  readonly id: string;
  readonly seq: number;
  readonly kind: BatchKind;
  readonly receivedAt: string;
  readonly by: string;
  readonly state: BatchState;
  readonly bytes: number;
  readonly bytesRead: number;
  /** All that were met in it. */
  readonly claims: number;
  /** Of these, claims that were in already, unchanged, and were left out. */
  readonly same: number;
  /** Of these, claims that had been erased here, and were left out. */
  readonly erased: number;
  /** The number (ISA13) of the file that its first claim came in, 0 where it has none; absent where the upload came before it was kept. */
  readonly interchange?: number;
  /** Problems of the file, as JSON objects. */
  readonly problems: readonly unknown[];
  readonly why?: string;
  /** It was taken back: its claims are gone, and the same content is a new upload. */
  readonly isTakenBack?: true;
}

/** What is said of a claim, as lists and sums need it. */
export interface Judged {
  readonly number: string;
  /** A fingerprint of the patient; empty for a claim that names nobody. */
  readonly patientKey: string;
  /** As lists show it: `Testing, P.` */
  readonly patient: string;
  readonly payer: string;
  readonly policy: string;
  /** The first day of service; the day of the file where none is known. */
  readonly firstDay: number;
  readonly dates: readonly string[];
  readonly lines: number;
  readonly chargeCents: number;
  readonly verdict: string;
  readonly mark: Mark;
  readonly errors: number;
  readonly warnings: number;
  readonly unchecked: number;
  readonly what: string;
  readonly atRiskCents: number;
  readonly fileBy: number | undefined;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly atRiskCents: number }[];
  /** The claim object of `scrub --format json`. */
  readonly json: string;
}

export interface NewClaim extends Judged {
  readonly key: string;
  readonly seq: number;
  readonly batch: string;
  /** The claim alone as an 837P. */
  readonly content: Uint8Array;
  readonly flawed: boolean;
}

/** A row of the worklist. */
export interface ClaimRow extends Omit<Judged, "findings" | "json" | "patientKey"> {
  readonly key: string;
  readonly seq: number;
  readonly state: ClaimState;
  readonly assigned?: string;
  readonly version: number;
  /** When it was last saved to a file for the payer; it stays when the claim is taken back. */
  readonly savedAt?: string;
  /** It was changed after that: what was saved is not what it says now. */
  readonly changedSince?: true;
}

/** A claim as it is to be checked again. */
export interface ClaimContent {
  readonly key: string;
  readonly seq: number;
  readonly batch: string;
  readonly number: string;
  readonly patientKey: string;
  readonly content: Uint8Array;
  readonly flawed: boolean;
}

export interface ClaimQuery {
  readonly state?: ClaimState | "unreleased";
  readonly mark?: Mark;
  readonly payer?: string;
  readonly rule?: string;
  /** A user's id, or `none`. */
  readonly assigned?: string;
  /** The last day to file is on or after `from`, and before `before`. */
  readonly due?: { readonly from?: number; readonly before?: number };
  /** Whether it stands in a file as it is now: one that was changed after it was saved does not, and is asked for by itself too. */
  readonly saved?: boolean | "changed";
  /** Part of a claim number or payer, or (where names are not sealed) of a patient's name. */
  readonly q?: string;
  readonly sort: "money" | "deadline" | "claim";
  readonly offset: number;
  readonly limit: number;
}

export interface WorkSummary {
  readonly claims: number;
  /** Of these, claims that are held. */
  readonly held: number;
  readonly clean: number;
  /** Claims of the mark `error`, then those of `review`. */
  readonly toFix: number;
  /** The errors on claims of the mark `error`. */
  readonly errors: number;
  readonly toReview: number;
  readonly notFullyChecked: number;
  /** Claims of the mark `kept`. */
  readonly kept: number;
  /** Released claims that got an error since. */
  readonly releasedWithError: number;
  readonly atRiskCents: number;
  /** Claims whose filing deadline passed. */
  readonly pastDeadline: number;
  /** The filing deadline that comes first, or passed first, and whose it is. */
  readonly nextDeadline?: { readonly day: number; readonly claim: string; readonly payer: string };
  readonly byPayer: readonly { readonly payer: string; readonly claims: number; readonly clean: number; readonly atRiskCents: number }[];
  readonly byRule: readonly { readonly rule: string; readonly claims: number; readonly atRiskCents: number }[];
  readonly days: readonly { readonly day: number; readonly claims: number; readonly clean: number }[];
}

/** How an upload ended: a batch of its own, one that was here before, or one whose reading failed then and is tried once more. */
export interface Received { readonly id: string; readonly came: "new" | "again" | "once-more" }

export interface Batches {
  /** Begins an upload; until `received` it does not count. */
  begin(batch: Pick<Batch, "id" | "kind" | "by" | "receivedAt">): Promise<void>;
  addChunk(id: string, n: number, bytes: Uint8Array): Promise<void>;
  /**
   * Ends an upload. The same content as before is dropped, and the batch that has it answered; where the reading of that one failed, it is
   * to be read again. Belongs into a transaction.
   */
  received(id: string, digest: string, bytes: number): Promise<Received>;
  drop(id: string): Promise<void>;
  /** Uploads that the program's end cut off. */
  dropUnfinished(): Promise<void>;
  chunk(id: string, n: number): Promise<Uint8Array | undefined>;
  progress(id: string, done: { readonly bytesRead: number; readonly claims: number }): Promise<void>;
  numbered(id: string, interchange: number): Promise<void>;
  /** Ends the reading: the upload itself is not kept. */
  finish(id: string, end: { readonly state: "checked" | "failed"; readonly problems: readonly unknown[]; readonly why?: string }): Promise<void>;
  /** The oldest one that is still to be read. */
  next(): Promise<Batch | undefined>;
  get(id: string): Promise<Batch | undefined>;
  list(page: { readonly offset: number; readonly limit: number }): Promise<{ readonly total: number; readonly rows: readonly Batch[] }>;
  /** True where claims of an earlier upload are there. */
  hasEarlier(seq: number): Promise<boolean>;
}

/** Whose earlier claims are asked for. */
export interface Company {
  readonly patients: readonly string[];
  readonly batch: string;
  readonly numbers: readonly string[];
}

/** A change of a claim. `what` names elements, and holds no value of them. */
export interface Revised extends Made { readonly what: string }

export interface Claims {
  /** Adds claims. Throws where the place of one is taken: nothing comes twice. */
  add(claims: readonly NewClaim[]): Promise<void>;
  row(key: string): Promise<ClaimRow | undefined>;
  content(key: string): Promise<ClaimContent | undefined>;
  json(key: string): Promise<string | undefined>;
  page(query: ClaimQuery): Promise<{ readonly total: number; readonly rows: readonly ClaimRow[] }>;
  /** Of this day. */
  summary(today: number): Promise<WorkSummary>;
  /** Earlier claims of these patients, and those of the same batch with these numbers; oldest first. */
  before(seq: number, of: Company): Promise<readonly ClaimContent[]>;
  /** Later claims of a patient, oldest first. */
  after(seq: number, patientKey: string): Promise<readonly ClaimContent[]>;
  withNumber(number: string): Promise<readonly ClaimContent[]>;
  /** The claims of these numbers beside those of these keys. */
  namesakes(numbers: readonly string[], keys: readonly string[]): Promise<readonly ClaimContent[]>;
  /** All claims in order, after a place. */
  from(seq: number, most: number): Promise<readonly ClaimContent[]>;
  /** Puts a new judgement in place of the old one. The claim's version does not change. Of a claim that is gone, nothing happens. */
  judge(key: string, judged: Judged): Promise<void>;
  /** Changes state or assignment. Throws StaleVersion where `version` is not the claim's. */
  change(key: string, change: { readonly state?: ClaimState; readonly assigned?: string | null }, version?: number): Promise<void>;
  /** Remembers that these were saved to a file. Their versions do not change. */
  saved(keys: readonly string[], at: string): Promise<void>;
  /** Puts new content in place; the old one is kept for `undo`, with visit records as they were. Throws StaleVersion. */
  revise(key: string, content: Uint8Array, made: Revised & { readonly visits: readonly VisitText[] }, version?: number): Promise<void>;
  /** Takes back the last revision and answers its visit records; `undefined` where there is none. */
  undo(key: string): Promise<readonly VisitText[] | undefined>;
  /** What was changed and not taken back, oldest first. */
  revisions(key: string): Promise<readonly Revised[]>;
}

export interface Attestation extends Omit<AttestationTable, "id" | "answer"> { readonly answer: boolean }
export type Overridden = Omit<OverrideTable, "id">;
export interface Remark { readonly claim: string; readonly by: string; readonly at: string; readonly text: string }
export interface VisitText { readonly number: string; readonly day: number; readonly json: string }

/** A change that was taken back: by whom and when, and whose it was. */
export interface Undone extends Made { readonly claim: string; readonly what: string; readonly made: Made }

/** What people wrote down about claims and visits. */
export interface Records {
  putVisit(visit: VisitText, made: Made): Promise<void>;
  visits(numbers: readonly string[]): Promise<readonly VisitText[]>;
  putNote(number: string, text: string, made: Made): Promise<void>;
  dropVisit(of: Pick<VisitText, "number" | "day">): Promise<void>;
  notes(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  addRemark(remark: Remark): Promise<void>;
  remarks(claim: string): Promise<readonly Remark[]>;
  addUndone(undone: Undone): Promise<void>;
  /** Oldest first. */
  undone(claim: string): Promise<readonly Undone[]>;
  attest(attestation: Attestation): Promise<void>;
  attestations(claim: string): Promise<readonly Attestation[]>;
  override(overridden: Overridden): Promise<void>;
  overrides(claims: readonly string[]): Promise<readonly Overridden[]>;
}

/** All that the office's data folder, or its database, holds. */
export interface Store {
  readonly batches: Batches;
  readonly claims: Claims;
  readonly records: Records;
  readonly people: People;
  readonly factors: Factors;
  readonly settings: Settings;
  readonly watched: Watched;
  readonly audit: Audit;
  readonly savedFiles: SavedFiles;
  readonly erasing: Erasing;
  readonly takingBack: TakingBack;
  readonly cameAgain: CameAgain;
  readonly isSealed: boolean;
  /** A fingerprint that only this store gives a text. */
  fingerprint(text: string): string;
  /** Grows with every transaction's begin and end: the same number twice says that nothing was written between. */
  turn(): number;
  /** All of it or nothing. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Gives the room of what was erased back to the disk, so that its bytes leave the files. Not within a transaction. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
