import { formatIsoDay } from "../claim/index.ts";
import type { VisitRecord } from "../claim/index.ts";
import { readVisits } from "../read/index.ts";
import type { Batch, Store } from "../store/index.ts";
import { problemJson } from "../write/index.ts";
import { recheck } from "./check-claims.ts";
import { failBatch, nothingIn } from "./end-batch.ts";
import type { Office } from "./office.ts";
import { visitTextOf } from "./visit-text.ts";

const RECORDS_AT_ONCE = 20;
const LARGEST = 67_108_864;

interface Reading {
  /** Waited for after every step; may throw to stop. */
  readonly between: () => Promise<void>;
  /** The ISO time. */
  readonly at: () => string;
}

/**
 * Reads an upload of visit records and checks the claims that they name again. A record for a claim that is not there yet waits for it.
 * Records go in by what they are of, so reading the upload twice changes nothing.
 */
export async function readVisitBatch(store: Store, batch: Batch, office: Office, { between, at }: Reading): Promise<void> {
  const { records, problems } = readVisits(await wholeOf(store, batch));
  let claims = 0;
  for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
    claims += await store.transaction((inside) => putVisits(inside, office, records.slice(at, at + RECORDS_AT_ONCE), batch));
    await between();
  }
  const first = problems.find(({ severity }) => severity === "error");
  const told = problems.map(problemJson);
  await store.transaction(async (inside) => {
    await inside.batches.progress(batch.id, { bytesRead: batch.bytes, claims });
    if (records.length > 0) return inside.batches.finish(batch.id, { state: "checked", problems: told });
    const why = first?.message ?? "The file holds no visit record.";
    return failBatch(inside, batch, { problems: told, why, inGeneral: nothingIn("visit record", first) }, at());
  });
}

/** Keeps records and checks their claims again. Answers how many claims that were. */
export async function putVisits(store: Store, office: Office, records: readonly VisitRecord[], made: Pick<Batch, "by" | "receivedAt">): Promise<number> {
  for (const record of records) await store.records.putVisit(visitTextOf(record), { by: made.by, at: made.receivedAt });
  const keys = new Set<string>();
  for (const { claim } of records) for (const { key } of await store.claims.withNumber(claim)) keys.add(key);
  for (const key of keys) await recheck(store, office, key);
  return keys.size;
}

async function wholeOf({ batches }: Store, { id, bytes }: Batch): Promise<Uint8Array> {
  if (bytes > LARGEST) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  for (let n = 0; ; n++) {
    const piece = await batches.chunk(id, n);
    if (piece === undefined) return Buffer.concat(pieces);
    pieces.push(piece);
  }
}

/** A visit's day, for the trail. */
export function dayText({ date }: VisitRecord): string {
  return date === undefined ? "without a date" : formatIsoDay(date);
}
