import { formatIsoDay } from "../../claim/index.ts";
import type { VisitRecord } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { minutesIn, ofRecord, placesOf } from "../../check/kinds/record.ts";
import { isUndone, readOf } from "../../check/reading.ts";
import type { NoteElement } from "../../note/index.ts";
import { strictOnlyFor } from "../../check/kinds/staff.ts";
import { isSupervisedModality, isTimed } from "../../reference/index.ts";

/** Two totals: the timed minutes, and the whole treatment with its untimed part. */
export default rule({
  id: "documentation/total-time",
  title: "The record lacks a total of minutes",
  severity: "warning",
  over: "day",
  applies: { procedures: ["97012"] },
  /** Where a policy makes this an error, it is one for these provider types and a warning for others. */
  params: { strictFor: ["PT", "OT", "SLP", "PTA", "OTA"] as readonly string[] },
  says: {
    what: "On {day}, {gap} cannot be found in {where}.",
    why: "A therapy note shows the minutes of timed codes and the total treatment time, which adds the untimed ones. The federal manuals ask therapists for both totals; elsewhere it is a practice or payer standard.",
    next: "Only the person who gave the treatment can say; what is added late stands as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "20.2.C: total timed minutes and total treatment minutes", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "220.3.E", confidence: "verified" },
    { source: "findacode-total-time", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "no total", claim: { lines: [{ code: "97012" }] }, visit: {} },
      { title: "a timed service without minutes", claim: { lines: [{ code: "97012" }, { code: "97110" }] }, visit: { visitMinutes: 45, services: [{ line: 1, code: "97012" }, { line: 2, code: "97110" }] } },
      { title: "asked of a therapist", severity: "error", set: { severity: "error" }, claim: { provider: "PT", lines: [{ code: "97012" }] }, visit: {} },
      { title: "not as strictly of a chiropractor", severity: "warning", set: { severity: "error" }, claim: { provider: "DC", lines: [{ code: "97012" }] }, visit: {} },
    ],
    quiet: [
      { title: "both totals", claim: { lines: [{ code: "97012" }, { code: "97110" }] }, visit: { visitMinutes: 45, services: [{ line: 1, code: "97012" }, { line: 2, code: "97110", minutes: 30 }] } },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: DayFacts, { params }: { readonly params: { readonly strictFor: readonly string[] } }) {
  const judge = (gap: string | undefined, lines: readonly number[], first: LineFacts): Outcome => {
    if (gap === undefined) return pass;
    const fills = { day: formatIsoDay(facts.day), gap, where: placesOf(first) };
    return found({ lines, fills, ...strictOnlyFor(params.strictFor, first.provider) });
  };
  return ofRecord(
    facts,
    (record, lines, first) => judge(gapText(record.visitMinutes !== undefined, untoldIn(record)), lines, first),
    (first, lines) => judge(gapBeside(first, facts), lines, first),
  );
}

/** What is still missing where the note is read beside the record, or alone. */
function gapBeside(first: LineFacts, { own }: DayFacts): string | undefined {
  // Where nothing but an adjustment was given beside the traction that was not, no therapy has a total.
  if (own.every((line) => isUndone(line) || !isTherapy(line))) return undefined;
  const record = first.visit.known ? first.visit.value : undefined;
  const timed = own.filter(({ procedure }) => isTimed(procedure));
  const isDark = (line: LineFacts): boolean => !isTold(line, "duration") && !hasMinutes(line) && !isUndone(line);
  const dark = isTold(first, "timed-minutes") ? [] : timed.filter(isDark);
  const untold = dark.map(({ procedure }) => procedure);
  return gapText(record?.visitMinutes !== undefined || isTold(first, "total-minutes"), untold);
}

function isTherapy({ procedure }: LineFacts): boolean {
  return isTimed(procedure) || isSupervisedModality(procedure);
}

function hasMinutes({ service }: LineFacts): boolean {
  return service.known && minutesIn(service.value) !== undefined;
}

function isTold(line: LineFacts, element: NoteElement): boolean {
  const read = readOf(line, element);
  return read.known && read.value.status !== "missing";
}

function untoldIn({ services }: VisitRecord): readonly string[] {
  return services.filter((service) => isTimed(service.code) && minutesIn(service) === undefined).map(({ code }) => code);
}

function gapText(hasTotal: boolean, codes: readonly string[]): string | undefined {
  const untold = codes.length === 0 ? "" : `the minutes of ${[...new Set(codes)].join(", ")}`;
  if (hasTotal) return untold || undefined;
  return `the total treatment minutes${untold && ` and ${untold}`}`;
}
