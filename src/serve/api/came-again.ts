import { z } from "zod";
import type { Store } from "../../store/index.ts";
import { differing, recheckFrom, takeInstead, twinsOf, undecidedOf, uploadLabel } from "../../work/index.ts";
import type { Differing } from "../../work/index.ts";
import { contentOf, rowOf, stale, version } from "./acts.ts";
import { notFound, ProblemReply } from "../problem.ts";
import { pageOf } from "../claim-page.ts";
import type { Service } from "../service.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { id, key, pageShape, twinShape } from "./shapes.ts";
import { found } from "./take-back.ts";

/** Claims that are told with all that differs; the rest are counted. */
const TOLD = 100;

const againShape = z.object({
  same: z.number(), differ: z.number(), free: z.number(),
  rows: z.array(z.object({
    key: z.string(), claim: z.string(), isSent: z.boolean(), savedAt: z.string().optional(), isWorked: z.boolean(),
    twins: z.array(twinShape),
  })),
});

export const againRoute: Route = route({
  method: "GET", url: "/batches/:id/again", right: "read", params: id, reply: againShape,
  says: "What an upload brought once more. `same`: claims that were in, unchanged, and were left out. `differ`: claims of which an earlier upload has another version, "
    + "that is one of the same number, person and day; the first of them in `rows`, with what differs. `free`: of these, claims whose earlier versions were neither released nor saved in a file.",
  handle: async ({ service, params }) => {
    const { id: of, same } = await found(service, params.id);
    const all = await differing(service.store, of);
    return { same, differ: all.length, free: all.filter(isFree).length, rows: all.slice(0, TOLD) };
  },
});

/** Uploads that are told, and claims of each that are looked at: this is asked for whenever Today is looked at. */
const [UPLOADS, LOOKED_AT, WATCHED] = [5, 200, 50];

export const undecidedRoute: Route = route({
  method: "GET", url: "/again", right: "read",
  reply: z.object({ rows: z.array(z.object({ id: z.string(), receivedAt: z.string(), differ: z.number(), file: z.string().optional() })) }),
  says: "The latest uploads of which open claims stand beside an earlier version until somebody chooses, and how many of each upload's first; `file`: the name of one "
    + "that came from a watched folder.",
  handle: async ({ service: { store } }) => {
    const { rows: watched } = await store.watched.list({ offset: 0, limit: WATCHED });
    const rows: { readonly id: string; readonly receivedAt: string; readonly differ: number; readonly file?: string }[] = [];
    for (const of of await store.cameAgain.undecided(UPLOADS)) {
      const differ = await undecidedOf(store, of, LOOKED_AT);
      const file = watched.find(({ batch, came }) => batch === of && came === "in")?.name;
      const receivedAt = (await store.batches.get(of))?.receivedAt ?? "";
      if (differ > 0) rows.push({ id: of, receivedAt, differ, ...(file === undefined ? {} : { file }) });
    }
    return { rows };
  },
});

export const insteadRoute: Route = route({
  method: "POST", url: "/batches/:id/instead", right: "upload", params: id, body: z.object({ claims: z.number().int().min(1) }), reply: z.object({ claims: z.number() }),
  says: "Takes an upload's claims in the place of their earlier versions, where none was released or saved in a file: those go with all that was done on them. "
    + "`claims`: how many (`free`) GET /batches/{id}/again showed.",
  handle: async ({ service, user, params, body: { claims } }) => {
    await service.store.transaction(async (store) => {
      const all = (await differing(store, (await found({ store }, params.id)).id)).filter(isFree);
      if (all.length !== claims) throw new ProblemReply(409, "Changed meanwhile", "Other claims differ now than were shown. Look again, and decide anew.", "claims");
      for (const { key: own, twins } of all) await take(service, store, own, { others: twins.map((twin) => twin.key), by: user.id });
    });
    await service.worker.checkAllAgain();
    return { claims };
  },
});

export const insteadOfRoute: Route = route({
  method: "POST", url: "/claims/:key/instead", right: "upload", params: key, reply: pageShape,
  body: z.object({ of: z.array(z.string().max(60)).min(1).max(100), version }),
  says: "Lets this version of a claim stay, and others of it (`of`, keys of the page's `versions`) go with all that was done on them. Refused (409) for one that was released or saved in a file.",
  handle: async ({ service, user, params, body: { of, version: looked } }) => {
    await service.store.transaction(async (store) => {
      await rowOf(store, params.key, looked);
      const twins = await twinsOf(store, params.key);
      const chosen = of.map((one) => twins.find((twin) => twin.key === one));
      if (chosen.some((one) => one === undefined)) throw stale();
      if (chosen.some((one) => one?.isSent === true)) throw sent();
      await take(service, store, params.key, { others: of, by: user.id, isChecked: true });
    });
    return pageOf(service, params.key);
  },
});

function sent(): ProblemReply {
  return new ProblemReply(409, "Sent", "The other one was released or saved in a file, so it stays. A claim that was only released can be put back to open first.");
}

function isFree({ twins }: Differing): boolean {
  return twins.every(({ isSent }) => !isSent);
}

interface Taken { readonly others: readonly string[]; readonly by: string; readonly isChecked?: true }

/** With `isChecked`, what stood beside them is checked again at once. */
async function take(service: Service, store: Store, own: string, { others, by, isChecked }: Taken): Promise<void> {
  const stays = await contentOf(store, own);
  const going = await Promise.all(others.map((one) => contentOf(store, one)));
  await takeInstead(store, own, others, { by, at: service.at() });
  for (const { batch, number } of going) {
    await service.note(store, by, "version-taken", `${await labelIn(store, stays.batch)} instead of ${await labelIn(store, batch)}`, number);
  }
  if (isChecked !== true) return;
  const all = [stays, ...going];
  const patients = all.map(({ patientKey }) => patientKey);
  await recheckFrom(store, service.office, { seq: Math.min(...all.map(({ seq }) => seq)), patients, number: stays.number });
}

async function labelIn({ batches }: Store, of: string): Promise<string> {
  const batch = await batches.get(of);
  if (batch === undefined) throw notFound("such upload");
  return uploadLabel(batch);
}
