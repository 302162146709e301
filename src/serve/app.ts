import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { apiRoutes } from "./api/index.ts";
import { addRoutes } from "./api/route.ts";
import { guard } from "./guard.ts";
import { bodyOf, notFound, problemOf } from "./problem.ts";
import type { Service } from "./service.ts";
import { serveWeb } from "./web-files.ts";

export interface AppOptions {
  readonly service: Service;
  readonly webFolder: string;
  /** Names, beside the loopback ones, that the server answers to. */
  readonly names: readonly string[];
  /** A proxy on this computer speaks https for it. */
  readonly behindProxy?: boolean;
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array };
}

const LONGEST_JSON = 2_097_152;

/** The whole service, not yet listening. */
export function appOf(options: AppOptions): FastifyInstance {
  const app = bare(options);
  guard(app, { names: options.names, isShared: options.service.options.isShared, secure: options.service.options.isSecure === true });
  app.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    if (problem.status === 500) tellDeveloper(error);
    return reply.status(problem.status).type("application/problem+json").send(bodyOf(problem));
  });
  app.setNotFoundHandler((_request, reply) => reply.status(404).type("application/problem+json").send(bodyOf(notFound("such address"))));
  app.get("/api/health", () => ({ status: "ok", version: options.service.options.version }));
  takeStreams(app);
  addRoutes(app, options.service, apiRoutes);
  serveWeb(app, options.webFolder);
  return app;
}

/** Uploads are handed on as they come; JSON is read whole and is short. */
function takeStreams(app: FastifyInstance): void {
  const streamed = ["application/octet-stream", "application/x-ndjson", "application/edi-x12", "text/plain"];
  app.removeContentTypeParser("text/plain");
  app.addContentTypeParser(streamed, (_request, payload, done) => { done(null, payload); });
}

/** Nothing is logged: an address or a body may be about a patient. */
function bare({ tls, behindProxy = false }: AppOptions): FastifyInstance {
  const trustProxy = behindProxy ? "loopback" : false;
  const common = { logger: false, bodyLimit: LONGEST_JSON, requestTimeout: 0, forceCloseConnections: true, trustProxy } as const;
  if (tls === undefined) return fastify(common);
  const https = { cert: Buffer.from(tls.cert), key: Buffer.from(tls.key), minVersion: "TLSv1.2" as const };
  return fastify({ ...common, https }) as unknown as FastifyInstance;
}

function tellDeveloper(error: unknown): void {
  if (process.env["CLAIMWRIGHT_DEBUG"] === "1" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
}
