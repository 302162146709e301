import type { Batch, Store, VisitText } from "../store/index.ts";
import type { Problem } from "../claim/index.ts";
import { count, grouped } from "../write/index.ts";
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
  const { records, problems: found, first } = await scrubber.visits(await wholeOf(store, batch));
  let claims = 0;
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    claims += await store.transaction((inside) => putVisits(inside, (of) => scrubber.judge(of), some, batch));
    await between();
  }
  const waiting = await waitingFor(store, records);
  const problems = waiting === undefined ? found : [...found, waiting];
  await store.transaction(async (inside) => {
    await inside.batches.progress(batch.id, { bytesRead: batch.bytes, claims });
    const again = claims === 0 ? "" : `, ${count(claims, "claim")} checked again`;
    const what = `${count(records.length, "record")}${again}`;
    if (records.length > 0) return endBatch(inside, batch, { problems, what }, at());
    const why = first?.message ?? "The file holds no visit record.";
    return failBatch(inside, batch, { problems, why, inGeneral: nothingIn("visit record", first) }, at());
  });
}

/** Claim numbers named; more are counted. */
const NAMED = 5;

/** What is said of records whose claims are not there. */
async function waitingFor({ claims }: Store, records: readonly VisitText[]): Promise<Problem | undefined> {
  const numbers = [...new Set(records.map(({ number }) => number))];
  const there = new Set((await claims.namesakes(numbers, [])).map(({ number }) => number));
  const missing = numbers.filter((number) => !there.has(number));
  if (missing.length === 0) return undefined;
  const more = missing.length - NAMED;
  const names = `${missing.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
  const [are, wait] = missing.length === 1 ? ["it is", "It waits"] : ["they are", "They wait"];
  const message = `No claim is in yet for ${count(missing.length, "visit record")}: ${names}. ${wait} here until ${are} brought in; `
    + "where none is to come, check the record's claim number (CLM01).";
  return { code: "visit-without-claim", severity: "info", message };
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
