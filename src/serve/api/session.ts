import { z } from "zod";
import { ProblemReply } from "../problem.ts";
import { isPassword, THROWAWAY } from "../passwords.ts";
import { ROLES } from "../roles.ts";
import type { Service } from "../service.ts";
import type { User } from "../sessions.ts";
import { COOKIE, route, sessionOf, tokenOf } from "./route.ts";
import type { Route } from "./route.ts";

const sessionShape = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES as [string, ...string[]]) }).nullable(),
  signInNeeded: z.boolean(), csrf: z.string(), version: z.string(), demo: z.boolean(), dataFolder: z.string().optional(),
});

const credentials = z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) });

function sessionJson({ options, isSignInNeeded }: Service, user: User | undefined, csrf: string): z.infer<typeof sessionShape> {
  const { version, demo, dataFolder } = options;
  const folder = dataFolder === undefined || user === undefined ? {} : { dataFolder };
  return { user: user ?? null, signInNeeded: isSignInNeeded && user === undefined, csrf, version, demo, ...folder };
}

export const sessionRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/session", right: "nobody", reply: sessionShape, says: "Who is signed in, and the word that every change must carry.",
    handle: ({ service, request }) => {
      const { user, csrf } = sessionOf(service, request, false);
      return Promise.resolve(sessionJson(service, user, csrf));
    },
  }),
  route({
    method: "POST", url: "/session", right: "nobody", body: credentials, reply: sessionShape, says: "Signs in.",
    handle: async ({ service, body: { name, password }, request, reply }) => {
      service.attempts.refuseTooMany(request.ip, name);
      const person = await service.store.people.byName(name);
      const isRight = await isPassword(password, person?.password ?? THROWAWAY);
      if (person === undefined || !person.active || !isRight) {
        service.attempts.failed(request.ip, name);
        await service.store.transaction((store) => service.note(store, person?.id ?? "", "sign-in-refused", ""));
        throw new ProblemReply(401, "Not signed in", "The name or the password is not right.");
      }
      service.attempts.succeeded(request.ip, name);
      const user: User = { id: person.id, name: person.name, role: person.role };
      const { token, csrf } = service.sessions.begin(user);
      await service.store.transaction((store) => service.note(store, user.id, "sign-in", ""));
      reply.header("set-cookie", cookie(token, service.options.isSecure === true));
      return sessionJson(service, user, csrf);
    },
  }),
  route({
    method: "DELETE", url: "/session", right: "read", status: 204, says: "Signs out.",
    handle: async ({ service, request, reply, user }) => {
      service.sessions.end(tokenOf(request));
      await service.store.transaction((store) => service.note(store, user.id, "sign-out", ""));
      reply.header("set-cookie", `${cookie("", service.options.isSecure === true)}; Max-Age=0`);
    },
  }),
];

/** Scripts cannot read it, other sites' pages do not send it, and it is gone with the browser. */
function cookie(token: string, secure: boolean): string {
  return `${COOKIE}=${token}; Path=/api; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
}
