import type { Batch, Store, VisitText } from "../store/index.ts";
import { count } from "../write/index.ts";
import { recheck } from "./check-claims.ts";
import type { By } from "./check-claims.ts";
import { endBatch, failBatch, nothingIn } from "./end-batch.ts";
import type { Scrubber } from "./thread/scrubber.ts";

const RECORDS_AT_ONCE = 5;
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
export async function readVisitBatch(store: Store, batch: Batch, scrubber: Scrubber, { between, at }: Reading): Promise<void> {
  const { records, problems, first } = await scrubber.visits(await wholeOf(store, batch));
  let claims = 0;
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    claims += await store.transaction((inside) => putVisits(inside, (of) => scrubber.judge(of), some, batch));
    await between();
  }
  await store.transaction(async (inside) => {
    await inside.batches.progress(batch.id, { bytesRead: batch.bytes, claims });
    const again = claims === 0 ? "" : `, ${count(claims, "claim")} checked again`;
    const what = `${count(records.length, "record")}${again}`;
    if (records.length > 0) return endBatch(inside, batch, { problems, what }, at());
    const why = first?.message ?? "The file holds no visit record.";
    return failBatch(inside, batch, { problems, why, inGeneral: nothingIn("visit record", first) }, at());
  });
}

/** Keeps records and checks their claims again. Answers how many claims that were. */
export async function putVisits(store: Store, by: By, records: readonly VisitText[], made: Pick<Batch, "by" | "receivedAt">): Promise<number> {
  for (const record of records) await store.records.putVisit(record, { by: made.by, at: made.receivedAt });
  const keys = new Set<string>();
  for (const { number } of records) for (const { key } of await store.claims.withNumber(number)) keys.add(key);
  for (const key of keys) await recheck(store, by, key);
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
