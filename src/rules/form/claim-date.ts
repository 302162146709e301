import { capital } from "../../claim/capital.ts";
import type { Claim, ClaimDate, Known, Located, Where } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Context, Outcome } from "../../check/index.ts";
import { dateName } from "../../check/kinds/dates.ts";
import { isSpinalCmt } from "../../reference/index.ts";

/** Every date of a claim is a day that the calendar has. */
export default rule({
  id: "form/claim-date",
  title: "Real days elsewhere on the claim",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: { notWithManipulation: [] as readonly string[] },
  says: {
    what: "{what}{where} (DTP*{qualifier}) is {how}.",
    why: "A date is eight digits, year first, and a day that the calendar has; a range ends after it begins. Any other is rejected before anyone judges the claim.",
    next: "Take the day from the record.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Invalid date format; Invalid date range", confidence: "secondary" },
    { source: "x12-837p-guide", section: "DTP02 and DTP03 of loops 2300, 2330B, 2400 and 2430", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "an onset on 30 February", claim: { dates: { 431: "2026-02-30" }, lines: [{ code: "97012" }] } },
      { title: "a disability that ends before it begins", claim: { dates: { 314: "2026-02-20/2026-02-10" }, lines: [{ code: "97012" }] } },
      { title: "on a line", claim: { lines: [{ code: "97012", dates: { 304: "2026-13-01" } }] } },
      { title: "an earlier payer's decision", claim: { payer: { responsibility: "S" }, otherPayers: [{ amounts: { D: 4000 }, adjudicated: "2026-02-31" }], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "real days", claim: { dates: { 431: "2026-02-10", 314: "2026-02-10/2026-02-20" }, lines: [{ code: "97012", dates: { 304: "2026-02-28" } }] } },
      { title: "the day of service has a rule of its own", claim: { lines: [{ code: "97012", date: "2026-02-30" }] } },
    ],
  },
});

const SERVICE = "472";
const DECISION = "573";

type Left = { readonly notWithManipulation: readonly string[] };
type Wrong = { readonly qualifier: string; readonly how: string; readonly line: number | undefined; readonly place: Where | undefined };

/** What a rule of its own says of a claim with spinal manipulation is left to it. */
function check({ source }: ClaimFacts, { params }: Context<Left>): Outcome | readonly Outcome[] {
  const wrong: Wrong[] = [];
  const left = leftOut(source, params.notWithManipulation);
  for (const date of source.dates) if (date.qualifier === SERVICE || !left.includes(date.qualifier)) judge(wrong, date, source);
  for (const payer of source.otherPayers) judge(wrong, { qualifier: DECISION, day: payer.adjudicated }, payer);
  for (const line of source.lines) {
    for (const date of line.dates) if (date.qualifier !== SERVICE && !left.includes(date.qualifier)) judge(wrong, date, line, line.number);
    for (const decision of line.adjudications) judge(wrong, { qualifier: DECISION, day: decision.adjudicated }, decision, line.number);
  }
  return wrong.length === 0 ? pass : wrong.map(told);
}

const NONE: readonly string[] = [];

function leftOut({ lines }: Claim, dates: readonly string[]): readonly string[] {
  return dates.length > 0 && lines.some(({ procedure }) => isSpinalCmt(procedure)) ? dates : NONE;
}

function judge(wrong: Wrong[], { qualifier, day, lastDay }: ClaimDate, part: Located, line?: number): void {
  const how = isUnreal(day) || (lastDay !== undefined && isUnreal(lastDay)) ? "no day that the calendar has"
    : day.known && lastDay?.known && lastDay.value < day.value ? "a range that ends before it begins" : undefined;
  if (how !== undefined) wrong.push({ qualifier, how, line, place: part.at("DTP03", qualifier) });
}

function told({ qualifier, how, line, place }: Wrong): Outcome {
  return found({
    ...(line === undefined ? {} : { lines: [line] }),
    fills: { what: capital(dateName(qualifier)), where: line === undefined ? "" : ` on line ${line}`, qualifier, how },
    place,
    mark: { element: "DTP03", qualifier, ...(line === undefined ? {} : { line }) },
  });
}

/** A date that is absent, or no day by its format, is not unreal. */
function isUnreal(day: Known<number>): boolean {
  return !day.known && day.reason === "date-unknown";
}
