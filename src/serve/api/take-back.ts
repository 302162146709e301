import { z } from "zod";
import type { Batch, WouldGo } from "../../store/index.ts";
import { takeBack, uploadLabel } from "../../work/index.ts";
import { count, grouped } from "../../write/index.ts";
import { notFound, ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import { claimsOf } from "./batch-claims.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { id } from "./shapes.ts";

const backShape = z.object({
  claims: z.number(), sent: z.number(), worked: z.number(), remarks: z.number(),
  instead: z.number(), leftOut: z.number(),
});

export const backRoute: Route = route({
  method: "GET", url: "/batches/:id/back", right: "read", params: id, reply: backShape,
  says: "What goes with an upload of claims that is taken back: `claims`; `worked`, of these, on which something was changed, answered or kept; `remarks`. "
    + "`instead`, that took the place of an earlier version, which does not come back by it. While one was released or saved in a file (`sent`) it stays. `leftOut`: claims that a later upload brought once more, unchanged, and that are not in twice for it.",
  handle: async ({ service, params }) => service.store.takingBack.look((await found(service, params.id)).id),
});

export const deleteRoute: Route = route({
  method: "DELETE", url: "/batches/:id", right: "upload", params: id, status: 204,
  query: z.object({ claims: z.coerce.number().int().min(1).optional() }),
  says: "Without `claims`: stops the reading of an upload; what was checked stays. With `claims`, how many GET /batches/{id}/back showed: takes the upload back, "
    + "its claims go with all that was done on them, and the same file can be brought in again. Refused (409) where one of them was released or saved in a file.",
  handle: async ({ service, user, params, query: { claims } }) => {
    const batch = await found(service, params.id);
    return claims === undefined ? stop(service, user.id, batch) : takeAllBack(service, user.id, batch, claims);
  },
});

export async function found({ store }: Pick<Service, "store">, of: string): Promise<Batch> {
  const batch = await store.batches.get(of);
  if (batch === undefined) throw notFound("such upload");
  return batch;
}

async function stop(service: Service, by: string, batch: Batch): Promise<void> {
  if (batch.state !== "reading") throw new ProblemReply(409, "Not reading", "This upload is not being read any more.");
  await service.worker.cancel(batch.id);
  const { claims } = await service.store.batches.get(batch.id) ?? batch;
  const what = `${uploadLabel(batch)}: ${count(claims, "claim")} until then`;
  await service.store.transaction((store) => service.note(store, by, "upload-stopped", what));
}

/** Claims of a file that have an entry of their own when they go; the file's entry counts all. */
const NAMED = 500;

/** Takes back what was shown and nothing else, and has what is left judged without it. */
async function takeAllBack(service: Service, by: string, { id: of }: Batch, shown: number): Promise<void> {
  await service.store.transaction(async (store) => {
    const batch = await store.batches.get(of);
    if (batch === undefined) throw notFound("such upload");
    refuse(batch, await store.takingBack.look(of), shown);
    for await (const { number } of claimsOf(store, batch, NAMED)) await service.note(store, by, "claim-taken-back", uploadLabel(batch), number);
    const claims = await takeBack(store, of, { by, at: service.at() });
    await service.note(store, by, "upload-taken-back", `${uploadLabel(batch)}: ${count(claims, "claim")}`);
  });
  await service.worker.checkAllAgain();
}

/** Throws ProblemReply where an upload cannot be taken back, or is not what was shown. */
function refuse({ kind, state, isTakenBack }: Batch, { claims, sent }: WouldGo, shown: number): void {
  if (kind === "visits") throw new ProblemReply(409, "Visit records", "Only a file of claims can be taken back. Bring the right records: they take the place of these.");
  if (state === "reading") throw new ProblemReply(409, "Still reading", "This file is still being read. Stop it first, or wait for its end.");
  if (isTakenBack === true) throw new ProblemReply(409, "Taken back already", "This file was taken back already. Nothing of it is left to take.");
  if (sent > 0) {
    const were = sent === 1 ? "was" : "were";
    const them = `${grouped(sent)} of its ${count(claims, "claim")} ${were} released or saved in a file`;
    throw new ProblemReply(409, "Cannot be taken back", `${them}, so the file stays whole. A claim that was only released can be put back to open; hold what is not to leave.`);
  }
  if (claims !== shown) throw new ProblemReply(409, "Changed meanwhile", "Other claims of this file are in than were shown. Look again, and decide anew.", "claims");
}
