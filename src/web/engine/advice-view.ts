import { beneath, cms1500Of, describeCitation, doubtsOf, findingJson, foreignOf, gapsOf, headline } from "../../index.ts";
import type { Advice, Citation, CitationText, ClaimFile, Cms1500, Finding, LayerName } from "../../index.ts";
import type { FindingShown } from "../../wire/index.ts";
import { plainly } from "./plain-words.ts";
import { positionView } from "./library.ts";
import type { PositionView } from "./library.ts";

export interface ReasonView { readonly of: string; readonly why: string; readonly citations: readonly CitationText[] }
export interface LineView {
  readonly code: string;
  readonly units: number;
  readonly modifiers: readonly string[];
  readonly reasons: readonly ReasonView[];
}

export interface NotBilledView {
  readonly code: string;
  readonly rule: string | undefined;
  readonly what: string;
  readonly why: string;
  readonly against?: string;
  readonly next: string | undefined;
  readonly layer: LayerName | undefined;
  readonly citations: readonly CitationText[];
}

export interface NoticeView {
  readonly form: string;
  readonly kind: "required" | "voluntary";
  readonly codes: readonly string[];
  readonly rules: readonly string[];
  readonly why: string;
  readonly onFile: boolean;
  readonly citations: readonly CitationText[];
}

/** A finding without what belongs to a payer's quarrels: positions, denial, money. */
export interface RemarkView extends Omit<FindingShown, "positions" | "denial" | "chargesAtRiskCents"> {
  /** Whose word it is: `base` is a standard of coding and charting, and no payer's own. */
  readonly layer?: string;
}

/** Advice as plain data: what one thread can hand to another. Sources are in words. */
export interface AdviceView extends Pick<Advice, "billable" | "because" | "policy" | "checklist" | "questions" | "alternatives" | "openLines"> {
  /** The answer in a line. */
  readonly headline: string;
  /** What goes with it; empty where nothing does. */
  readonly beneath: string;
  readonly lines: readonly LineView[];
  readonly notBilled: readonly NotBilledView[];
  readonly notices: readonly NoticeView[];
  readonly positions: readonly PositionView[];
  /** The rule that this payer's written word would set aside, where it gives one. */
  readonly waivable: string | undefined;
  /** What the engine says of these lines, the note's checklist apart. */
  readonly remarks: readonly RemarkView[];
  /** Of the remarks, the ids of those that the answer speaks of: what may not be paid, and codes that this payer has its own for. */
  readonly doubted: readonly string[];
  /** True where no list of diagnosis codes was there to look them up in: one that has ended would not be noticed. */
  readonly isUnlisted: boolean;
  /** What the note lacks, without which no file of the claim is written. */
  readonly gaps: readonly RemarkView[];
  /** What is known not to be known of this payer. */
  readonly unknown: readonly string[];
  /** Rules that ask for something of the claim itself, of which a visit says nothing. */
  readonly onClaim: readonly string[];
}

export function adviceView(advice: Advice, waivable: string | undefined, unknown: readonly string[] = []): AdviceView {
  const { billable, because, policy, checklist, questions, alternatives, openLines } = advice;
  const codeOf = (line: number): string | undefined => advice.lines[line - 1]?.code;
  const view: AdviceView = {
    billable, because, policy, checklist, questions, alternatives, openLines, waivable, unknown,
    headline: headline(advice),
    beneath: beneath(advice),
    doubted: [...foreignOf(advice.verdict), ...doubtsOf(advice.verdict)].map(({ id }) => id),
    isUnlisted: advice.verdict.unchecked.some(({ reason }) => reason === "table-absent:icd10cm"),
    gaps: gapsOf(advice.verdict).map(remarkView),
    onClaim: advice.verdict.unchecked.filter(({ reason }) => reason === "fact-absent:claim").map(({ rule }) => rule),
    lines: advice.lines.map(lineView),
    notBilled: advice.notBilled.map(notBilledView),
    notices: advice.notices.map((notice) => ({ ...notice, citations: cited(notice.citations) })),
    positions: advice.positions.map(positionView),
    remarks: advice.verdict.findings.filter(({ rule }) => !rule.startsWith("documentation/")).map(remarkView),
  };
  return plainly(view, codeOf);
}

/** Its line was another before it came off: it is called by its own code. */
function notBilledView({ rule, next, layer, citations, ...rest }: Advice["notBilled"][number]): NotBilledView {
  return plainly({ ...rest, rule, next, layer, citations: cited(citations) }, () => rest.code);
}

function lineView({ code, units, modifiers, reasons }: Advice["lines"][number]): LineView {
  return { code, units, modifiers, reasons: reasons.map((reason) => ({ ...reason, citations: cited(reason.citations) })) };
}

function remarkView(finding: Finding): RemarkView {
  return findingJson(finding) as unknown as RemarkView;
}

function cited(citations: readonly Citation[]): readonly CitationText[] {
  return citations.map(describeCitation);
}

/** A written claim, or why there is none, as plain data. */
export type ClaimFileView
  = | { readonly is: "written"; readonly bytes: Uint8Array; readonly cms1500: Cms1500; readonly remarks: readonly RemarkView[] }
    | { readonly is: "objected"; readonly remarks: readonly RemarkView[] }
    | Exclude<ClaimFile, { is: "written" | "objected" }>;

export function claimFileView(file: ClaimFile): ClaimFileView {
  switch (file.is) {
    case "written": {
      const { bytes, verdict: { claim, findings } } = file;
      const remarks = plainly(findings.filter(({ severity }) => severity === "warning").map(remarkView), (line) => claim.lines[line - 1]?.procedure);
      return { is: "written", bytes, cms1500: cms1500Of(claim, bytes), remarks };
    }
    case "objected": {
      const { errors, verdict: { claim } } = file;
      return { is: "objected", remarks: plainly(errors.map(remarkView), (line) => claim.lines[line - 1]?.procedure) };
    }
    default: return file;
  }
}
