import { z } from "zod";
import type { ClaimContent, ClaimRow, Store } from "../../store/index.ts";
import { recheck } from "../../work/index.ts";
import { pageOf } from "../claim-page.ts";
import { notFound, ProblemReply } from "../problem.ts";
import type { Service } from "../service.ts";
import type { Call, Route } from "./route.ts";
import { route } from "./route.ts";
import { key, pageShape } from "./shapes.ts";

type Key = z.infer<typeof key>;
type Versioned = { readonly version?: number | undefined };

/** The version that the caller looked at; a change of another in between is refused, not overwritten. */
export const version = z.number().int().min(1).optional();

/** What the trail says of it. */
export type Told = readonly [act: string, what: string];

/** A text that it answers is what the trail says beside the act; a list is all that the trail says. */
type Work = (store: Store, row: ClaimRow) => Promise<unknown>;

/** Does something with a claim and writes it down, all or nothing; answers the claim's page. */
export async function act<Body extends Versioned>(call: Call<Key, unknown, Body>, what: Told, work: Work): Promise<object> {
  const { service, user, params, body } = call;
  await service.store.transaction(async (store) => {
    const row = await rowOf(store, params.key, body.version);
    const told = await work(store, row);
    for (const [own, words] of entriesOf(told, what)) await service.note(store, user.id, own, words, row.number);
  });
  return pageOf(service, params.key);
}

function entriesOf(told: unknown, [own, words]: Told): readonly Told[] {
  return Array.isArray(told) ? told as readonly Told[] : [[own, typeof told === "string" ? told : words]];
}

/** As `act`, for what changes the claim itself: one that goes out is not changed under the hand of whoever sends it. */
export function change<Body extends Versioned>(call: Call<Key, unknown, Body>, what: Told, work: Work): Promise<object> {
  return act(call, what, (store, row) => {
    refuseReleased(row);
    return work(store, row);
  });
}

/** A claim's row, if it is as the caller looked at it. */
export async function rowOf({ claims }: Store, claim: string, looked?: number): Promise<ClaimRow> {
  const row = await claims.row(claim);
  if (row === undefined) throw notFound("such claim");
  if (looked !== undefined && looked !== row.version) throw stale();
  return row;
}

export async function contentOf({ claims }: Store, claim: string): Promise<ClaimContent> {
  const content = await claims.content(claim);
  if (content === undefined) throw notFound("such claim");
  return content;
}

export function stale(): ProblemReply {
  return new ProblemReply(409, "Changed meanwhile", "Somebody changed this claim since you looked at it. Load it again, and decide anew.", "version");
}

export function refuseReleased({ state }: Pick<ClaimRow, "state">): void {
  if (state === "released") throw new ProblemReply(422, "Released", "This claim is released as it stands. Take it back first (“Back to open”), then change it.");
}

const ERRORS_LEFT = "Fix the errors of this claim, or choose “Keep it as it is …” on each and give a reason; then release it. "
  + "What is wrong with the file itself cannot be kept: put it right in the segments.";

const bare = z.object({ version }).default({});
const text = z.string().trim().min(1).max(4000);
const withText = z.object({ text: text.optional(), version }).default({});

export const actRoutes: readonly Route[] = [
  claimAct("hold", "Takes a claim out of the work until somebody opens or releases it; later claims are judged without it. `text` says why.", withText, (call) =>
    act(call, ["hold", ""], async (store, { key: claim, state }) => {
      await put(call.service, store, { key: claim, state }, "held");
      const { text: why } = call.body;
      if (why !== undefined) await store.records.addRemark({ claim, by: call.user.id, at: call.service.at(), text: why });
    })),
  claimAct("open", "Puts a held or released claim back into the work.", bare, (call) =>
    act(call, ["open", ""], async (store, { key: claim, state }) => {
      await put(call.service, store, { key: claim, state }, "open");
      return state;
    })),
  claimAct("release", "Lets a claim go out. Refused while an error stands that nobody overrode.", bare, (call) =>
    act(call, ["release", ""], (store, row) => {
      if (row.errors > 0) throw new ProblemReply(422, "Errors left", ERRORS_LEFT);
      return put(call.service, store, row, "released");
    }), "release"),
  claimAct("assign", "Gives a claim to somebody, or (null) to nobody.", z.object({ to: z.string().max(100).nullable(), version }), (call) =>
    act(call, ["assign", call.body.to ?? ""], async (store, { key: claim }) => {
      await refuseStranger(store, call.body.to);
      await store.claims.change(claim, { assigned: call.body.to });
    })),
  claimAct("note", "Writes a remark on a claim, for colleagues.", z.object({ text, version }), (call) =>
    act(call, ["note", ""], (store, { key: claim }) =>
      store.records.addRemark({ claim, by: call.user.id, at: call.service.at(), text: call.body.text })), "note"),
  claimAct("override", "Sets a finding aside for a reason.", z.object({ findingId: z.string().max(300), reason: text, version }), (call) =>
    act(call, ["override", call.body.findingId], (store, row) => override(store, row, call)), "override"),
];

/** A held claim leaves with no other: later ones of its patient are judged without it, and with it again when it is held no more. */
async function put({ office }: Service, store: Store, { key: claim, state: was }: Pick<ClaimRow, "key" | "state">, state: ClaimRow["state"]): Promise<void> {
  await store.claims.change(claim, { state });
  if (was !== state && (was === "held" || state === "held")) await recheck(store, office, claim);
}

function claimAct<Body extends Versioned>(
  name: string, says: string, body: z.ZodType<Body>, handle: (call: Call<Key, unknown, Body>) => Promise<object>, right: Route["right"] = "work",
): Route {
  return route({ method: "POST", url: `/claims/:key/${name}`, right, params: key, body, reply: pageShape, says, handle });
}

async function refuseStranger({ people }: Store, to: string | null): Promise<void> {
  if (to === null || to === "owner") return;
  const known = await people.list();
  if (!known.some(({ id, active }) => id === to && active)) throw new ProblemReply(422, "Nobody", "There is no such user.", "to");
}

interface Claimed { readonly findings: readonly { readonly id: string; readonly rule: string }[] }

type Overriding = Call<Key, unknown, { readonly findingId: string; readonly reason: string }>;

async function override(store: Store, { key: claim }: ClaimRow, { service, user, body }: Overriding): Promise<void> {
  const { findings } = JSON.parse(await store.claims.json(claim) ?? "{\"findings\":[]}") as Claimed;
  const finding = findings.find(({ id }) => id === body.findingId);
  if (finding === undefined) throw new ProblemReply(422, "No such finding", "This claim has no such finding any more. Load it again.", "findingId");
  await store.records.override({ claim, finding: finding.id, rule: finding.rule, reason: body.reason, by: user.id, at: service.at() });
  await store.claims.change(claim, {});
  await recheck(store, service.office, claim);
}
