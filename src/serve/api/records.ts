import { z } from "zod";
import { readVisits } from "../../read/index.ts";
import { NO_VISIT, putVisits, RECORD_GIVEN, recheck, visitTextOf, writtenFor } from "../../work/index.ts";
import type { Store } from "../../store/index.ts";
import { ProblemReply } from "../problem.ts";
import { change, contentOf } from "./acts.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { key, pageShape } from "./shapes.ts";

const LONGEST_NOTE = 200_000;
const visitBody = z.looseObject({ claim: z.string().max(100), services: z.array(z.unknown()).max(200) });
const looked = z.object({ version: z.coerce.number().int().min(1).optional() });
const noteBody = z.object({ text: z.string().max(LONGEST_NOTE) });

/** What the office writes down of a visit. The claim is checked again with it. */
export const recordRoutes: readonly Route[] = [
  route({
    method: "PUT", url: "/claims/:key/visit", right: "record", params: key, query: looked, body: visitBody, reply: pageShape,
    says: "Puts the visit record of a claim in place of the one it has for that day; undo takes it back. `version` is that of the claim looked at.",
    handle: (call) => change({ ...call, body: call.query }, ["visit", ""], async (store, row) => {
      const { records, problems } = readVisits(JSON.stringify([call.body]));
      const [record] = records;
      const [bad] = problems.filter(({ severity }) => severity === "error");
      if (record === undefined || bad !== undefined) throw new ProblemReply(422, "No such record", bad?.message ?? "The visit record cannot be used.");
      if (record.claim !== row.number) throw new ProblemReply(422, "Another claim's", "The record names another claim than this one.", "claim");
      const before = await visitBefore(store, row.number, record.date ?? 0);
      const made = { by: call.user.id, at: call.service.at() };
      await putVisits(store, call.service.office, [visitTextOf(record)], { by: made.by, receivedAt: made.at });
      const content = await contentOf(store, row.key);
      if (!(await writtenFor(store, [content])).visits.some(({ day }) => day === (record.date ?? 0))) throw whose(row.number);
      await store.claims.revise(row.key, content.content, { ...made, what: RECORD_GIVEN, visits: [before] });
    }),
  }),
  route({
    method: "PUT", url: "/claims/:key/text", right: "record", params: key, query: looked, body: noteBody, reply: pageShape,
    says: "Puts the text of the note of a claim in place of the one it has. `version` is that of the claim looked at.",
    handle: (call) => change({ ...call, body: call.query }, ["note-text", ""], async (store, row) => {
      await store.records.putNote(row.number, call.body.text, { by: call.user.id, at: call.service.at() });
      if (!(await writtenFor(store, [await contentOf(store, row.key)])).notes.has(row.number)) throw whose(row.number);
      for (const { key: own } of await store.claims.withNumber(row.number)) await recheck(store, call.service.office, own);
      await store.claims.change(row.key, {});
      return call.body.text.trim() === "" ? "empty" : "";
    }),
  }),
];

/** The record that stands there for a day, or that there is none: what undo brings back. */
async function visitBefore({ records }: Store, number: string, day: number) {
  return (await records.visits([number])).find((visit) => visit.day === day) ?? { number, day, json: NO_VISIT };
}

function whose(number: string): ProblemReply {
  const why = `Another patient's claim has the number ${number} too, so it could not be told whose this is. `
    + "A visit record with the day of service can be told, where the two were not seen on one day; else give one of the claims a number of its own and bring it again.";
  return new ProblemReply(422, "Whose is it?", why);
}
