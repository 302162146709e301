import { z } from "zod";
import type { Chosen, Erased, MonthOfClaims, Store } from "../../store/index.ts";
import { knownOtherwise, whoIs } from "../../work/index.ts";
import type { KnownOtherwise } from "../../work/index.ts";
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
/** Claims of the same person under other numbers, one of each, that are to go too. */
const also = z.array(z.string().max(60)).max(100).default([]);
const who = z.object({ name: z.string(), payer: z.string(), numbers: z.array(z.string()) });
const otherwise = z.object({ key: z.string(), claim: z.string(), payer: z.string(), claims: z.number() });
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
      return erase(call, () => Promise.resolve([{ before: keptFrom(today, years) }]));
    },
  }),
  route({
    method: "POST", url: "/retention/patient/look", right: "erase", body: z.object({ claim: number, also }), reply: z.object({ ...counted, who: who.optional(), otherwise: z.array(otherwise) }),
    says: "How many claims there are of the patient of a claim number, as the payer of that claim knows them. `who`: the name, the payer and the first numbers of the claims. `otherwise`: who has the same name and birth date under "
      + "another number, by one of their claims; `also`, keys of these, counts their claims too.",
    handle: async ({ service, body }) => {
      const patient = await patientOf(service.store, body.claim);
      const others = await knownOtherwise(service.store, patient);
      const told = others.map(({ key, claim, payer, claims }) => ({ key, claim, payer, claims }));
      const shown = await whoIs(service.store, patient);
      return {
        ...await countedJson(service, chosenOf(patient, others, body.also)), otherwise: told,
        ...(shown === undefined ? {} : { who: { ...shown, numbers: [...shown.numbers] } }),
      };
    },
  }),
  route({
    method: "POST", url: "/retention/patient", right: "erase", body: z.object({ claim: number, also, ...confirmed }), reply: erasedShape,
    says: "Erases these, with those of `also`. `claims` is how many were shown; asks for the password.",
    handle: async (call) => erase(call, async (store) => {
      const patient = await patientOf(store, call.body.claim);
      return chosenOf(patient, call.body.also.length === 0 ? [] : await knownOtherwise(store, patient), call.body.also);
    }),
  }),
];

/** One patient by all the numbers that were chosen. Throws where one of these is not theirs any more. */
function chosenOf(patient: string, others: readonly KnownOtherwise[], keys: readonly string[]): readonly Chosen[] {
  return [{ patient }, ...keys.map((key) => {
    const other = others.find((one) => one.key === key);
    if (other === undefined) throw shownAnew();
    return { patient: other.patient };
  })];
}

async function monthsOf({ erasing }: Pick<Store, "erasing">, chosen: readonly Chosen[]): Promise<readonly MonthOfClaims[]> {
  const months = new Map<string, MonthOfClaims>();
  for (const one of chosen) {
    for (const { month, claims, unreleased } of await erasing.count(one)) {
      const sum = months.get(month) ?? { claims: 0, unreleased: 0 };
      months.set(month, { month, claims: sum.claims + claims, unreleased: sum.unreleased + unreleased });
    }
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

async function countedJson({ store }: Service, chosen: readonly Chosen[]): Promise<z.infer<z.ZodObject<typeof counted>>> {
  const months = await monthsOf(store, chosen);
  return { claims: months.reduce((sum, { claims }) => sum + claims, 0), months: months.map((month) => ({ ...month })) };
}

async function retentionJson(service: Service): Promise<z.infer<typeof retentionShape>> {
  const years = await yearsIn(service.store.settings);
  if (years === undefined) return { years: null, claims: 0, months: [] };
  const today = service.today();
  return { years, before: keptFromText(today, years), ...await countedJson(service, [{ before: keptFrom(today, years) }]) };
}

async function patientOf(store: Store, claim: string): Promise<string> {
  const [patient, other] = await store.erasing.patientOf(claim);
  if (patient === undefined) throw notFound("claim of this number");
  const isOneAnyway = other !== undefined && (await knownOtherwise(store, patient)).some((one) => one.patient === other);
  if (other !== undefined && !isOneAnyway) throw new ProblemReply(422, "Whose is it?", "Several patients have a claim of this number. Name another claim of the patient.", "claim");
  if (patient === "") throw new ProblemReply(422, "Nobody named", "This claim names no patient, so that no other can be told to be theirs.", "claim");
  return patient;
}

function shownAnew(): ProblemReply {
  return new ProblemReply(409, "Changed meanwhile", "There are other claims to erase than were shown. Look at them again, and decide anew.", "claims");
}

type Erase = Call<unknown, unknown, { readonly claims: number; readonly password?: string | undefined }>;

/** Erases what was shown and nothing else, gives the room back, and has what is left judged without it. */
async function erase(call: Erase, choose: (store: Store) => Promise<readonly Chosen[]>): Promise<Erased & { readonly isCompact: boolean }> {
  const { service, user, body } = call;
  if (user !== OWNER) await provePassword(call, body.password ?? "");
  const erased = await service.store.transaction(async (store) => {
    const chosen = await choose(store);
    const months = await monthsOf(store, chosen);
    if (months.reduce((sum, { claims }) => sum + claims, 0) !== body.claims) throw shownAnew();
    const all = { claims: 0, records: 0, entries: 0 };
    for (const one of chosen) {
      const { claims, records, entries } = await store.erasing.erase(one, { by: user.id, at: service.at() });
      [all.claims, all.records, all.entries] = [all.claims + claims, all.records + records, all.entries + entries];
    }
    return all;
  });
  const isCompact = await service.store.compact().then(() => true, () => false);
  await service.worker.checkAllAgain();
  return { ...erased, isCompact };
}
