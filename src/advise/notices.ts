import type { VisitRecord } from "../claim/index.ts";
import { hasNotices } from "./policy-facts.ts";
import type { Finding } from "../check/index.ts";
import type { Citation } from "../reference/index.ts";
import type { AdvisedNotice } from "./advice.ts";
import { judge } from "./draft.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { joined } from "./headline.ts";
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

/** Which notices the patient should have before the service, for which lines, and why. */
export function noticesFor(draft: Draft, findings: readonly Finding[]): readonly AdvisedNotice[] {
  if (!hasNotices(draft)) return [];
  return [...voluntary(draft), ...required(draft, findings)];
}

function voluntary({ facts: { visit: { notice } }, lines }: Draft): readonly AdvisedNotice[] {
  const codes = codesOf(lines.filter(isExcluded));
  if (codes.length === 0) return [];
  const onFile = notice?.kind === "voluntary";
  const why = `${joined(codes)} carries GY: the law excludes it, so no notice is required for the patient to owe it. One may be given as a courtesy, `
    + "to name the price beforehand; it needs no signature, and GX then stands beside GY.";
  const isMistaken = notice?.kind === "required" && lines.every(isExcluded);
  const instead = isMistaken ? " The record calls its notice required; for an excluded service it is a voluntary one, and GA is wrong." : "";
  return [{ form: FORM, kind: "voluntary", codes, rules: [], why: `${why}${instead}`, onFile, citations: [NOTICE, LIABILITY] }];
}

/** A denial as not necessary falls on the office unless the patient was told before, in writing. */
function required(draft: Draft, findings: readonly Finding[]): readonly AdvisedNotice[] {
  const { visit } = draft.facts;
  // A gap in the record is mended in the record: no patient signs for it.
  const doubted = findings.filter(({ denial, rule }) => denial?.carc === "50" && !rule.startsWith("documentation/"));
  const codes = codesOf(inDoubt(draft, doubted));
  if (codes.length === 0) return [];
  const isMaintained = visit.careType === "maintenance" && codes.some(isManipulation);
  const cause = isMaintained ? "maintenance care is denied as not necessary" : "a denial as not necessary is expected";
  const onFile = visit.notice?.kind === "required" && visit.notice.signed === true;
  const then = onFile
    ? "The signed notice on file lets the patient be billed: that is what GA says."
    : "A notice signed before the service, with the reason and the price, is required for the patient to owe it (GA); without it the office bears the denial (GZ).";
  const told = isMaintained || doubted.length === 0 ? "" : ` ${doubted[0]?.message ?? ""}`;
  return [{ form: FORM, kind: "required", codes, rules: isMaintained ? [] : [...new Set(doubted.map(({ rule }) => rule))], why: `${joined(codes)}: ${cause}.${told} ${then}`, onFile, citations: [NOTICE, LIABILITY] }];
}

/** Covered lines whose denial is to be expected: marked so, maintenance, doubted by a rule, or what a notice on record was signed for. */
function inDoubt({ facts: { visit }, lines }: Draft, doubted: readonly Finding[]): readonly DraftLine[] {
  const covered = lines.filter((line) => !isExcluded(line));
  const sure = covered.filter(({ service, modifiers }) => modifiers.some((one) => one === "GA" || one === "GZ") || (visit.careType === "maintenance" && isManipulation(service.code)));
  if (sure.length > 0) return sure;
  const numbers = new Set(doubted.flatMap((finding) => finding.lines));
  const named = covered.filter((line) => numbers.has(lines.indexOf(line) + 1));
  return named.length > 0 ? named : doubted.length > 0 || visit.notice?.kind === "required" ? covered : [];
}

function isExcluded({ modifiers }: DraftLine): boolean {
  return modifiers.includes("GY");
}

function isManipulation(code: string): boolean {
  return code.startsWith("9894");
}

function codesOf(lines: readonly DraftLine[]): readonly string[] {
  return lines.map(({ service }) => service.code);
}
