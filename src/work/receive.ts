import { createHash, randomBytes } from "node:crypto";
import type { BatchKind, Received, Store } from "../store/index.ts";
import { refuseOwn } from "./own-file.ts";

/** Uploads are kept in pieces of this size until they are read. */
const PIECE = 262_144;

export interface Upload {
  readonly kind: BatchKind;
  readonly by: string;
  readonly at: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Take it in as new claims even where it is a file that was saved here. */
  readonly isOwnTaken?: boolean;
}

/** Nothing came. */
export class EmptyUpload extends Error {
  override readonly name = "EmptyUpload";
}

/**
 * Takes in an upload piece by piece. It counts once its last byte is stored; the same content a second time is the batch that it was.
 * What `bytes` throws goes on, and nothing of the upload stays. Throws EmptyUpload, and OwnFile for a file that was saved here.
 */
export async function receive(store: Store, { kind, by, at, bytes, isOwnTaken = false }: Upload): Promise<Received> {
  const { batches } = store;
  const id = randomBytes(6).toString("hex");
  await batches.begin({ id, kind, by, receivedAt: at });
  try {
    const { size, digest } = await keep(bytes, (n, piece) => batches.addChunk(id, n, piece));
    if (size === 0) throw new EmptyUpload("The upload is empty.");
    return await store.transaction(async (inside) => {
      if (kind === "claims" && !isOwnTaken) await refuseOwn(inside, await inside.batches.chunk(id, 0) ?? new Uint8Array());
      return inside.batches.received(id, `${kind}:${digest}`, size);
    });
  } catch (error) {
    await batches.drop(id);
    throw error;
  }
}

type Put = (n: number, piece: Uint8Array) => Promise<void>;

async function keep(bytes: AsyncIterable<Uint8Array>, put: Put): Promise<{ size: number; digest: string }> {
  const hash = createHash("sha256");
  let [size, n] = [0, 0];
  let waiting: Uint8Array[] = [];
  let held = 0;
  const flush = async (): Promise<void> => {
    if (held > 0) await put(n++, Buffer.concat(waiting));
    [waiting, held] = [[], 0];
  };
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    held += chunk.length;
    waiting.push(chunk);
    if (held >= PIECE) await flush();
  }
  await flush();
  return { size, digest: hash.digest("hex") };
}
