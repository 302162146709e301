import { z } from "zod";
import { demandsFactor, FACTOR_POLICIES, putFactorPolicy } from "../factor/policy.ts";
import { qrOf } from "../factor/qr.ts";
import { newRecoveryCodes, recoveryHash } from "../factor/recovery.ts";
import { takeCode } from "../factor/take.ts";
import { addressOf, newSecret, stepOf } from "../factor/totp.ts";
import { provePassword } from "./own-password.ts";
import { notFound, ProblemReply } from "../problem.ts";
import { OWNER } from "../sessions.ts";
import type { User } from "../sessions.ts";
import { route, tokenOf } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { WRONG_CODE } from "./session.ts";
import { id } from "./shapes.ts";

const factorShape = z.object({
  has: z.boolean(), since: z.string().optional(), recoveryLeft: z.number(), isDemanded: z.boolean(), policy: z.enum(FACTOR_POLICIES),
});
const codesShape = z.object({ recovery: z.array(z.string()) });
const codeBody = z.object({ code: z.string().min(1).max(100) });
const qrShape = z.object({ size: z.number(), path: z.string() });

/** The second factor of whoever is signed in. */
const ownRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/factor", right: "read", factor: "not-yet", reply: factorShape, says: "Whether the user has a second factor, and who has to have one.",
    handle: (call) => factorJson(call),
  }),
  route({
    method: "POST", url: "/factor/proposal", right: "read", factor: "not-yet", body: z.object({ password: z.string().min(1).max(1000) }),
    reply: z.object({ secret: z.string(), address: z.string(), qr: qrShape }),
    says: "A new secret for an authenticator app, as text and as a QR code; nothing holds until a code confirms it. Asks for the password.",
    handle: async (call) => {
      refuseOwner(call.user);
      refuseStale(call);
      await provePassword(call, call.body.password);
      const secret = newSecret();
      call.service.sessions.propose(tokenOf(call.request), secret);
      const address = addressOf(secret, call.user.name);
      return { secret, address, qr: qrOf(address) };
    },
  }),
  route({
    method: "POST", url: "/factor", right: "read", factor: "not-yet", status: 201, body: codeBody, reply: codesShape,
    says: "Confirms the proposed secret by a code of it. Answers ten recovery codes, which are shown this once; other sessions of the user end.",
    handle: (call) => confirm(call),
  }),
  route({
    method: "POST", url: "/factor/recovery", right: "read", factor: "fresh", status: 201, reply: codesShape,
    says: "Ten new recovery codes in place of those that are left; they are shown this once.",
    handle: async ({ service, user }) => {
      const codes = newRecoveryCodes();
      await service.store.transaction(async (store) => {
        if (await store.factors.of(user.id) === undefined) throw notFound("second factor");
        await store.factors.renew(user.id, codes.map((code) => recoveryHash(user.id, code)));
        await service.note(store, user.id, "factor-codes", "");
      });
      return { recovery: [...codes] };
    },
  }),
  route({
    method: "DELETE", url: "/factor", right: "read", factor: "fresh", status: 204, says: "Takes the user's second factor off; refused where the office asks for one.",
    handle: async ({ service, user, request }) => {
      if (demandsFactor(service.factorPolicy, user.role)) throw new ProblemReply(422, "Asked for", "Your office asks you for a second factor. Set a new one up in its place.");
      await service.store.transaction(async (store) => {
        if (!await store.factors.drop(user.id)) throw notFound("second factor");
        await service.note(store, user.id, "factor-off", "");
      });
      service.sessions.factor(tokenOf(request), false);
    },
  }),
  route({
    method: "POST", url: "/session/factor", right: "read", factor: "not-yet", status: 204, body: codeBody,
    says: "Shows the second factor anew, for what asks for it: people, settings, watched folders.",
    handle: async ({ service, user, body, request }) => {
      service.attempts.take(request.ip, user.name);
      const shown = await service.store.transaction(async (store) => {
        const told = await takeCode(store, user.id, body.code, service.now().getTime());
        await service.note(store, user.id, told === undefined ? "factor-refused" : "factor-shown", told ?? "");
        return told;
      });
      if (shown === undefined) throw new ProblemReply(422, "Not right", WRONG_CODE, "code");
      service.attempts.succeeded(request.ip, user.name);
      service.sessions.factor(tokenOf(request), true);
    },
  }),
];

/** Other people's, and who has to have one. */
export const factorRoutes: readonly Route[] = [
  ...ownRoutes,
  route({
    method: "PUT", url: "/factor/policy", right: "people", body: z.object({ policy: z.enum(FACTOR_POLICIES) }), reply: factorShape,
    says: "Who has to have a second factor. Who has none then sets one up before anything else.",
    handle: async (call) => {
      const { service, user, body: { policy } } = call;
      refuseOwner(user);
      await service.store.transaction(async (store) => {
        await putFactorPolicy(store.settings, policy);
        await service.note(store, user.id, "factor-policy", policy);
      });
      service.factorPolicy = policy;
      return factorJson(call);
    },
  }),
  route({
    method: "DELETE", url: "/users/:id/factor", right: "people", params: id, status: 204,
    says: "Takes a user's second factor off, for who lost phone and codes; they are signed out.",
    handle: async ({ service, user, params }) => {
      await service.store.transaction(async (store) => {
        if (!await store.factors.drop(params.id)) throw notFound("second factor of this user");
        await service.note(store, user.id, "factor-reset", params.id);
      });
      service.sessions.endOf(params.id);
    },
  }),
];

async function factorJson({ service, user }: Pick<Call, "service" | "user">): Promise<z.infer<typeof factorShape>> {
  const factor = await service.store.factors.of(user.id);
  const isDemanded = user !== OWNER && demandsFactor(service.factorPolicy, user.role);
  const since = factor === undefined ? {} : { since: factor.since };
  return { has: factor !== undefined, ...since, recoveryLeft: factor?.recoveryLeft ?? 0, isDemanded, policy: service.factorPolicy };
}

function refuseOwner(user: User): void {
  if (user === OWNER) throw new ProblemReply(422, "Nobody signs in", "Nobody signs in here yet. Add a person first; the second factor goes with the sign-in.");
}

/** Another device in place of the one there is: whoever has only the session does not do it. */
function refuseStale({ service, request }: Pick<Call, "service" | "request">): void {
  const seen = service.sessions.of(tokenOf(request), false);
  if (seen !== undefined && service.isFactorStale(seen)) throw new ProblemReply(403, "Code asked", "Give a code of your second factor once more.", "code");
}

type Confirming = Call<unknown, unknown, z.infer<typeof codeBody>>;

async function confirm({ service, user, body, request }: Confirming): Promise<z.infer<typeof codesShape>> {
  const secret = service.sessions.proposed(tokenOf(request));
  if (secret === undefined) throw new ProblemReply(409, "Begin anew", "Ask for a new QR code first: the one before is not known any more.");
  const step = stepOf(secret, body.code, service.now().getTime());
  if (step === undefined) throw new ProblemReply(422, "Not right", "The app shows another code for this moment. Check that the phone's clock is right.", "code");
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryHash(user.id, code));
  await service.store.transaction(async (store) => {
    await store.factors.put(user.id, { secret, since: service.at(), lastStep: step }, hashes);
    await service.note(store, user.id, "factor-on", "");
  });
  service.sessions.factor(tokenOf(request), true);
  service.sessions.endOf(user.id, tokenOf(request));
  return { recovery: [...codes] };
}
