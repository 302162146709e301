import { formatDollars } from "../claim/index.ts";
import { cleanPercent } from "./clean-rate.ts";
import type { Setup } from "./report.ts";
import { MARKS, UNCHECKED_SHAPE } from "./style.ts";
import type { Style } from "./style.ts";
import type { RuleCount, Summary, Tally } from "./tally.ts";
import { apart, count, grouped, labelled } from "./wrap.ts";

const MOST_RULES = 5;
const DEFINITION = "no error, nothing to review, and nothing left unchecked that could be an error";

/** The figures, with the clean-claim rate told in words. */
export function drawSummary(tally: Tally, setup: Setup, style: Style): readonly string[] {
  const { summary } = tally;
  if (summary.claims === 0) return [style.strong("No claim could be read.")];
  const layout = { indent: 0, column: 0, width: style.width };
  return [
    ...totals(summary, style),
    ...labelled("", severities(summary), layout),
    ...labelled("", cleanRate(summary), layout),
    ...topRules(tally.topRules(MOST_RULES), style),
    "",
    ...labelled("", checkedWith(setup), layout).map(style.quiet),
  ];
}

function totals(summary: Summary, style: Style): readonly string[] {
  const { claims, lines, chargesAtRiskCents } = summary;
  const risk = chargesAtRiskCents > 0 ? `${formatDollars(chargesAtRiskCents)} at risk` : "";
  return [
    ...apart(`${count(claims, "claim")}, ${count(lines, "line")}`, risk, style.width).map(style.strong),
    ...labelled("", standingParts(summary).join(" · "), { indent: 0, column: 0, width: style.width }),
  ];
}

/** Every claim in one of them: `27 with findings`, `2 wrong in the file`, `29 not fully checked`, `7 clean`. */
export function standingParts({ clean, cleanAsFarAsChecked, withFindings, flawed }: Summary): readonly string[] {
  const wrong = flawed === 0 ? [] : [`${grouped(flawed)} wrong in the file`];
  return [`${grouped(withFindings)} with findings`, ...wrong, `${grouped(cleanAsFarAsChecked)} not fully checked`, `${grouped(clean)} clean`];
}

/** Claims first, then what is on them: `34 claims to fix: 35 errors`, `8 claims to review: 15 findings in all`. */
export function workParts({ toFix, errors, toReview, warnings }: Summary): readonly [toFix: string, toReview: string] {
  const fix = `${count(toFix, "claim")} to fix`;
  const review = `${count(toReview, "claim")} to review`;
  return [errors === 0 ? fix : `${fix}: ${count(errors, "error")}`, warnings === 0 ? review : `${review}: ${count(warnings, "finding")} in all`];
}

function severities(summary: Summary): string {
  const { infos, unchecked, problems } = summary;
  const [toFix, toReview] = workParts(summary);
  const file = problems.error > 0 ? [`${MARKS.error.shape} ${count(problems.error, "problem")} of the file`] : [];
  return [
    ...file,
    `${MARKS.error.shape} ${toFix}`,
    `${MARKS.warning.shape} ${toReview}`,
    `${MARKS.info.shape} ${count(infos, "info")}`,
    `${UNCHECKED_SHAPE} ${count(unchecked, "check")} not made`,
  ].join(" · ");
}

function cleanRate({ claims, clean }: Summary): string {
  return `Clean-claim rate ${cleanPercent(clean, claims) ?? 0} %: ${grouped(clean)} of ${count(claims, "claim")} with ${DEFINITION}.`;
}

function topRules(rules: readonly RuleCount[], style: Style): readonly string[] {
  if (rules.length === 0) return [];
  const rows = rules.flatMap(({ rule, claims, chargesAtRiskCents }) =>
    apart(`  ${rule}`, `${count(claims, "claim")}${formatDollars(chargesAtRiskCents).padStart(14)}`, style.width));
  return ["", style.quiet("Most often"), ...rows];
}

function checkedWith({ version, rules, tables }: Setup): string {
  const loaded = tables.map(({ name, quarter }) => `${name} ${quarter}`).join(", ");
  return `claimwright ${version}, ${count(rules, "rule")}; tables: ${loaded}. Nothing has left this computer.`;
}
