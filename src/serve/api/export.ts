import { z } from "zod";
import { cameIn, firstNumber, freeNumbers, joinClaims, numbersCameIn } from "../../work/index.ts";
import type { Usage } from "../../work/index.ts";
import type { ClaimRow, SavedFile, Store } from "../../store/index.ts";
import { ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import { contentOf, rowOf } from "./acts.ts";
import { route } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { key } from "./shapes.ts";

const usage = z.enum(["as-it-came", "P", "T"]);
const came = z.enum(["none", "P", "T", "mixed"]);
/** Claims that are looked at before a file is written. */
const LOOKED_AT = 500;
type Marked = z.infer<typeof usage>;

const keys = z.array(key.shape.key).min(1).max(10_000);
const exportBody = z.object({ keys, again: z.boolean().default(false), usage: usage.optional() });
type Exporting = Call<unknown, unknown, z.infer<typeof exportBody>>;

/** Claims leave as a file. */
export const exportRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/export", right: "read", reply: z.object({ usage, came }),
    says: "How a saved file is marked (ISA15): for payment (P), as a test (T), or as the files were that its claims came in. `came` is how these were, of "
      + "the released claims that are in no file yet (the first 500 of them).",
    handle: async ({ service: { store } }) => ({ usage: await usageOf(store), came: await cameAs(store) }),
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

/** How the claims that wait to be saved came in: a file that is a test is said to be one before it is written. */
async function cameAs({ claims }: Pick<Store, "claims">): Promise<z.infer<typeof came>> {
  const { rows } = await claims.page({ state: "released", saved: false, sort: "claim", offset: 0, limit: LOOKED_AT });
  const marks = new Set<boolean>();
  for (const { key: one } of rows) {
    const content = await claims.content(one);
    if (content !== undefined) marks.add(cameIn(content.content)?.usage === "T");
    if (marks.size > 1) return "mixed";
  }
  const [isTest] = marks;
  return isTest === undefined ? "none" : isTest ? "T" : "P";
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
  return { ...await joined(store, contents, { at, usage: marked }), numbers: rows.map(({ number }) => number) };
}

/** The claims as one file, each interchange under a number that none has had which went out or came in here. */
async function joined(store: Store, contents: readonly Uint8Array[], { at, usage: marked }: Pick<Saving, "at" | "usage">): Promise<Omit<Exported, "numbers">> {
  const kept = Number(await store.settings.get(CONTROL) ?? firstNumber(at));
  const { interchanges: many } = joinClaims(contents, { at, control: kept, usage: marked });
  const control = freeNumbers(kept, many, await numbersCameIn(store, contents));
  const { bytes, reference } = joinClaims(contents, { at, control, usage: marked });
  await store.settings.put(CONTROL, String(control + many));
  return { bytes, reference };
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
