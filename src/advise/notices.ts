import type { VisitRecord } from "../claim/index.ts";
import { hasNotices } from "./policy-facts.ts";
import type { Finding } from "../check/index.ts";
import type { Citation } from "../reference/index.ts";
import type { AdvisedNotice } from "./advice.ts";
import { judge } from "./draft.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { withModifier } from "./settle.ts";

/** The one notice that Original Medicare knows for a practitioner's services. */
const FORM = "CMS-R-131";
const NOTICE: Citation = { source: "cms-abn-form", section: FORM, confidence: "secondary" };
const LIABILITY: Citation = { source: "ngs-chiropractic", section: "GA, GX, GY and GZ", confidence: "verified" };

/** Marks what the record says of notices: GX beside GY for a voluntary one, GA for a required one that was signed, GZ where it was not. */
export function withNotices(draft: Draft): Draft {
  const { notice } = draft.facts.visit;
  if (notice?.kind === undefined || !hasNotices(draft)) return draft;
  return draft.lines.reduce((current, line, index) => {
    const modifier = modifierOf(draft.facts.visit, line);
    if (modifier === undefined || current.lines[index]?.modifiers.includes(modifier)) return current;
    const tried = withModifier(current, index + 1, { of: modifier, why: WHY[modifier], citations: [LIABILITY] });
    return errorsOf(tried) > errorsOf(current) ? current : tried;
  }, draft);
}

type NoticeModifier = "GX" | "GA" | "GZ";

/** Unsigned, the denial is the office's own: GZ says that it is expected, and only manipulation that the record calls maintenance is. */
function modifierOf({ notice, careType }: VisitRecord, { service, modifiers }: DraftLine): NoticeModifier | undefined {
  const excluded = modifiers.includes("GY");
  if (notice?.kind === "voluntary") return excluded ? "GX" : undefined;
  if (excluded) return undefined;
  if (notice?.signed === true) return "GA";
  return notice?.signed === false && careType === "maintenance" && service.code.startsWith("9894") ? "GZ" : undefined;
}

const WHY: Readonly<Record<NoticeModifier, string>> = {
  GX: "The record holds a voluntary notice for this excluded service.",
  GA: "The record holds a signed, required notice for this service.",
  GZ: "The record says maintenance and that no notice was signed: the denial is expected, and the patient may not be billed for it.",
};

function errorsOf(draft: Draft): number {
  return judge(draft).findings.filter(({ severity }) => severity === "error").length;
}

/** Which notices the patient should have before the service, and why. */
export function noticesFor(draft: Draft, findings: readonly Finding[]): readonly AdvisedNotice[] {
  if (!hasNotices(draft)) return [];
  return [...voluntary(draft), ...required(draft, findings)];
}

function voluntary({ facts, lines }: Draft): readonly AdvisedNotice[] {
  if (!lines.some(({ modifiers }) => modifiers.includes("GY"))) return [];
  const { notice } = facts.visit;
  const onFile = notice?.kind === "voluntary";
  const why = "The service is excluded by law, so no notice is needed for the patient to owe it. It is a courtesy: it tells the patient the price beforehand, "
    + "needs no signature, and is marked GX when given.";
  const instead = notice?.kind === "required" ? " The record calls its notice required; for an excluded service it is a voluntary one, and GA is wrong." : "";
  return [{ form: FORM, kind: "voluntary", why: `${why}${instead}`, onFile, citations: [NOTICE, LIABILITY] }];
}

/** A denial as not necessary falls on the office unless the patient was told before, in writing. */
function required({ facts, lines }: Draft, findings: readonly Finding[]): readonly AdvisedNotice[] {
  // A gap in the record is mended in the record: no patient signs for it.
  const doubted = findings.filter(({ denial, rule }) => denial?.carc === "50" && !rule.startsWith("documentation/"));
  const maintained = facts.visit.careType === "maintenance" && lines.some(({ service }) => service.code.startsWith("9894"));
  const expected = lines.some(({ modifiers }) => modifiers.includes("GA")) || facts.visit.notice?.kind === "required";
  const covered = lines.some(({ modifiers }) => !modifiers.includes("GY"));
  if (!covered || (doubted.length === 0 && !maintained && !expected)) return [];
  const cause = maintained ? "Maintenance care is denied as not necessary." : doubted[0]?.message ?? "A denial as not necessary is expected.";
  const { notice } = facts.visit;
  const why = `${cause} Signed before the service, with the reason and the price, the notice lets the patient be billed; without it the office bears the denial.`;
  return [{ form: FORM, kind: "required", why, onFile: notice?.kind === "required" && notice.signed === true, citations: [NOTICE, LIABILITY] }];
}
