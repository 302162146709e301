import type { Received } from "../store/index.ts";
import { receive } from "../work/index.ts";
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

const TRAIL: Readonly<Record<Received["came"], readonly [act: string, what: string]>> = {
  new: ["upload", ""], again: ["upload-again", ", uploaded again, nothing added"], "once-more": ["upload", ", read once more"],
};

/** Takes in an upload, whoever brings it, writes it into the trail and has it read. Throws EmptyUpload, and what its bytes throw. */
export async function bring(service: Service, upload: Upload): Promise<Brought> {
  const { id, came } = await receive(service.store, upload);
  const [act, what] = TRAIL[came];
  await service.store.transaction((store) => service.note(store, upload.by, act, `${upload.kind}, batch ${id}${what}`));
  service.worker.wake();
  if (came !== "again") return { id, again: false };
  const first = await service.store.batches.get(id);
  return { id, again: true, ...(first === undefined ? {} : { firstAt: first.receivedAt }) };
}
