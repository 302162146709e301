import { z } from "zod";
import { readVisits } from "../../read/index.ts";
import { putVisits, recheck, visitTextOf } from "../../work/index.ts";
import { ProblemReply } from "../problem.ts";
import { act } from "./acts.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { key, pageShape } from "./shapes.ts";

const LONGEST_NOTE = 200_000;
const visitBody = z.looseObject({ claim: z.string().max(100), services: z.array(z.unknown()).max(200) });
const noteBody = z.object({ text: z.string().max(LONGEST_NOTE) });

/** What the office writes down of a visit. The claim is checked again with it. */
export const recordRoutes: readonly Route[] = [
  route({
    method: "PUT", url: "/claims/:key/visit", right: "record", params: key, body: visitBody, reply: pageShape,
    says: "Puts the visit record of a claim in place of the one it has for that day.",
    handle: (call) => act({ ...call, body: {} }, ["visit", ""], async (store, row) => {
      const { records, problems } = readVisits(JSON.stringify([call.body]));
      const [record] = records;
      const [bad] = problems.filter(({ severity }) => severity === "error");
      if (record === undefined || bad !== undefined) throw new ProblemReply(422, "No such record", bad?.message ?? "The visit record cannot be used.");
      if (record.claim !== row.number) throw new ProblemReply(422, "Another claim's", "The record names another claim than this one.", "claim");
      await putVisits(store, call.service.office, [visitTextOf(record)], { by: call.user.id, receivedAt: call.service.at() });
      await store.claims.change(row.key, {});
    }),
  }),
  route({
    method: "PUT", url: "/claims/:key/text", right: "record", params: key, body: noteBody, reply: pageShape,
    says: "Puts the text of the note of a claim in place of the one it has.",
    handle: (call) => act({ ...call, body: {} }, ["note-text", ""], async (store, row) => {
      await store.records.putNote(row.number, call.body.text, { by: call.user.id, at: call.service.at() });
      for (const { key: own } of await store.claims.withNumber(row.number)) await recheck(store, call.service.office, own);
      await store.claims.change(row.key, {});
    }),
  }),
];
