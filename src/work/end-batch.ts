import type { Problem } from "../claim/index.ts";
import type { Batch, Store } from "../store/index.ts";

/** How the reading of an upload failed. */
export interface Failure {
  readonly problems: readonly unknown[];
  /** For who brought it: may quote the file. */
  readonly why: string;
  /** For the trail, which holds no patient data: general words. */
  readonly inGeneral: string;
}

/** How the trail names an upload: by its number among all, and the mark that programs know it by. */
export function uploadLabel({ id, kind, seq }: Pick<Batch, "id" | "kind" | "seq">): string {
  return `${kind}, upload ${seq} (batch ${id})`;
}

/** What came of a reading; `what` is for the trail. */
interface Ended { readonly problems: readonly unknown[]; readonly what: string }

/** Ends an upload that was read: with this it is in the trail, under the name of who brought it. Belongs into a transaction. */
export async function endBatch({ batches, audit }: Store, batch: Batch, end: Ended, at: string): Promise<void> {
  await batches.finish(batch.id, { state: "checked", problems: end.problems });
  await audit.add({ at, by: batch.by, act: "upload", what: `${uploadLabel(batch)}: ${end.what}` });
}

/** Ends an upload that could not be read, and writes that into the trail under the name of who brought it. Belongs into a transaction. */
export async function failBatch({ batches, audit }: Store, batch: Batch, failure: Failure, at: string): Promise<void> {
  const { problems, why, inGeneral } = failure;
  await batches.finish(batch.id, { state: "failed", problems, why });
  await audit.add({ at, by: batch.by, act: "upload-refused", what: `${uploadLabel(batch)}: ${inGeneral}` });
}

/** What is said in general of a file in which nothing was found; a problem's code names its kind and nothing of the file. */
export function nothingIn(what: string, problem: Pick<Problem, "code"> | undefined): string {
  return `no ${what} in it${problem === undefined ? "" : ` (${problem.code})`}`;
}
