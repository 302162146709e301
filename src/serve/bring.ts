import { receive, uploadLabel } from "../work/index.ts";
import type { Upload } from "../work/index.ts";
import type { Service } from "./service.ts";

/** What became of an upload. */
export interface Brought {
  readonly id: string;
  /** The same content was here before: nothing is added. */
  readonly again: boolean;
  /** Then: the ISO time at which it came first. */
  readonly firstAt?: string;
}

/**
 * Takes in an upload, whoever brings it, and has it read. The trail tells of it once: here where it adds nothing, else when its reading
 * ends. Throws EmptyUpload, OwnFile, and what its bytes throw.
 */
export async function bring(service: Service, upload: Upload): Promise<Brought> {
  const { id, came } = await receive(service.store, upload);
  service.worker.wake();
  if (came !== "again") return { id, again: false };
  const first = await service.store.batches.get(id);
  if (first === undefined) return { id, again: true };
  const what = `${uploadLabel(first)}: nothing added`;
  await service.store.transaction((store) => service.note(store, upload.by, "upload-again", what));
  return { id, again: true, firstAt: first.receivedAt };
}
