import { z } from "zod";
import { findingJson } from "../../write/index.ts";
import { changedText, editFor, putEdit, undoChange } from "../../work/index.ts";
import type { ClaimEdited } from "../../work/index.ts";
import type { ClaimContent, ClaimRow, Store } from "../../store/index.ts";
import type { CheckedClaim, EditAnswer } from "../../wire/index.ts";
import { ProblemReply } from "../problem.ts";
import { change, contentOf, refuseReleased, rowOf, version } from "./acts.ts";
import { editShape } from "./fixes.ts";
import { route } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { key, pageShape } from "./shapes.ts";

const segment = z.number().int().min(1);
const text = z.string().max(2000);
const oneEdit = z.discriminatedUnion("op", [
  z.object({ op: z.literal("set"), segment, text }), z.object({ op: z.literal("add"), segment, text }), z.object({ op: z.literal("drop"), segment }),
  z.object({ op: z.literal("drop-line"), segment }),
]);
const editBody = z.object({ edits: z.array(oneEdit).min(1).max(100), dryRun: z.boolean().default(false), version });

const editReply = pageShape.partial().extend({
  diff: z.array(editShape), gone: z.array(z.unknown()), came: z.array(z.unknown()), then: z.unknown(),
  placedAfter: z.object({ segment, tag: z.string() }).optional(),
});

type Editing = Call<z.infer<typeof key>, unknown, z.infer<typeof editBody>>;

export const editRoutes: readonly Route[] = [
  route({
    method: "POST", url: "/claims/:key/edit", right: "edit", params: key, body: editBody, reply: editReply,
    says: "Changes segments of the claim's 837P by their numbers, and checks it again: `set` gives a segment a new text, `add` puts segments after it, "
      + "`drop` takes it off, `drop-line` the whole service line in which it stands, with its part of the total; visit records follow the lines after it. "
      + "What breaks the file's form is refused. With dryRun, says what would come of it and changes nothing.",
    handle: (call) => (call.body.dryRun ? tried(call) : edited(call)),
  }),
  route({
    method: "POST", url: "/claims/:key/undo", right: "fix", params: key, body: z.object({ version }).default({}), reply: pageShape,
    says: "Takes the last change of a claim back: a fix, a change of segments, or a visit record.",
    handle: (call) => change(call, ["undo", ""], async (store, row) => {
      const last = (await store.claims.revisions(row.key)).at(-1)?.what;
      const isDone = await undoChange(store, call.service.office, row.key, { by: call.user.id, at: call.service.at() });
      if (!isDone) throw new ProblemReply(422, "Nothing to undo", "Nothing was changed in this claim that is not undone yet.");
      return last;
    }),
  }),
];

/** What would come of it. Somebody who looks at an older version is told so before they decide. */
async function tried(call: Editing): Promise<EditAnswer> {
  const { service: { store }, params, body } = call;
  const row = await rowOf(store, params.key, body.version);
  refuseReleased(row);
  return answerOf(store, row, (await worked(call, store, row)).made);
}

async function edited(call: Editing): Promise<object> {
  const { service, user } = call;
  let answer: EditAnswer | undefined;
  const page = await change(call, ["edit", ""], async (store, row) => {
    const { made, content } = await worked(call, store, row);
    answer = await answerOf(store, row, made);
    await putEdit(store, service.office, content, made, { by: user.id, at: service.at() });
    return changedText(made.changes);
  });
  return { ...page, ...answer };
}

interface Worked { readonly made: ClaimEdited; readonly content: ClaimContent }

async function worked({ service, body }: Editing, store: Store, row: ClaimRow): Promise<Worked> {
  const content = await contentOf(store, row.key);
  const made = await editFor(store, service.office, content, body.edits);
  if ("refused" in made) throw new ProblemReply(422, "Not changed", made.refused, made.element ?? "edits");
  return { made, content };
}

/** Findings go by their names: one that is there before and after stays, whatever its words. */
async function answerOf({ claims }: Store, { key: claim }: ClaimRow, { changes, verdict, placedAfter }: ClaimEdited): Promise<EditAnswer> {
  const { findings: before = [] } = JSON.parse(await claims.json(claim) ?? "{}") as Partial<CheckedClaim>;
  const after = verdict.findings.map(findingJson) as unknown as CheckedClaim["findings"];
  const [had, has] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return {
    diff: changes, gone: before.filter(({ id }) => !has.has(id)), came: after.filter(({ id }) => !had.has(id)),
    then: { verdict: verdict.verdict, findings: after }, ...(placedAfter === undefined ? {} : { placedAfter }),
  };
}
