import { z } from "zod";
import type { Chosen, Erased } from "../../store/index.ts";
import { notFound, ProblemReply } from "../problem.ts";
import { keptFrom, keptFromText, putYears, yearsIn } from "../retention.ts";
import type { Service } from "../service.ts";
import { OWNER } from "../sessions.ts";
import { provePassword } from "./own-password.ts";
import { route } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { isoDay } from "./shapes.ts";

const counted = { claims: z.number(), months: z.array(z.object({ month: z.string(), claims: z.number(), unreleased: z.number() })) };
const retentionShape = z.object({ years: z.number().nullable(), before: z.string().optional(), ...counted });
const erasedShape = z.object({ claims: z.number(), records: z.number(), entries: z.number(), isCompact: z.boolean() });
const number = z.string().trim().min(1).max(100);
/** How many were shown, and who it is that erases. */
const confirmed = { claims: z.number().int().min(1), password: z.string().max(1000).optional() };

export const retentionRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/retention", right: "erase", reply: retentionShape,
    says: "For how long claims are kept (`years`, null for ever), and what would be erased by it: claims whose last day of service is before `before`, by month.",
    handle: ({ service }) => retentionJson(service),
  }),
  route({
    method: "PUT", url: "/retention", right: "erase", body: z.object({ years: z.number().int().min(1).max(100).nullable() }), reply: retentionShape,
    says: "Sets for how long claims are kept. Nothing is erased by it.",
    handle: async ({ service, user, body }) => {
      await service.store.transaction(async (store) => {
        await putYears(store.settings, body.years ?? undefined);
        await service.note(store, user.id, "retention", body.years === null ? "for ever" : `${body.years} years`);
      });
      return retentionJson(service);
    },
  }),
  route({
    method: "POST", url: "/retention/erase", right: "erase", reply: erasedShape, body: z.object({ before: isoDay, ...confirmed }),
    says: "Erases the claims that GET /retention shows, with all that hangs on them. `before` and `claims` are what it showed; asks for the password.",
    handle: async (call) => {
      const years = await yearsIn(call.service.store.settings);
      if (years === undefined) throw new ProblemReply(422, "Kept for ever", "Say first for how long claims are kept.");
      const today = call.service.today();
      if (keptFromText(today, years) !== call.body.before) throw shownAnew();
      return erase(call, { before: keptFrom(today, years) });
    },
  }),
  route({
    method: "POST", url: "/retention/patient/look", right: "erase", body: z.object({ claim: number }), reply: z.object(counted),
    says: "How many claims there are of the patient of a claim number, as the payer of that claim knows them.",
    handle: async ({ service, body }) => countedJson(service, { patient: await patientOf(service, body.claim) }),
  }),
  route({
    method: "POST", url: "/retention/patient", right: "erase", body: z.object({ claim: number, ...confirmed }), reply: erasedShape,
    says: "Erases these. `claims` is how many were shown; asks for the password.",
    handle: async (call) => erase(call, { patient: await patientOf(call.service, call.body.claim) }),
  }),
];

async function countedJson({ store }: Service, chosen: Chosen): Promise<z.infer<z.ZodObject<typeof counted>>> {
  const months = await store.erasing.count(chosen);
  return { claims: months.reduce((sum, { claims }) => sum + claims, 0), months: months.map((month) => ({ ...month })) };
}

async function retentionJson(service: Service): Promise<z.infer<typeof retentionShape>> {
  const years = await yearsIn(service.store.settings);
  if (years === undefined) return { years: null, claims: 0, months: [] };
  const today = service.today();
  return { years, before: keptFromText(today, years), ...await countedJson(service, { before: keptFrom(today, years) }) };
}

async function patientOf({ store }: Service, claim: string): Promise<string> {
  const [patient, other] = await store.erasing.patientOf(claim);
  if (patient === undefined) throw notFound("claim of this number");
  if (other !== undefined) throw new ProblemReply(422, "Whose is it?", "Several patients have a claim of this number. Name another claim of the patient.", "claim");
  if (patient === "") throw new ProblemReply(422, "Nobody named", "This claim names no patient, so that no other can be told to be theirs.", "claim");
  return patient;
}

function shownAnew(): ProblemReply {
  return new ProblemReply(409, "Changed meanwhile", "There are other claims to erase than were shown. Look at them again, and decide anew.", "claims");
}

type Erase = Call<unknown, unknown, { readonly claims: number; readonly password?: string | undefined }>;

/** Erases what was shown and nothing else, gives the room back, and has what is left judged without it. */
async function erase(call: Erase, chosen: Chosen): Promise<Erased & { readonly isCompact: boolean }> {
  const { service, user, body } = call;
  if (user !== OWNER) await provePassword(call, body.password ?? "");
  const erased = await service.store.transaction(async (store) => {
    const months = await store.erasing.count(chosen);
    if (months.reduce((sum, { claims }) => sum + claims, 0) !== body.claims) throw shownAnew();
    return store.erasing.erase(chosen, { by: user.id, at: service.at() });
  });
  const isCompact = await service.store.compact().then(() => true, () => false);
  await service.worker.checkAllAgain();
  return { ...erased, isCompact };
}
