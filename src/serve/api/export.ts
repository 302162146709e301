import { z } from "zod";
import { joinClaims } from "../../work/index.ts";
import type { Usage } from "../../work/index.ts";
import type { ClaimRow, SavedFile, Store } from "../../store/index.ts";
import { ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import { contentOf, rowOf } from "./acts.ts";
import { route } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { key } from "./shapes.ts";

const usage = z.enum(["as-it-came", "P", "T"]);
type Marked = z.infer<typeof usage>;

const keys = z.array(key.shape.key).min(1).max(10_000);
const exportBody = z.object({ keys, again: z.boolean().default(false), usage: usage.optional() });
type Exporting = Call<unknown, unknown, z.infer<typeof exportBody>>;

/** Claims leave as a file. */
export const exportRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/export", right: "read", reply: z.object({ usage }),
    says: "How a saved file is marked (ISA15): for payment (P), as a test (T), or as the files were that its claims came in.",
    handle: async ({ service }) => ({ usage: await usageOf(service.store) }),
  }),
  route({
    method: "POST", url: "/export", right: "release", gives: "application/octet-stream", body: exportBody,
    says: "The named claims as one 837P file. Each must be released. One that stands in a saved file as it is now is written only with `again`. "
      + "`usage` marks the file (ISA15) and is remembered for the next.",
    handle: (call) => {
      call.reply.type("application/octet-stream").header("content-disposition", "attachment; filename=\"claims.837\"");
      return call.service.store.transaction((store) => saved(call, store));
    },
  }),
];

/** Looks, writes and notes in one transaction: of two who save the same claims at one moment, the second is refused. */
async function saved({ service, user, body: { keys, again, usage: chosen } }: Exporting, store: Store): Promise<Buffer> {
  if (chosen !== undefined) await putUsage(service, store, chosen, user.id);
  const marked = await usageOf(store);
  const at = service.now();
  const { bytes, reference, numbers } = await exported(store, keys, { at, again, usage: marked === "as-it-came" ? undefined : marked });
  await store.claims.saved(keys, at.toISOString());
  await store.savedFiles.add({ reference, at: at.toISOString(), by: user.id, claims: numbers.length });
  await service.note(store, user.id, "export", numbers.join("\n"));
  return Buffer.from(bytes);
}

const USAGE = "file-usage";

async function usageOf({ settings }: Pick<Store, "settings">): Promise<Marked> {
  const { data } = usage.safeParse(await settings.get(USAGE));
  return data ?? "as-it-came";
}

async function putUsage(service: Service, store: Store, chosen: Marked, by: string): Promise<void> {
  if (chosen === await usageOf(store)) return;
  await store.settings.put(USAGE, chosen);
  await service.note(store, by, "file-usage", chosen);
}

const CONTROL = "interchange-number";
/** Claims that a refusal names; more are counted. */
const NAMED = 20;

/** A file, how it is known again, and the numbers of the claims in it. */
interface Exported extends Pick<SavedFile, "reference"> { readonly bytes: Uint8Array; readonly numbers: readonly string[] }

interface Saving { readonly at: Date; readonly again: boolean; readonly usage: Usage | undefined }

/** Throws a problem for a claim that is not there, not released, got an error since, or (without `again`) was saved as it is. */
async function exported(store: Store, keys: readonly string[], { at, again, usage: marked }: Saving): Promise<Exported> {
  const rows: ClaimRow[] = [];
  for (const one of new Set(keys)) rows.push(await rowOf(store, one));
  const waiting = rows.find(({ state }) => state !== "released");
  if (waiting !== undefined) throw new ProblemReply(422, "Not released", `Claim ${waiting.number} is not released. Release it first.`, "keys");
  const wrong = rows.filter(({ errors }) => errors > 0);
  if (wrong.length > 0) throw new ProblemReply(422, "Errors since", errorsSince(wrong), "keys");
  const before = again ? [] : rows.filter(({ savedAt, changedSince }) => savedAt !== undefined && changedSince !== true);
  if (before.length > 0) throw new ProblemReply(409, "Saved before", savedBefore(before), "keys");
  const contents: Uint8Array[] = [];
  for (const { key: one } of rows) contents.push((await contentOf(store, one)).content);
  const control = Number(await store.settings.get(CONTROL) ?? "1");
  const { bytes, interchanges, reference } = joinClaims(contents, { at, control, usage: marked });
  await store.settings.put(CONTROL, String(control + interchanges));
  return { bytes, reference, numbers: rows.map(({ number }) => number) };
}

/** A released claim may get an error by another claim, a record, a table or the office's file: it does not go out unseen. */
function errorsSince(rows: readonly ClaimRow[]): string {
  const [who, it] = rows.length === 1 ? [`${namesOf(rows)} was released and has`, "it"] : [`${namesOf(rows)} were released and have`, "them"];
  return `${who} an error since then. Take ${it} back (“Back to open”), put the error right or keep it with a reason, and release again. No file was written.`;
}

/** Sent once more as a first bill, a claim is denied as a duplicate. */
function savedBefore(rows: readonly ClaimRow[]): string {
  const was = rows.length === 1 ? "was" : "were";
  return `${namesOf(rows)} ${was} saved to a file before. Sent twice, a claim is denied as a duplicate. No file was written. Save only the others, or say that it is to be written again.`;
}

/** `Claim 20417`, `The claims 20417, 20422 and 3 more`. */
function namesOf(rows: readonly ClaimRow[]): string {
  const names = rows.slice(0, NAMED).map(({ number }) => number).join(", ");
  return rows.length === 1 ? `Claim ${names}` : `The claims ${names}${rows.length > NAMED ? ` and ${rows.length - NAMED} more` : ""}`;
}
