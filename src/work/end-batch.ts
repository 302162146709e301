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

/** Ends an upload that could not be read, and writes that into the trail under the name of who brought it. Belongs into a transaction. */
export async function failBatch({ batches, audit }: Store, { id, kind, by }: Batch, failure: Failure, at: string): Promise<void> {
  const { problems, why, inGeneral } = failure;
  await batches.finish(id, { state: "failed", problems, why });
  await audit.add({ at, by, act: "upload-refused", what: `${kind}, batch ${id}: ${inGeneral}` });
}

/** What is said in general of a file in which nothing was found; a problem's code names its kind and nothing of the file. */
export function nothingIn(what: string, problem: Pick<Problem, "code"> | undefined): string {
  return `no ${what} in it${problem === undefined ? "" : ` (${problem.code})`}`;
}
