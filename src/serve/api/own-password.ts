import { z } from "zod";
import { isLeaked } from "../leaked/leaked.ts";
import { isPassword, isSamePassword, passwordHash, THROWAWAY } from "../passwords.ts";
import { ProblemReply } from "../problem.ts";
import { OWNER } from "../sessions.ts";
import { password, refusePassword } from "./people.ts";
import { route, tokenOf } from "./route.ts";
import type { Call, Route } from "./route.ts";

export const ownPasswordRoute: Route = route({
  method: "PUT", url: "/password", right: "read", status: 204, body: z.object({ old: z.string().min(1).max(1000), password }),
  says: "Changes the password of who is signed in; asks for the old one. Their other sessions end.",
  handle: async (call) => {
    const { service, user, body, request } = call;
    if (user === OWNER) throw new ProblemReply(422, "Nobody signs in", "Nobody signs in here yet. Add a person first.");
    await provePassword(call, body.old, "old");
    if (isSamePassword(body.old, body.password)) throw new ProblemReply(422, "Not changed", "The new password is the one you have. Take another.", "password");
    await refusePassword(service, body.password, user.name);
    const hash = await passwordHash(body.password, service.options.passwordCost);
    await service.store.transaction(async (store) => {
      await store.people.change(user.id, { password: hash });
      await service.note(store, user.id, "user-changed", `${user.id} password`);
    });
    service.sessions.endOf(user.id, tokenOf(request));
    service.sessions.leaked(tokenOf(request), isLeaked(body.password));
  },
});

/** Whoever has only the session does not have the password. Throws a problem; wrong ones count as those at sign-in. */
export async function provePassword({ service, user, request }: Pick<Call, "service" | "user" | "request">, given: string, field = "password"): Promise<void> {
  service.attempts.take(request.ip, user.name);
  const person = await service.store.people.byName(user.name);
  if (!await isPassword(given, person?.password ?? THROWAWAY)) throw new ProblemReply(422, "Not right", "The password is not right.", field);
  service.attempts.succeeded(request.ip, user.name);
}
