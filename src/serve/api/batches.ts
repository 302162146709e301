import type { Readable } from "node:stream";
import { z } from "zod";
import type { Batch } from "../../store/index.ts";
import { EmptyUpload, OwnFile } from "../../work/index.ts";
import { bring } from "../bring.ts";
import { notFound, ProblemReply } from "../problem.ts";
import { fileSays } from "./batch-claims.ts";
import { againRoute, insteadRoute, undecidedRoute } from "./came-again.ts";
import { backRoute, deleteRoute } from "./take-back.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { batchShape, id, oneBatchShape, paging } from "./shapes.ts";

function batchJson(batch: Batch): object {
  return Object.fromEntries(Object.entries(batch).filter(([name]) => name !== "seq" && name !== "interchange"));
}

/** For the trail. */
const OWN = "claims: a file that was saved here, nothing added";

const broughtShape = z.object({ id: z.string(), again: z.boolean(), firstAt: z.string().optional() });

export const batchRoutes: readonly Route[] = [
  route({
    method: "POST", url: "/batches", right: "upload", streams: true, status: 202, reply: broughtShape,
    query: z.object({ kind: z.enum(["claims", "visits"]).default("claims"), own: z.enum(["leave", "take"]).default("leave") }),
    says: "Takes in an 837P file, or visit records (JSON or NDJSON), as a stream. The same content again adds nothing: `again` says so, and `firstAt` when it came first. "
      + "A file that was saved here is refused (409): its claims are in; `own=take` takes in those of them that are not.",
    handle: async ({ service, user, query: { kind, own }, body }) => {
      try {
        return await bring(service, { kind, by: user.id, at: service.at(), bytes: body as Readable, isOwnTaken: own === "take" });
      } catch (error) {
        if (error instanceof OwnFile) {
          await service.store.transaction((store) => service.note(store, user.id, "upload-again", OWN));
          throw new ProblemReply(409, "Its claims are in", error.message, "own");
        }
        if (!(error instanceof EmptyUpload)) throw error;
        await service.store.transaction((store) => service.note(store, user.id, "upload-refused", `${kind}: the file is empty`));
        throw new ProblemReply(400, "Empty", "The upload holds nothing. Choose the file again.");
      }
    },
  }),
  route({
    method: "GET", url: "/batches", right: "read", query: z.object(paging), says: "Uploads, newest first.",
    reply: z.object({ total: z.number(), rows: z.array(batchShape) }),
    handle: async ({ service, query }) => {
      const { total, rows } = await service.store.batches.list(query);
      return { total, rows: rows.map(batchJson) };
    },
  }),
  route({
    method: "GET", url: "/batches/:id", right: "read", params: id, reply: oneBatchShape,
    says: "One upload: how far its reading is, and what is wrong with the file; `says`: its first claim that is here, and up to three of the payers, by which a person knows it.",
    handle: async ({ service, params }) => {
      const batch = await service.store.batches.get(params.id);
      if (batch === undefined) throw notFound("such upload");
      const says = batch.state === "reading" ? undefined : await fileSays(service.store, batch);
      return { ...batchJson(batch), ...(says === undefined ? {} : { says }) };
    },
  }),
  againRoute,
  undecidedRoute,
  insteadRoute,
  backRoute,
  deleteRoute,
];
