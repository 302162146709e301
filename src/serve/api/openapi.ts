import { z } from "zod";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

const problemShape = z.object({
  type: z.string(), title: z.string(), status: z.number(), detail: z.string(), field: z.string().optional(),
});

/** The address of the document itself. */
export function openapiRoute(routes: () => readonly Route[]): Route {
  return route({
    method: "GET", url: "/openapi.json", right: "nobody", says: "This document.",
    handle: ({ service }) => Promise.resolve(documentOf(routes(), service.options.version)),
  });
}

/** The OpenAPI document, made of the schemas that requests are held against. */
export function documentOf(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of routes) {
    const url = `/api${one.url}`.replace(/:(\w+)/g, "{$1}").replace("*", "{id}");
    paths[url] = { ...paths[url], [one.method.toLowerCase()]: operationOf(one) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Claimwright", version, description: "Every call but GET carries x-claimwright-csrf, as GET /api/session gives it." },
    paths,
    components: { schemas: { Problem: schemaOf(problemShape, "output") } },
  };
}

function operationOf(one: Route): Json {
  const { says, right, status = 200, params, query, body, streams, reply, gives } = one;
  const content = streams === true ? { "application/octet-stream": {} } : body && { "application/json": { schema: schemaOf(body, "input") } };
  const answer = gives === undefined ? { "application/json": reply === undefined ? {} : { schema: schemaOf(reply, "output") } } : { [gives]: {} };
  const problem = { description: "A problem", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
  return {
    summary: says,
    ...(right === "nobody" ? {} : { description: `Needs the right: ${right}.` }),
    parameters: [...parametersOf(params, "path"), ...parametersOf(query, "query")],
    ...(content === undefined ? {} : { requestBody: { content } }),
    responses: { [status]: { description: "Done", ...(status === 204 ? {} : { content: answer }) }, default: problem },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as { properties?: Record<string, unknown>; required?: string[] };
  return Object.entries(properties).map(([name, own]) =>
    ({ name: name === "*" ? "id" : name, in: place, required: place === "path" || required.includes(name), schema: own }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const json = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  return Object.fromEntries(json.filter(([name]) => name !== "$schema"));
}
