import { z } from "zod";
import { findingJson } from "../../write/index.ts";
import { fixesFor, putFixes } from "../../work/index.ts";
import type { ClaimFixed } from "../../work/index.ts";
import type { Made, Store } from "../../store/index.ts";
import { ProblemReply } from "../problem.ts";
import { change, contentOf, refuseReleased, rowOf, version } from "./acts.ts";
import type { Told } from "./acts.ts";
import { route } from "./route.ts";
import type { Call, Route } from "./route.ts";
import { key, pageShape } from "./shapes.ts";

const findingId = z.string().min(1).max(300);
const fixBody = z.object({
  findingIds: z.array(findingId).min(1).max(500), answers: z.record(findingId, z.boolean()).default({}),
  dryRun: z.boolean().default(false), version,
});

export const editShape = z.object({ element: z.string(), from: z.string(), to: z.string(), line: z.number().optional() });
const fixShape = pageShape.partial().extend({
  diff: z.array(editShape), applied: z.array(z.unknown()), refused: z.array(z.unknown()), questions: z.array(z.unknown()),
});

type Fixing = Call<z.infer<typeof key>, unknown, z.infer<typeof fixBody>>;

export const fixRoutes: readonly Route[] = [
  route({
    method: "POST", url: "/claims/:key/fix", right: "fix", params: key, body: fixBody, reply: fixShape,
    says: "Fixes the named findings: what is safe, and what somebody answers yes to. With dryRun, says what that would be and changes nothing.",
    handle: (call) => (call.body.dryRun ? tried(call) : fixed(call)),
  }),
];

function worked({ service, params, body, user }: Fixing, store: Store): Promise<ClaimFixed> {
  const asked = { findings: body.findingIds, answers: body.answers, by: user.name, on: service.today() };
  return contentOf(store, params.key).then((content) => fixesFor(store, service.office, content, asked));
}

/** What would come of it, with the findings that would be left. */
async function tried(call: Fixing): Promise<object> {
  const { store } = call.service;
  refuseReleased(await rowOf(store, call.params.key));
  const made = await worked(call, store);
  const { findings = [], verdict } = made.verdict ?? {};
  return { ...fixJson(made), then: { verdict, findings: findings.map(findingJson) } };
}

async function fixed(call: Fixing): Promise<object> {
  const { service, user } = call;
  let done: ClaimFixed | undefined;
  const page = await change(call, ["fix", ""], async (store, row) => {
    done = await worked(call, store);
    const made = { by: user.id, at: service.at() };
    const asked = await askedOf(store, row.key);
    const noes = await declined(store, row.key, asked.filter(({ id }) => call.body.answers[id] === false), made);
    if (done.applied.length === 0 && noes.length > 0) return noes;
    if (done.applied.length === 0) throw new ProblemReply(422, "Nothing was fixed", whyNot(done));
    const yeses = await attest(store, row.key, asked, done, made);
    const what = await putFixes(store, service.office, row.key, done, made);
    const fix: Told = ["fix", `${done.applied.map(({ finding }) => finding).join(" ")}; ${what}`];
    return [...noes, ...yeses, fix];
  });
  return { ...page, ...done === undefined ? {} : fixJson(done) };
}

function fixJson({ diff, applied, refused, open }: ClaimFixed): object {
  return { diff, applied, refused, questions: open };
}

function whyNot({ refused, open }: ClaimFixed): string {
  const [first] = refused;
  if (first !== undefined) return `It could not be made: ${first.why}.`;
  if (open.length > 0) return "A question is open: a modifier is added when somebody says that what it states is so.";
  return "These findings have no fix that the program may make; they are a person's work.";
}

/** Keeps every no to a question of the claim: it changes nothing, and the next one who looks need not ask. Answers what the trail says. */
async function declined({ records }: Store, claim: string, asked: readonly Asked[], made: Made): Promise<readonly Told[]> {
  for (const { id: finding, rule, question } of asked) {
    await records.attest({ claim, finding, rule, question, answer: false, ...made });
  }
  return asked.map(({ id }) => ["answered-no", id]);
}

/** A finding whose repair waits for an answer. */
interface Asked { readonly id: string; readonly rule: string; readonly question: string }
interface Judged { readonly findings?: readonly { readonly id: string; readonly rule: string; readonly fix?: Fixable | null }[] }
interface Fixable { readonly question?: string }

async function askedOf({ claims }: Store, claim: string): Promise<readonly Asked[]> {
  const { findings = [] } = JSON.parse(await claims.json(claim) ?? "{}") as Judged;
  return findings.flatMap(({ id, rule, fix }) => (fix?.question === undefined ? [] : [{ id, rule, question: fix.question }]));
}

/** Keeps who stated what: an answer is an assertion. Answers what the trail says. */
async function attest({ records }: Store, claim: string, asked: readonly Asked[], fixed: ClaimFixed, made: Made): Promise<readonly Told[]> {
  const attested = fixed.applied.filter(({ tier }) => tier === "attest");
  for (const { finding, rule } of attested) {
    const question = asked.find(({ id }) => id === finding)?.question ?? "";
    await records.attest({ claim, finding, rule, question, answer: true, ...made });
  }
  return attested.map(({ finding }) => ["answered-yes", finding]);
}
