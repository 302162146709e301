import { z } from "zod";
import type { ClaimRow } from "../../store/index.ts";
import type { ClaimRow as RowShown } from "../../wire/index.ts";
import { formatIsoDay } from "../../claim/index.ts";

/** The shapes of what the API gives: types for the code, and schemas for its document. */
export const key = z.object({ key: z.string().regex(/^[0-9a-f]{12}-\d{1,8}$/, "there is no such claim") });
export const id = z.object({ id: z.string().min(1).max(200) });
export const isoDay = z.string().regex(/^\d{4}-\d\d-\d\d$/, "write the day like 2026-03-02");

const whole = z.coerce.number().int().min(0);
export const paging = { offset: whole.max(100_000_000).default(0), limit: whole.max(500).default(100) };

export const rowShape = z.object({
  key: z.string(), claim: z.string(), patient: z.string(), payer: z.string(), policy: z.string(), dates: z.array(z.string()),
  lines: z.number(), chargeCents: z.number(), verdict: z.enum(["clean", "clean-as-far-as-checked", "findings"]), mark: z.enum(["error", "review", "kept", "clean", "unchecked"]), errors: z.number(), warnings: z.number(),
  unchecked: z.number(), what: z.string(), atRiskCents: z.number(), fileBy: z.string().optional(), state: z.enum(["open", "held", "released"]),
  assigned: z.string().optional(), version: z.number(), savedAt: z.string().optional(), changedSince: z.literal(true).optional(),
});

export type Row = z.infer<typeof rowShape>;

export function rowJson(row: ClaimRow): RowShown {
  const { key: own, number: claim, patient, payer, policy, dates, lines, chargeCents, verdict, mark, errors, warnings, unchecked } = row;
  return {
    key: own, claim, patient, payer, policy, dates: [...dates], lines, chargeCents, verdict: verdict as Row["verdict"], mark, errors, warnings, unchecked,
    what: row.what, atRiskCents: row.atRiskCents, ...(row.fileBy === undefined ? {} : { fileBy: formatIsoDay(row.fileBy) }),
    state: row.state, ...(row.assigned === undefined ? {} : { assigned: row.assigned }), version: row.version,
    ...(row.savedAt === undefined ? {} : { savedAt: row.savedAt }), ...(row.changedSince === true ? { changedSince: true } : {}),
  };
}

export const batchShape = z.object({
  id: z.string(), kind: z.enum(["claims", "visits"]), receivedAt: z.string(), by: z.string(), state: z.enum(["reading", "checked", "failed"]),
  bytes: z.number(), bytesRead: z.number(), claims: z.number(), same: z.number(), erased: z.number(),
  problems: z.array(z.unknown()), why: z.string().optional(),
  isTakenBack: z.literal(true).optional(),
});

/** One upload, with its first claim that is here and up to three of its payers. */
export const oneBatchShape = batchShape.extend({ says: z.object({ claim: z.string(), payers: z.array(z.string()) }).optional() });

const payerSum = z.object({ payer: z.string(), claims: z.number(), clean: z.number(), atRiskCents: z.number() });
const ruleSum = z.object({ rule: z.string(), title: z.string(), claims: z.number(), atRiskCents: z.number() });

export const summaryShape = z.object({
  claims: z.number(), held: z.number(), clean: z.number(), toFix: z.number(), errors: z.number(),
  toReview: z.number(), notFullyChecked: z.number(),
  kept: z.number(),
  releasedWithError: z.number(), atRiskCents: z.number(), pastDeadline: z.number(),
  nextDeadline: z.object({ day: z.string(), claim: z.string(), payer: z.string() }).optional(),
  byPayer: z.array(payerSum), byRule: z.array(ruleSum), days: z.array(z.object({ day: z.string(), claims: z.number(), clean: z.number() })),
});

const said = z.object({ by: z.string(), at: z.string() });

const segmentShape = z.object({
  segment: z.number(), tag: z.string(), name: z.string(), loop: z.string(), loopName: z.string(),
  line: z.number().optional(), kept: z.string().optional(),
  text: z.string(), words: z.record(z.string(), z.string()),
});

export const twinShape = z.object({
  key: z.string(), receivedAt: z.string(), isEarlier: z.boolean(),
  isSent: z.boolean(), savedAt: z.string().optional(), isWorked: z.boolean(), differs: z.array(z.string()),
});

export const pageShape = z.object({
  row: rowShape,
  claim: z.unknown(),
  form: z.unknown(),
  text: z.string(),
  segments: z.array(segmentShape),
  marks: z.object({ element: z.string(), component: z.string(), segment: z.string() }),
  attestations: z.array(said.extend({ findingId: z.string(), question: z.string(), answer: z.boolean() })),
  overrides: z.array(said.extend({ findingId: z.string(), title: z.string(), reason: z.string() })),
  notes: z.array(said.extend({ text: z.string() })),
  visit: z.unknown().optional(),
  hasNote: z.boolean(),
  note: z.string().optional(),
  changes: z.array(said.extend({ what: z.string() })),
  undone: z.array(said.extend({ what: z.string(), made: said })),
  canUndo: z.boolean(),
  billedAgain: z.array(z.object({ key: z.string(), claim: z.string(), lines: z.array(z.number()) })),
  versions: z.array(twinShape),
});
