import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { Context, LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

type Params = { readonly daysBefore: number; readonly daysAfter: number; readonly chronic: readonly string[] };

/** An x-ray that shows the subluxation is of the time at which the course began. */
export default rule({
  id: "cmt/x-ray-window",
  title: "An x-ray near the start of the course",
  severity: "warning",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: { daysBefore: 366, daysAfter: 92, chronic: ["C"] as readonly string[] },
  says: {
    what: "The claim dates an x-ray {xray} (DTP*455), and the course of {code} on line {line} began {initial}: too far apart for Medicare to take it as evidence.",
    why: "Medicare needs no x-ray since 2000. One that is relied on is of the 12 months before the course began or the 3 months after, or older for a chronic condition that is known to last; an earlier CT or MRI serves as well. A film that a chiropractor orders is not paid.",
    next: "See what the record rests on: the examination serves as well, and where it does, the x-ray date can be left out.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "benefit-manual-copy", section: "§240.1.2: 12 months before, 3 after", confidence: "verified" },
    { source: "palmetto-subluxation", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "two years before", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-02-02", 455: "2024-01-15" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "half a year after", set: { on: true }, claim: { provider: "DC", dates: { 454: "2025-08-04", 455: "2026-02-10" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
    quiet: [
      { title: "within the year", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-02-02", 455: "2025-02-02" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "a chronic condition", set: { on: true }, claim: { provider: "DC", spinalCondition: "C", dates: { 454: "2026-02-02", 455: "2024-01-15" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "no x-ray is needed", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-02-02" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
    ],
  },
});

function check(facts: LineFacts, { params }: Context<Params>): readonly Outcome[] {
  const xray = dayUnder(facts, "455");
  const initial = dayUnder(facts, "454");
  if (xray === undefined || initial === undefined || params.chronic.includes(facts.source.spinalCondition)) return [];
  if (xray >= initial - params.daysBefore && xray <= initial + params.daysAfter) return [];
  return [found({ fills: { ...lineFills(facts), xray: formatIsoDay(xray), initial: formatIsoDay(initial) }, mark: { element: "DTP03", qualifier: "455" } })];
}

function dayUnder({ line, source }: LineFacts, wanted: string): Day | undefined {
  const day = [...line.dates, ...source.dates].find(({ qualifier }) => qualifier === wanted)?.day;
  return day?.known ? day.value : undefined;
}
