import { known, unknown } from "../claim/index.ts";
import type { Claim, Day, Known, Reason, ServiceLine, VisitRecord, VisitService } from "../claim/index.ts";

/** The visit records of a run, found by claim and date. */
export interface Visits {
  /** The record of a claim's day. `only` says that the claim has no other day, so a lone record dated otherwise is still its own. */
  of(claimId: string, day: Known<Day>, only: boolean): Known<VisitRecord>;
  /** A claim id that two claims share: no record can be tied to one of them. */
  share(claimId: string): void;
  has(claimId: string): boolean;
  /** The note of a record; else the one that was handed in for the claim. */
  noteOf(claimId: string, visit: Known<VisitRecord>): Known<string>;
  readonly records: readonly VisitRecord[];
}

/** Notes by claim id (CLM01): one text a claim, of one visit or of several. */
export type Notes = Pick<ReadonlyMap<string, string>, "get" | "has">;

const NO_NOTES: Notes = new Map();

/**
 * Keeps records by claim id: the one of the day, else the undated one, else (for a claim of one day)
 * a lone record whose date then disagrees.
 */
export function visitsOf(records: readonly VisitRecord[], notes: Notes = NO_NOTES): Visits {
  const byClaim = new Map<string, VisitRecord[]>();
  for (const record of records) {
    const list = byClaim.get(record.claim);
    if (list) list.push(record);
    else byClaim.set(record.claim, [record]);
  }
  const shared = new Set<string>();
  return {
    records,
    has: (claimId) => byClaim.has(claimId) || notes.has(claimId),
    noteOf(claimId, visit) {
      const own = visit.known ? visit.value.note ?? "" : "";
      const text = own.trim() === "" && !shared.has(claimId) ? notes.get(claimId) ?? "" : own;
      return text.trim() === "" ? NOTE_ABSENT : known(text);
    },
    share: (claimId) => void shared.add(claimId),
    of(claimId, day, only) {
      const list = byClaim.get(claimId);
      if (list === undefined) return VISIT_ABSENT;
      if (shared.has(claimId)) return unknown("visit-ambiguous");
      return choose(list, day, only);
    },
  };
}

const VISIT_ABSENT = unknown("visit-absent");
const NOTE_ABSENT = unknown("note-absent");

function choose(list: readonly VisitRecord[], day: Known<Day>, only: boolean): Known<VisitRecord> {
  const dated = day.known ? list.find((record) => record.date === day.value) : undefined;
  const chosen = dated ?? list.find((record) => record.date === undefined) ?? (only && list.length === 1 ? list[0] : undefined);
  return chosen ? known(chosen) : VISIT_ABSENT;
}

/**
 * The record's entry for a claim line: by line number, else the only unnumbered one of its code.
 * A numbered entry for another code belongs to no line: the record and the claim disagree.
 */
export function serviceFor(visit: Known<VisitRecord>, line: Pick<ServiceLine, "number" | "procedure">): Known<VisitService> {
  if (!visit.known) return visit;
  const { services } = visit.value;
  const numbered = services.find((service) => service.line === line.number && service.code === line.procedure);
  if (numbered) return known(numbered);
  const unnumbered = services.filter((service) => service.line === undefined && service.code === line.procedure);
  return unnumbered.length === 1 && unnumbered[0] ? known(unnumbered[0]) : VISIT_ABSENT;
}

/** A field of a record; what the office left out is `fact-absent:<field>`. */
export function factOf<T extends object, K extends keyof T & string>(record: Known<T>, field: K): Known<NonNullable<T[K]>> {
  if (!record.known) return record;
  const value = record.value[field];
  return value === undefined || value === null ? unknown(`fact-absent:${field}` satisfies Reason) : known(value as NonNullable<T[K]>);
}

/** The records that name a claim of the run, by claim id: the others are for claims that are not there. */
export function strangers(visits: Visits, claims: ReadonlySet<Claim["id"]>): readonly VisitRecord[] {
  return visits.records.filter((record) => !claims.has(record.claim));
}
