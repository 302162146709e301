import { z } from "zod";
import type { Service } from "../service.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

const OFFICE = "office";

const texts = z.record(z.string().max(100), z.string().max(300));
const detailsShape = z.object({
  office: texts, treating: z.record(z.string().max(10), texts), payers: z.record(z.string().max(40), texts).optional(),
  lastNumber: z.number().int().min(1).max(999_999_999).optional(),
});

type Details = z.infer<typeof detailsShape>;

async function detailsOf({ store }: Service): Promise<Details> {
  const written = await store.settings.get(OFFICE);
  return written === undefined ? { office: {}, treating: {} } : detailsShape.parse(JSON.parse(written));
}

/** What the office is called: on its claims, and in its own file. */
export async function officeNames(service: Service): Promise<readonly string[]> {
  const { office } = await detailsOf(service);
  return [office["claim.billing.lastName"], service.office.name].filter((name) => name !== undefined);
}

/** What every claim of an office says again: its name, NPI, address, who treats, its charges. Nothing of a patient. */
export const officeDetailRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/office", right: "read", reply: detailsShape, says: "What the office's claims say of the office, as it was written last.",
    handle: ({ service }) => detailsOf(service),
  }),
  route({
    method: "PUT", url: "/office", right: "record", body: detailsShape, reply: detailsShape, says: "Keeps what the office's claims say of the office, for the next claim.",
    handle: async ({ service, user, body }) => {
      const written = JSON.stringify(body);
      await service.store.transaction(async (store) => {
        if (written === await store.settings.get(OFFICE)) return;
        await store.settings.put(OFFICE, written);
        await service.note(store, user.id, "office", `${Object.keys(body.office).length} of its details`);
      });
      return body;
    },
  }),
];
