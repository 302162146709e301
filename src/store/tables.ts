import type { Generated } from "kysely";

/** The rows as the database has them: days and money are integers, yes and no are 1 and 0, times are ISO texts. Sealed columns say so. */
export interface Database {
  readonly batch: BatchTable;
  /** The bytes are sealed. */
  readonly chunk: { readonly batch: string; readonly n: number; readonly bytes: Uint8Array };
  readonly claim: ClaimTable;
  /** The claim alone as an 837P, apart so that lists need not pass over it. The bytes are sealed. */
  readonly content: { readonly claim: string; readonly bytes: Uint8Array };
  readonly finding: FindingTable;
  /** The JSON is sealed. */
  readonly verdict: { readonly claim: string; readonly json: string };
  readonly revision: RevisionTable;
  /** The JSON is sealed. Day 0 stands for a record without a date. */
  readonly visit: { readonly number: string; readonly day: number; readonly json: string; readonly at: string; readonly by: string };
  /** The texts of notes and remarks are sealed. */
  readonly note_text: { readonly number: string; readonly text: string; readonly at: string; readonly by: string };
  readonly remark: RemarkTable;
  readonly attestation: AttestationTable;
  readonly override: OverrideTable;
  readonly person: PersonTable;
  readonly factor: FactorTable;
  /** Codes that were not used yet, each hashed. */
  readonly recovery: { readonly person: string; readonly hash: string };
  readonly setting: { readonly name: string; readonly value: string };
  readonly audit: AuditTable;
  readonly watched: WatchedTable;
  readonly saved_file: SavedFileTable;
  /** Claims that came once more with an upload, by the key of the one that was in. */
  readonly left_out: { readonly batch: string; readonly claim: string };
  readonly undone: UndoneTable;
  readonly gone_claim: GoneClaimTable;
}

/** A claim that was here and is not. */
export interface GoneClaimTable {
  /** A fingerprint of what it said. */
  readonly mark: string;
  /** The patient's fingerprint and the last day of service, while it may still be erased by these; after that empty and 0. */
  readonly patient_key: string;
  readonly day: number;
  /** The key of the version that stands in its place; empty where none does. */
  readonly instead: string;
  /** 1: it never comes in again. 0: it was taken out, and its file may bring it. */
  readonly erased: number;
}

export interface UndoneTable {
  readonly id: Generated<number>;
  readonly claim: string;
  /** Which elements were changed; no value of them. */
  readonly what: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly by: string;
  readonly at: string;
}

export interface SavedFileTable {
  /** BHT03 of its first transaction, which no other file has. */
  readonly reference: string;
  readonly at: string;
  readonly by: string;
  readonly claims: number;
}

export interface WatchedTable {
  /** A fingerprint of folder and name. */
  readonly key: string;
  readonly folder: string;
  /** Sealed. */
  readonly name: string;
  readonly size: number;
  readonly modified: number;
  readonly at: string;
  readonly came: "in" | "again" | "refused";
  readonly batch: string | null;
  readonly why: string | null;
}

export interface RemarkTable {
  readonly id: Generated<number>;
  readonly claim: string;
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

export interface BatchTable {
  readonly id: string;
  readonly seq: number;
  readonly kind: "claims" | "visits";
  readonly digest: string | null;
  readonly received_at: string;
  readonly by: string;
  readonly state: "receiving" | "reading" | "checked" | "failed";
  readonly bytes: number;
  readonly bytes_read: number;
  /** All that were met, with those that were left out. */
  readonly claims: number;
  /** Of these, claims that were in already, unchanged. */
  readonly same: Generated<number>;
  /** Of these, claims that had been erased here. */
  readonly erased: Generated<number>;
  /** ISA13 over its first claim; 0 where that is no number, null where it was not kept yet. */
  readonly interchange: number | null;
  readonly problems: string;
  readonly why: string | null;
}

export interface ClaimTable {
  readonly key: string;
  readonly seq: number;
  readonly batch: string;
  readonly number: string;
  /** A fingerprint; empty for a claim that names nobody. */
  readonly patient_key: string;
  /** Sealed. */
  readonly patient: string;
  readonly payer: string;
  readonly policy: string;
  readonly first_day: number;
  readonly dates: string;
  readonly lines: number;
  readonly charge_cents: number;
  /** 1 where an error of its file touches it. */
  readonly flawed: number;
  readonly state: "open" | "held" | "released";
  readonly assigned: string | null;
  readonly version: number;
  readonly verdict: string;
  /** `kept`: nothing is left to fix or to review but what somebody decided to keep. */
  readonly mark: "error" | "review" | "kept" | "clean" | "unchecked";
  readonly errors: number;
  readonly warnings: number;
  readonly unchecked: number;
  readonly what: string;
  readonly at_risk_cents: number;
  /** The last day to file; NO_DEADLINE where none is known, so that it sorts last. */
  readonly file_by: number;
  /** When it was last saved to a file for the payer. */
  readonly saved_at: Generated<string | null>;
  /** A fingerprint of the content that was saved; null until the content is changed after it. */
  readonly saved_as: Generated<string | null>;
  /** 1 where the claim is not as it was saved any more. */
  readonly changed_since: Generated<number>;
}

export interface FindingTable {
  readonly claim: string;
  readonly n: number;
  readonly rule: string;
  readonly severity: string;
  readonly at_risk_cents: number;
}

export interface RevisionTable {
  readonly claim: string;
  readonly n: number;
  /** What the claim was before. Sealed. */
  readonly content: Uint8Array;
  /** Visit records as they were, where the change renumbered lines: JSON. Sealed. */
  readonly visits: string;
  readonly at: string;
  readonly by: string;
  /** Which elements changed; no value of them. */
  readonly what: string;
}

export interface AttestationTable {
  readonly id: Generated<number>;
  readonly claim: string;
  readonly finding: string;
  readonly rule: string;
  readonly question: string;
  readonly answer: number;
  readonly by: string;
  readonly at: string;
}

export interface OverrideTable {
  readonly id: Generated<number>;
  readonly claim: string;
  readonly finding: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface PersonTable {
  readonly id: string;
  readonly name: string;
  /** The name without regard to case. */
  readonly name_key: string;
  /** 0, but for names of an earlier version that were apart by case alone: their number, from the oldest. */
  readonly twin: Generated<number>;
  readonly role: string;
  readonly password: string;
  readonly active: number;
  readonly created_at: string;
}

export interface FactorTable {
  readonly person: string;
  /** Sealed. */
  readonly secret: string;
  readonly since: string;
  /** The latest step of time of which a code was taken: none of it or before is taken again. */
  readonly last_step: number;
}

export interface AuditTable {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly claim: string;
  readonly what: string;
  readonly hash: string;
  /** A random word that its hash covers too; empty in entries of earlier versions and in those that were emptied. */
  readonly salt: string;
  /** The number of the entry that tells of the erasing which emptied this one; else 0. */
  readonly erased: number;
}

export const NO_DEADLINE = 2_000_000_000;
