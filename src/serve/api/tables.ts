import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { formatIsoDay, parseIsoDay } from "../../claim/index.ts";
import { storedTables } from "../../import/tables/folder.ts";
import type { StoredTable } from "../../import/tables/folder.ts";
import type { Imported } from "../../import/tables/import.ts";
import { importTables } from "../../work/index.ts";
import { missingTables } from "../../import/tables/missing.ts";
import { describeCitation, starterTables } from "../../reference/index.ts";
import { ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

const tableShape = z.object({
  name: z.string(), quarter: z.string(), rows: z.number(), starter: z.boolean(),
  from: z.string().optional(), until: z.string().optional(), loadedAt: z.string().optional(), whole: z.boolean().optional(),
});
const missingShape = z.object({
  name: z.string(), why: z.string(), rules: z.array(z.string()), from: z.string().nullable(), source: z.string().nullable(),
});

/** The name says which edition it is; nothing of it but its last part is used. */
const fileName = z.string().min(1).max(200).regex(/^[\w .()+-]+$/, "no official list has such a name. Bring the file under the name that it was downloaded with");

export const tableRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/tables", right: "read", says: "The tables that claims are compared with, and those that are missing today.",
    reply: z.object({ tables: z.array(tableShape), missing: z.array(missingShape) }),
    handle: ({ service }) => {
      const stored = storedTables(service.options.tables);
      const starters = starterTables().infos().map(({ name, quarter, rows }) => ({ name, quarter, rows, starter: true }));
      const missing = [...missingTables(stored, parseIsoDay(service.today()) ?? 0).map((one) => ({ ...one, source: null })), IN_PART];
      return Promise.resolve({ tables: [...stored.map(storedJson), ...starters], missing });
    },
  }),
  route({
    method: "POST", url: "/tables", right: "settings", streams: true, query: z.object({ name: fileName }),
    says: "Takes in an official list as it was downloaded. One wrong row refuses the whole file. Every claim is checked again with it.",
    reply: z.object({ table: z.string(), quarter: z.string(), rows: z.number() }),
    handle: async ({ service, user, query, body }) => {
      const [first, ...others] = await brought(service, query.name, body as Readable);
      if (first === undefined) throw new ProblemReply(422, "No table", "There is no table that we know in this file.");
      const what = [first, ...others].map(({ kind, quarter, rows }) => `${kind} ${quarter}, ${rows} rows`).join("; ");
      await service.store.transaction((store) => service.note(store, user.id, "table", what));
      await service.renew();
      return { table: first.kind, quarter: first.quarter, rows: first.rows };
    },
  }),
];

/** A list that rules ask for and that cannot be brought in: what a claim says is not loaded has to stand here too. */
const IN_PART: z.infer<typeof missingShape> = {
  name: "therapy-daily-limit", why: "the program knows only its rows for evaluations, and nobody gives the rest away as a file", rules: ["therapy/daily-limit"],
  from: null, source: describeCitation({ source: "cms-claims-manual-ch5", confidence: "verified" }).url,
};

function storedJson({ head }: StoredTable): z.infer<typeof tableShape> {
  const { kind, quarter, rows, from, through, importedOn, whole } = head;
  return { name: kind, quarter, rows, starter: false, from: formatIsoDay(from), until: formatIsoDay(through), loadedAt: importedOn, whole };
}

/** What an official list is refused with; it comes from another thread, by its name. */
const REFUSALS: ReadonlySet<string> = new Set(["TableRefused", "PackedError"]);

/** The upload lies in a folder of its own while it is read, under the name that says its edition. */
async function brought(service: Service, name: string, body: Readable): Promise<readonly Imported[]> {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-table-"));
  const path = join(folder, basename(name));
  try {
    await pipeline(body, createWriteStream(path));
    return await importTables([path], { folder: service.options.tables, today: service.today() });
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) throw new ProblemReply(422, "Refused", error.message);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
