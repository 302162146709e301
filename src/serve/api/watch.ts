import { stat } from "node:fs/promises";
import { isAbsolute, normalize } from "node:path";
import { z } from "zod";
import type { Batch, Store, WatchedFile } from "../../store/index.ts";
import { ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import { troubleOf } from "../watch/words.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { paging } from "./shapes.ts";

const folderShape = z.object({ path: z.string(), isFixed: z.boolean(), lookedAt: z.string().optional(), trouble: z.string().optional() });
const fileShape = z.object({
  name: z.string(), folder: z.string(), at: z.string(), state: z.enum(["reading", "checked", "again", "refused", "taken-back"]),
  batch: z.string().optional(), claims: z.number().optional(), same: z.number().optional(), erased: z.number().optional(),
  why: z.string().optional(),
});
const watchShape = z.object({ folders: z.array(folderShape), total: z.number(), files: z.array(fileShape) });

const MOST_FOLDERS = 10;
const folder = z.string().trim().min(1).max(1000);

/** Folders whose 837P files come in by themselves. */
export const watchRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/watch", right: "read", query: z.object(paging), reply: watchShape,
    says: "The watched folders, when they were last looked into, and what came of their files, newest first.",
    handle: ({ service, query }) => watchJson(service, query),
  }),
  route({
    method: "PUT", url: "/watch", right: "watch", body: z.object({ folders: z.array(folder).max(MOST_FOLDERS) }), reply: watchShape,
    says: "Watches these folders of the computer that the server runs on, beside those that it was started with. Nothing in them is changed.",
    handle: async ({ service, user, body }) => {
      const folders: string[] = [];
      for (const path of body.folders) folders.push(await usable(path));
      await service.watch.choose(folders, user.id);
      await service.watch.look();
      return watchJson(service, { offset: 0, limit: 100 });
    },
  }),
];

async function usable(path: string): Promise<string> {
  if (!isAbsolute(path)) throw new ProblemReply(422, "Not taken up", "Give the folder's whole path, from the root or the drive on.", "folders");
  try {
    if ((await stat(path)).isDirectory()) return normalize(path);
  } catch (error) {
    throw new ProblemReply(422, "Not taken up", troubleOf(error), "folders");
  }
  throw new ProblemReply(422, "Not taken up", "This is a file and no folder. Choose the folder that it is in.", "folders");
}

interface Page { readonly offset: number; readonly limit: number }

async function watchJson({ watch, store }: Service, page: Page): Promise<z.infer<typeof watchShape>> {
  const { total, rows } = await store.watched.list(page);
  const files: z.infer<typeof fileShape>[] = [];
  for (const file of rows) files.push(await fileJson(store, file));
  return { folders: watch.folders.map((one) => ({ ...one })), total, files };
}

type FileJson = z.infer<typeof fileShape>;

/** A file, with what became of its reading. */
async function fileJson({ batches }: Store, { name, folder: own, at, came, batch, why }: WatchedFile): Promise<FileJson> {
  const file = { name, folder: own, at, ...(batch === undefined ? {} : { batch }) };
  const told = why === undefined ? {} : { why };
  if (came === "refused") return { ...file, state: "refused", ...told };
  const read = batch === undefined ? undefined : await batches.get(batch);
  const isBack = came === "in" && read?.isTakenBack === true;
  if (read?.state === "failed" && !isBack) return { ...file, state: "refused", why: read.why ?? "It could not be read." };
  if (came === "again") return { ...file, state: "again", ...told };
  return { ...file, ...(isBack ? { state: "taken-back" } : readJson(read)) };
}

function readJson(read: Batch | undefined): Pick<FileJson, "state" | "claims" | "same" | "erased"> {
  return { state: read?.state === "reading" ? "reading" : "checked", claims: read?.claims ?? 0, same: read?.same ?? 0, erased: read?.erased ?? 0 };
}
