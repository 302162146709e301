import { z } from "zod";
import type { FastifyRequest } from "fastify";
import { takeCode } from "../factor/take.ts";
import { isLeaked } from "../leaked/leaked.ts";
import { ProblemReply } from "../problem.ts";
import { isPassword, THROWAWAY } from "../passwords.ts";
import { ROLES } from "../roles.ts";
import type { Service } from "../service.ts";
import type { SessionSeen, User } from "../sessions.ts";
import { COOKIE, route, sessionOf, tokenOf } from "./route.ts";
import type { Route } from "./route.ts";

const sessionShape = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES as [string, ...string[]]) }).nullable(),
  signInNeeded: z.boolean(), csrf: z.string(), version: z.string(), demo: z.boolean(), dataFolder: z.string().optional(),
  factorMissing: z.boolean().optional(), passwordLeaked: z.boolean().optional(),
});

const credentials = z.object({
  name: z.string().min(1).max(100), password: z.string().min(1).max(1000), code: z.string().max(100).optional(),
});
type Credentials = z.infer<typeof credentials>;

function sessionJson(service: Service, seen: Partial<SessionSeen> & Pick<SessionSeen, "csrf">): z.infer<typeof sessionShape> {
  const { options: { version, demo, dataFolder }, isSignInNeeded } = service;
  const { user, csrf, factorAt, isLeaked: isKnown } = seen;
  const folder = dataFolder === undefined || user === undefined ? {} : { dataFolder };
  const isMissing = user !== undefined && service.isFactorMissing({ user, factorAt });
  const missing = { ...(isMissing ? { factorMissing: true } : {}), ...(isKnown === true ? { passwordLeaked: true } : {}) };
  return { user: user ?? null, signInNeeded: isSignInNeeded && user === undefined, csrf, version, demo, ...folder, ...missing };
}

export const sessionRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/session", right: "nobody", reply: sessionShape,
    says: "Who is signed in, and the word that every change must carry. `factorMissing`: nothing but setting up a second factor is open to them; "
      + "`passwordLeaked`: their password is in lists of leaked ones.",
    handle: ({ service, request }) => Promise.resolve(sessionJson(service, sessionOf(service, request, false))),
  }),
  route({
    method: "POST", url: "/session", right: "nobody", body: credentials, reply: sessionShape,
    says: "Signs in. Who has a second factor gives its `code`, or a recovery code, too; without it the answer is 401 with the field `code`.",
    handle: async ({ service, body, request, reply }) => {
      const { user, shown } = await signedIn(service, body, request);
      const { token } = service.sessions.begin(user, shown !== "");
      service.sessions.leaked(token, isLeaked(body.password));
      await service.store.transaction((store) => service.note(store, user.id, "sign-in", shown));
      reply.header("set-cookie", cookie(token, service.options.isSecure === true));
      return sessionJson(service, service.sessions.of(token, true) ?? { csrf: "" });
    },
  }),
  route({
    method: "DELETE", url: "/session", right: "read", factor: "not-yet", status: 204, says: "Signs out.",
    handle: async ({ service, request, reply, user }) => {
      service.sessions.end(tokenOf(request));
      await service.store.transaction((store) => service.note(store, user.id, "sign-out", ""));
      reply.header("set-cookie", `${cookie("", service.options.isSecure === true)}; Max-Age=0`);
    },
  }),
];

interface SignedIn {
  readonly user: User;
  /** Which second factor was shown; empty for who has none. */
  readonly shown: string;
}

/** Whose name and password these are, and code where one is asked for. Throws a problem, which tells nothing of what is wrong. */
async function signedIn(service: Service, { name, password, code = "" }: Credentials, { ip }: FastifyRequest): Promise<SignedIn> {
  service.attempts.take(ip, name);
  const person = await service.store.people.byName(name);
  const isRight = await isPassword(password, person?.password ?? THROWAWAY);
  if (person === undefined || !person.active || !isRight) {
    await service.store.transaction((store) => service.note(store, person?.id ?? "", "sign-in-refused", ""));
    throw new ProblemReply(401, "Not signed in", "The name or the password is not right.");
  }
  const shown = await factorShown(service, { id: person.id, name, code }, ip);
  service.attempts.succeeded(ip, name);
  return { user: { id: person.id, name: person.name, role: person.role }, shown };
}

async function factorShown(service: Service, { id, name, code }: { id: string; name: string; code: string }, ip: string): Promise<string> {
  if (await service.store.factors.of(id) === undefined) return "";
  if (code.trim() === "") {
    service.attempts.giveBack(ip, name);
    throw new ProblemReply(401, "Code asked", "Give the code of your authenticator app, or a recovery code.", "code");
  }
  const shown = await service.store.transaction(async (store) => {
    const told = await takeCode(store, id, code, service.now().getTime());
    if (told === undefined) await service.note(store, id, "sign-in-refused", "code");
    return told;
  });
  if (shown === undefined) throw new ProblemReply(401, "Not signed in", WRONG_CODE, "code");
  return shown;
}

export const WRONG_CODE = "The code is not right, or was used before. Wait for the next one.";

/** Scripts cannot read it, other sites' pages do not send it, and it is gone with the browser. */
function cookie(token: string, secure: boolean): string {
  return `${COOKIE}=${token}; Path=/api; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;
}
