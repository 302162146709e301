import { z } from "zod";
import { formatIsoDay } from "../../claim/index.ts";
import { pageOf } from "../claim-page.ts";
import type { Service } from "../service.ts";
import type { User } from "../sessions.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { key, pageShape, paging, rowJson, rowShape, summaryShape } from "./shapes.ts";

const text = z.string().max(200).optional();

const listQuery = z.object({
  state: z.enum(["open", "held", "unreleased", "released", "all"]).default("all"),
  mark: z.enum(["error", "review", "kept", "clean", "unchecked"]).optional(),
  payer: text, rule: text, assigned: text, q: text,
  saved: z.enum(["yes", "no", "changed"]).optional(),
  due: z.enum(["passed", "week"]).optional(),
  sort: z.enum(["money", "deadline", "claim"]).default("money"),
  ...paging,
});

const listShape = z.object({ total: z.number(), rows: z.array(rowShape) });

export const claimRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/claims", right: "read", query: listQuery, says: "The worklist. `assigned` takes a user's id, `me` or `none`; `saved` asks for claims that stand in a saved file as they are now; `due` for a filing deadline that passed, or comes within a week.", reply: listShape,
    handle: ({ service, user, query }) => list(service, user, query),
  }),
  route({
    method: "POST", url: "/claims/search", right: "read", body: listQuery, reply: listShape,
    says: "The worklist again, its filters in the body: what is searched may be a patient's name, which belongs in no URL.",
    handle: ({ service, user, body }) => list(service, user, body),
  }),
  route({
    method: "POST", url: "/claims/missing", right: "read", body: z.object({ numbers: z.array(z.string().max(60)).min(1).max(10_000) }), reply: z.object({ missing: z.number() }),
    says: "Of these claim numbers, how many no claim here has: what a file that was saved here would bring back.",
    handle: async ({ service: { store }, body: { numbers } }) => ({ missing: await missingOf(store, [...new Set(numbers)]) }),
  }),
  route({
    method: "GET", url: "/summary", right: "read", reply: summaryShape, says: "Figures of the claims that were not released; the days hold all claims.",
    handle: async ({ service }) => {
      const { nextDeadline, days, byRule, ...summary } = await service.store.claims.summary(service.day());
      return {
        ...summary, byRule: byRule.map((one) => ({ ...one, title: service.office.engine.ruleOf(one.rule)?.title ?? one.rule })),
        ...(nextDeadline === undefined ? {} : { nextDeadline: { ...nextDeadline, day: formatIsoDay(nextDeadline.day) } }),
        days: days.map(({ day, ...counts }) => ({ day: formatIsoDay(day), ...counts })),
      };
    },
  }),
  route({
    method: "GET", url: "/claims/:key", right: "read", params: key, reply: pageShape, says: "One claim: its findings, its form, its text, and what people said of it.",
    handle: async ({ service, params, user }) => {
      const page = await pageOf(service, params.key);
      await noteLook(service, user, page.row.claim);
      return page;
    },
  }),
];

const NUMBERS_AT_ONCE = 500;

async function missingOf({ claims }: Service["store"], numbers: readonly string[]): Promise<number> {
  let missing = 0;
  for (let from = 0; from < numbers.length; from += NUMBERS_AT_ONCE) {
    const some = numbers.slice(from, from + NUMBERS_AT_ONCE);
    const found = new Set((await claims.namesakes(some, [])).map(({ number }) => number));
    missing += some.filter((one) => !found.has(one)).length;
  }
  return missing;
}

const WEEK = 7;

async function list(service: Service, user: User, { state, assigned, saved, due, ...query }: z.infer<typeof listQuery>): Promise<object> {
  const today = service.day();
  const span = due === undefined ? {} : { due: due === "passed" ? { before: today } : { from: today, before: today + WEEK + 1 } };
  const { total, rows } = await service.store.claims.page({
    ...given({ ...query, assigned: assigned === "me" ? user.id : assigned }), ...(state === "all" ? {} : { state }), ...(saved === undefined ? {} : { saved: saved === "changed" ? saved : saved === "yes" }), ...span,
  });
  return { total, rows: rows.map(rowJson) };
}

/** Where people sign in, it is written down who looked at whose claim. The owner of a computer looks at what is the owner's. */
async function noteLook(service: Service, user: User, claim: string): Promise<void> {
  if (service.isSignInNeeded) await service.store.transaction((store) => service.note(store, user.id, "look", "", claim));
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that were not given. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
