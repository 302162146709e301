import { formatDollars, ifKnown } from "../claim/index.ts";
import type { Cents } from "../claim/index.ts";
import type { Finding, UncheckedRule, Verdict } from "../check/index.ts";
import { datesOf } from "./claim-json.ts";
import { drawFinding } from "./finding-text.ts";
import type { Told } from "./finding-text.ts";
import { quotesOf } from "./quote.ts";
import type { Quote } from "./quote.ts";
import { uncheckedText } from "./reasons.ts";
import { MARKS, UNCHECKED_SHAPE } from "./style.ts";
import type { Style } from "./style.ts";
import { atRiskOf } from "./tally.ts";
import { apart, count, labelled } from "./wrap.ts";

/** What the text says of one claim; holds on to nothing of the file. */
export interface Block extends Weight {
  readonly claim: string;
  readonly file: string;
  readonly payer: string;
  readonly dates: readonly string[];
  readonly lines: number;
  readonly charge: Cents | undefined;
  readonly findings: readonly { readonly finding: Finding; readonly quote: Quote | undefined }[];
  readonly unchecked: readonly UncheckedRule[];
}

export function blockOf(verdict: Verdict): Block {
  const { claim, policy, findings, unchecked } = verdict;
  const quote = quotesOf(claim);
  return {
    claim: claim.id,
    file: claim.file,
    payer: claim.payer.name === "" ? policy : `${claim.payer.name} (${policy})`,
    dates: datesOf(claim),
    lines: claim.lines.length,
    charge: ifKnown(claim.totalCharge),
    ...weightOf(verdict),
    findings: findings.map((finding) => ({ finding, quote: quote(finding.where) })),
    unchecked,
  };
}

/** By what claims are put in order. */
export interface Weight { readonly hasError: boolean; readonly atRiskCents: Cents; readonly many: number }

export function weightOf(verdict: Verdict): Weight {
  const { claim, findings } = verdict;
  return { hasError: claim.flawed || findings.some(({ severity }) => severity === "error"), atRiskCents: atRiskOf(verdict), many: findings.length };
}

/** Errors before reviews, then the most money, then the most findings; equals keep their order. */
export function worstFirst(a: Weight, b: Weight): number {
  return Number(b.hasError) - Number(a.hasError) || b.atRiskCents - a.atRiskCents || b.many - a.many;
}

/** The rows of one claim; `file` where there is more than one to tell apart. */
export function drawBlock(block: Block, style: Style, told: Told, isOneFile: boolean): readonly string[] {
  return [
    ...heading(isOneFile ? { ...block, file: "" } : block, style),
    ...block.findings.flatMap(({ finding, quote }) => ["", ...drawFinding(finding, quote, block.claim, style, told)]),
    ...uncheckedRows(block, style),
  ];
}

function heading(block: Block, style: Style): readonly string[] {
  const severity = block.hasError ? "error" : "warning";
  const { shape } = MARKS[severity];
  const risk = block.atRiskCents > 0 ? `${formatDollars(block.atRiskCents)} at risk` : "";
  const [first = "", ...rest] = apart(`${shape} Claim ${block.claim}`, risk, style.width);
  const charge = block.charge === undefined ? "" : `, ${formatDollars(block.charge)}`;
  const about = [block.payer, datesText(block.dates), `${count(block.lines, "line")}${charge}`, block.file].filter((part) => part !== "");
  return [
    `${style[severity](shape)}${style.strong(first.slice(shape.length))}`,
    ...rest.map(style.strong),
    ...labelled("", about.join(" · "), { indent: 2, column: 0, width: style.width }).map(style.quiet),
  ];
}

function datesText(dates: readonly string[]): string {
  return dates.length > 3 ? `${dates[0] ?? ""} to ${dates.at(-1) ?? ""}` : dates.join(", ");
}

function uncheckedRows({ unchecked }: Block, style: Style): readonly string[] {
  const text = uncheckedText(unchecked);
  return text === "" ? [] : ["", ...labelled(UNCHECKED_SHAPE, text, { indent: 2, column: 2, width: style.width }).map(style.quiet)];
}
