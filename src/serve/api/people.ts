import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Role } from "../../store/index.ts";
import { passwordHash, SHORTEST, whyNoPassword } from "../passwords.ts";
import { notFound, ProblemReply } from "../problem.ts";
import { may, ROLES } from "../roles.ts";
import type { Service } from "../service.ts";
import { given } from "./claims.ts";
import { officeNames } from "./office-details.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { id } from "./shapes.ts";

const role = z.enum(ROLES as [Role, ...Role[]]);
export const password = z.string().min(SHORTEST, `a password has at least ${SHORTEST} characters`).max(200);
const personShape = z.object({ id: z.string(), name: z.string(), role, active: z.boolean(), hasFactor: z.boolean().optional() });

/** Which of a person's rights changed, and to what; of a password only that it did. */
function changedIn(body: Readonly<Record<string, unknown>>): string {
  return Object.entries(body).map(([name, value]) => (name === "password" ? name : `${name}=${String(value)}`)).join(" ");
}

/** Throws a problem for a password that many know, or that is made of its user's or the office's name. */
export async function refusePassword(service: Service, given: string, user: string): Promise<void> {
  const why = whyNoPassword(given, [user, ...await officeNames(service)]);
  if (why !== undefined) throw new ProblemReply(422, "Not this password", why, "password");
}

async function nameOf({ store }: Service, id: string): Promise<string> {
  return (await store.people.list()).find((one) => one.id === id)?.name ?? "";
}

export const peopleRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/users", right: "read", reply: z.array(personShape), says: "The users of the office; to who may change them also whether they have a second factor.",
    handle: async ({ service: { store }, user }) => {
      const people = await store.people.list();
      if (!may(user.role, "people")) return people;
      const holders = new Set(await store.factors.holders());
      return people.map((person) => ({ ...person, hasFactor: holders.has(person.id) }));
    },
  }),
  route({
    method: "POST", url: "/users", right: "people", status: 201, reply: personShape, says: "Adds a user. From the first one on, everybody signs in.",
    body: z.object({ name: z.string().trim().min(1).max(100), role, password }),
    handle: async ({ service, user, body }) => {
      await refusePassword(service, body.password, body.name);
      const hash = await passwordHash(body.password, service.options.passwordCost);
      const person = { id: randomBytes(6).toString("hex"), name: body.name, role: body.role, active: true };
      await service.store.transaction(async (store) => {
        const isFirst = (await store.people.list()).length === 0;
        if (isFirst && body.role !== "admin") throw new ProblemReply(422, "An admin first", "The first user must be an admin: nobody else could add others.", "role");
        const isAdded = await store.people.add({ ...person, password: hash, createdAt: service.at() });
        if (!isAdded) throw new ProblemReply(409, "Name taken", "There is a user of this name already; upper and lower case are the same.", "name");
        await service.note(store, user.id, "user-added", `${person.id} ${person.role}`);
      });
      service.peopleAdded();
      return person;
    },
  }),
  route({
    method: "PATCH", url: "/users/:id", right: "people", params: id, reply: personShape, says: "Changes a user's role, password, or right to be here.",
    body: z.object({ role: role.optional(), password: password.optional(), active: z.boolean().optional() }),
    handle: async ({ service, user, params, body }) => {
      if (body.password !== undefined) await refusePassword(service, body.password, await nameOf(service, params.id));
      const hash = body.password === undefined ? undefined : await passwordHash(body.password, service.options.passwordCost);
      const changed = await service.store.transaction(async (store) => {
        await store.people.change(params.id, given({ role: body.role, active: body.active, password: hash }));
        const all = await store.people.list();
        const person = all.find((one) => one.id === params.id);
        if (person === undefined) throw notFound("such user");
        if (!all.some((one) => one.active && one.role === "admin")) throw new ProblemReply(422, "No admin left", "One active admin must stay.");
        await service.note(store, user.id, "user-changed", `${person.id} ${changedIn(body)}`);
        return person;
      });
      service.sessions.endOf(params.id);
      return changed;
    },
  }),
];
