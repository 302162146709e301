import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { ProblemReply } from "../problem.ts";
import { isAdministration, may } from "../roles.ts";
import type { Right } from "../roles.ts";
import type { Service } from "../service.ts";
import { isSame, OWNER } from "../sessions.ts";
import type { SessionSeen, User } from "../sessions.ts";
import { sentenceOf } from "./refusal.ts";

/** One address of the API: what it takes and gives, who may, and what it does. The OpenAPI document is made of the same facts. */
export interface Route<Params = unknown, Query = unknown, Body = unknown> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/claims/:key`, under `/api`. */
  readonly url: string;
  readonly says: string;
  /** `nobody`: without being signed in. */
  readonly right: Right | "nobody";
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly reply?: z.ZodType;
  /** The type of an answer that is no JSON. */
  readonly gives?: string;
  /** The body is handed on as a stream. */
  readonly streams?: true;
  readonly status?: number;
  /** Whether a second factor has to be there, and to have been shown a short while ago: by default as the right asks for it. */
  readonly factor?: "not-yet" | "fresh";
  handle(call: Call<Params, Query, Body>): Promise<unknown>;
}

export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly service: Service;
  readonly user: User;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Keeps the types of a route's parts together. */
export function route<Params, Query, Body>(one: Route<Params, Query, Body>): Route {
  return one as unknown as Route;
}

/** Puts routes under `/api`. */
export function addRoutes(app: FastifyInstance, service: Service, routes: readonly Route[]): void {
  for (const one of routes) {
    app.route({
      method: one.method,
      url: `/api${one.url}`,
      handler: async (request, reply) => {
        const user = userOf(service, request, one);
        const parts = { params: read(one.params, request.params), query: read(one.query, request.query) };
        const body = one.streams === true ? request.body : read(one.body, request.body ?? undefined);
        reply.status(one.status ?? 200);
        const answer = await one.handle({ service, user, ...parts, body, request, reply });
        return reply.sent ? reply : reply.send(answer ?? null);
      },
    });
  }
}

function read<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (schema === undefined) return undefined as T;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new ProblemReply(400, "Not taken", sentenceOf(issue), field === "" ? undefined : field);
}

/** The user of a request, who may do it. */
function userOf(service: Service, request: FastifyRequest, one: Route): User {
  const { method, right, url } = one;
  const { user, csrf, factorAt } = sessionOf(service, request, isUse(url));
  if (right === "nobody") return user ?? OWNER;
  if (user === undefined) throw new ProblemReply(401, "Sign in", "Sign in first, or again: nobody used this page for a while.");
  const given = request.headers["x-claimwright-csrf"];
  if (method !== "GET" && !(typeof given === "string" && isSame(given, csrf))) {
    throw new ProblemReply(403, "Another page's request", "The header x-claimwright-csrf must be what GET /api/session gives. Load the page again.");
  }
  if (!may(user.role, right)) throw new ProblemReply(403, "Not allowed", `Your role (${user.role}) does not do this. Ask an admin of your office.`);
  refuseWithoutFactor(service, { user, factorAt }, one);
  return user;
}

function refuseWithoutFactor(service: Service, seen: Pick<SessionSeen, "user" | "factorAt">, { method, right, factor }: Route): void {
  if (factor === "not-yet") return;
  if (service.isFactorMissing(seen)) {
    throw new ProblemReply(403, "Second factor", "Your office asks you for a code from your phone beside the password. Set it up first.", "factor");
  }
  const isAsked = factor === "fresh" || (method !== "GET" && isAdministration(right));
  if (isAsked && service.isFactorStale(seen)) throw new ProblemReply(403, "Code asked", "Give a code of your second factor once more.", "code");
}

/** A page asks for the progress of uploads and watched folders by itself: that does not show that somebody is there. */
function isUse(url: string): boolean {
  return !url.startsWith("/batches") && url !== "/watch";
}

export const COOKIE = "claimwright";

export function tokenOf({ headers: { cookie = "" } }: FastifyRequest): string {
  const own = cookie.split(";").map((part) => part.trim()).find((part) => part.startsWith(`${COOKIE}=`));
  return own?.slice(COOKIE.length + 1) ?? "";
}

export function sessionOf(service: Service, request: FastifyRequest, isUsed: boolean): Partial<SessionSeen> & Pick<SessionSeen, "csrf"> {
  if (!service.isSignInNeeded) return { user: OWNER, csrf: service.sessions.ownCsrf };
  return service.sessions.of(tokenOf(request), isUsed) ?? { csrf: "" };
}
