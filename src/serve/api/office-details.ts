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

/** How many of the details are others now. */
function changed(before: Details, after: Details): number {
  const [was, is] = [placesOf(before), placesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((place) => was.get(place) !== is.get(place)).length;
}

function placesOf({ office, treating, payers = {} }: Details): ReadonlyMap<string, string> {
  const all = [["office", office], ...Object.entries(treating), ...Object.entries(payers)] as const;
  return new Map(all.flatMap(([whose, written]) => Object.entries(written).map(([path, text]) => [`${whose} ${path}`, text] as const)));
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
      const before = await detailsOf(service);
      await service.store.transaction(async (store) => {
        if (written === await store.settings.get(OFFICE)) return;
        await store.settings.put(OFFICE, written);
        const count = changed(before, body);
        // The number of the last file goes on with every file: nothing that is said of the office is another.
        if (count > 0) await service.note(store, user.id, "office", `${count} of its details`);
      });
      return body;
    },
  }),
];
