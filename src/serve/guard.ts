import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemReply } from "./problem.ts";
import { Rate } from "./rate.ts";

/** No script, style, picture or request from anywhere but here, and no page that frames this one. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** True for an address that only this computer can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

export interface GuardOptions {
  /** Others than this computer can reach it: too many requests are held back. */
  readonly isShared: boolean;
  /** Names, beside the loopback ones, that the server answers to. */
  readonly names: readonly string[];
  readonly secure: boolean;
}

/**
 * Every answer carries the headers; a request that names another host is refused, so that a page elsewhere whose name was pointed
 * at this computer (DNS rebinding) gets nothing; one that another page sent changes nothing.
 */
export function guard(app: FastifyInstance, { names, secure, isShared }: GuardOptions): void {
  const known = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  const rate = new Rate();
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(HEADERS);
    if (isShared) rate.take(request.ip);
    if (secure) reply.header("strict-transport-security", "max-age=31536000");
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    refuseStrangers(request, known);
  });
}

function refuseStrangers({ headers, method }: FastifyRequest, known: ReadonlySet<string>): void {
  const { host = "", origin } = headers;
  if (!known.has(nameOf(host))) {
    throw new ProblemReply(421, "Not this server", "This server does not go by the name that the request gives. Start it with --name to add one.");
  }
  const site = headers["sec-fetch-site"];
  const isForeign = (origin !== undefined && hostOf(origin) !== host.toLowerCase()) || site === "cross-site" || site === "same-site";
  if (isForeign && (method !== "GET" || origin !== undefined)) throw new ProblemReply(403, "Another page's request", "Only this server's own pages may ask this.");
}

/** A host without its port. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return "";
  }
}
