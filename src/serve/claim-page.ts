import { readOne, twinsOf, writtenFor } from "../work/index.ts";
import { decodeText } from "../x12/index.ts";
import type { CheckedClaim, ClaimAnswer } from "../wire/index.ts";
import { marksIn, segmentsNamed } from "../write/segments/index.ts";
import { billedAgain } from "./billed-again.ts";
import { rowJson } from "./api/shapes.ts";
import { formOf } from "./claim-form.ts";
import { notFound } from "./problem.ts";
import type { Service } from "./service.ts";
import { OWNER } from "./sessions.ts";
import type { Made, VisitText } from "../store/index.ts";

/** All that a claim's own page shows. */
export async function pageOf(service: Service, key: string): Promise<ClaimAnswer> {
  const { store } = service;
  const [row, content, json] = await Promise.all([store.claims.row(key), store.claims.content(key), store.claims.json(key)]);
  const read = content && readOne(content.content, content.batch);
  if (row === undefined || content === undefined || json === undefined || read === undefined) throw notFound("such claim");
  const { number } = row;
  const { visits, notes } = await writtenFor(store, [content]);
  const note = notes.get(number);
  const visit = visitOfClaim(visits, row.firstDay);
  return {
    row: rowJson(row),
    claim: JSON.parse(json) as CheckedClaim,
    form: formOf(read.claim),
    text: decodeText(content.content, 0, content.content.length),
    segments: segmentsNamed(content.content),
    marks: marksIn(content.content) ?? { element: "*", component: ":", segment: "~" },
    ...await saidOf(service, key),
    ...(visit === undefined ? {} : { visit }),
    versions: await twinsOf(store, key),
    billedAgain: await billedAgain(store, content, read.claim),
    hasNote: note !== undefined,
    ...(note === undefined ? {} : { note }),
  };
}

type Said = Pick<ClaimAnswer, "attestations" | "overrides" | "notes" | "changes" | "undone" | "canUndo">;

/** What people said of it and changed in it, under their names. */
async function saidOf({ store: { claims, records, people }, office }: Service, key: string): Promise<Said> {
  const [attestations, overrides, remarks, changes, undone] = await Promise.all([
    records.attestations(key), records.overrides([key]), records.remarks(key), claims.revisions(key), records.undone(key),
  ]);
  const names = new Map([[OWNER.id, OWNER.name], ...(await people.list()).map(({ id, name }) => [id, name] as const)]);
  const said = ({ by, at }: Made): Made => ({ by: names.get(by) ?? by, at });
  return {
    attestations: attestations.map(({ finding, question, answer, ...made }) => ({ findingId: finding, question, answer, ...said(made) })),
    overrides: overrides.map(({ finding, rule, reason, ...made }) => ({
      findingId: finding, title: office.engine.ruleOf(rule)?.title ?? rule, reason, ...said(made),
    })),
    changes: changes.map(({ what, ...made }) => ({ what, ...said(made) })),
    undone: undone.map(({ what, made, ...by }) => ({ what, made: said(made), ...said(by) })),
    canUndo: changes.length > 0,
    notes: remarks.map(({ text, ...made }) => ({ ...said(made), text })),
  };
}

/** The visit record of the claim's first day, else the one without a day, else the only one. */
function visitOfClaim(visits: readonly VisitText[], day: number): unknown {
  const dated = visits.find((visit) => visit.day === day) ?? visits.find((visit) => visit.day === 0);
  const chosen = dated ?? (visits.length === 1 ? visits[0] : undefined);
  return chosen && JSON.parse(chosen.json);
}
