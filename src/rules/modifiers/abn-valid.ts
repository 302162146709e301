import { formatIsoDay } from "../../claim/index.ts";
import type { Day, Notice } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { isExcludedChiropractic } from "../../check/kinds/excluded.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, markOf } from "../../check/kinds/modifiers.ts";
import { factOf } from "../../check/visits.ts";
import { abnEditionOn } from "../../reference/index.ts";

/** GA says that a valid notice is on file; the record has to bear it out. */
export default rule({
  id: "modifiers/abn-valid",
  title: "A valid notice behind GA",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} carries GA, but {gap}.",
    why: "An advance beneficiary notice (CMS-R-131) moves the bill to the patient only if it was signed before the service, on the form in force, and names the service, the reason why Medicare may not pay, and the cost. Otherwise the provider bears it. The notice stays in the chart; the claim carries only GA.",
    next: "Find the notice. If there is none that holds, GZ is what is true of the line. A notice cannot be signed afterwards.{edition}",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.5: mandatory before the service, with reason and cost", confidence: "verified" },
    { source: "abn-editions", section: "Editions in force by day", from: "2023-06-30", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      {
        title: "signed after the service",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "GA"] }] },
        visit: { notice: { form: "CMS-R-131", kind: "required", signed: true, signedOn: "2026-03-04", item: "exercise", reason: "more than usual", costCents: 4000 } },
      },
      {
        title: "a voluntary one",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "GA"] }] },
        visit: { notice: { form: "CMS-R-131", kind: "voluntary", signed: true } },
      },
    ],
    quiet: [
      {
        title: "the cost was not written into the record: not known",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "GA"] }] },
        visit: { notice: { form: "CMS-R-131", kind: "required", signed: true, signedOn: "2026-03-02", item: "exercise", reason: "more than usual" } },
      },
      {
        title: "a whole one",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "GA"] }] },
        visit: { notice: { form: "CMS-R-131", kind: "required", signed: true, signedOn: "2026-03-02", item: "exercise", reason: "more than usual", costCents: 4000 } },
      },
      { title: "no GA", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] }, visit: {} },
      { title: "no record", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "GA"] }] } },
    ],
  },
});

/** GA beside GY, GX or GZ is a conflict of its own, and on a service that the law excludes it is misplaced altogether. */
function check(line: LineFacts): Outcome {
  if (!hasModifier(line, "GA") || hasModifier(line, "GY", "GX", "GZ") || isExcluded(line)) return pass;
  const notice = factOf(line.visit, "notice");
  if (!notice.known) return unchecked(notice.reason);
  const gap = gapOf(notice.value, line.day.known ? line.day.value : undefined);
  if (gap === undefined) return isWhole(notice.value);
  const edition = line.day.known ? abnEditionOn(line.day.value) : undefined;
  const words = edition ? ` On that day the edition in force was the one that expires on ${edition.expires}.` : "";
  return found({ fills: { ...lineFills(line), gap, edition: words }, mark: markOf(line, "GA") });
}

function isExcluded(line: LineFacts): boolean {
  return line.provider.known && line.provider.value === "DC" && isExcludedChiropractic(line);
}

/** What the record says against the notice. */
function gapOf({ form, kind, signed, signedOn }: Notice, day: Day | undefined): string | undefined {
  if (form !== undefined && !form.includes("131")) return "the notice on record is not a CMS-R-131";
  if (kind === "voluntary") return "the notice on record is a voluntary one, which GA is not for";
  if (signed === false) return "the notice on record is not signed";
  if (signedOn === undefined || day === undefined || signedOn <= day) return undefined;
  return `the notice was signed on ${formatIsoDay(signedOn)}, after the service`;
}

/** What the record leaves out is not known to be wrong. */
function isWhole(notice: Notice): Outcome {
  const absent = (["signed", "item", "reason", "costCents"] as const).find((field) => notice[field] === undefined);
  return absent === undefined ? pass : unchecked(`fact-absent:notice.${absent}`);
}
