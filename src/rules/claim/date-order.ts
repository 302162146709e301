import { formatIsoDay } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { dateName, lastServiceDay } from "../../check/kinds/dates.ts";

type Earlier = { readonly dates: readonly string[] };

/** What led to a service came before it. */
export default rule({
  id: "claim/date-order",
  title: "What came before the service",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  params: { dates: ["304", "431", "453", "454", "455", "484"] },
  says: {
    what: "The claim dates {what} {day}, after its last service on {last}.",
    why: "Onset, first treatment, acute manifestation, last visit and last x-ray lie before the service that they explain, or on its day. A later day is a slip, and payers reject it.",
    next: "Take the day from the record.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "x12-837p-guide", section: "2300 DTP*304, 431, 453, 454, 455, 484", confidence: "memory" },
    { source: "analyst", section: "A cause comes before what it causes", confidence: "logic" },
  ],
  check,
  examples: {
    found: [{ title: "an onset after the service", claim: { dates: { 431: "2026-03-10" }, lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "an onset before it", claim: { dates: { 431: "2026-02-10", 454: "2026-03-02" }, lines: [{ code: "97012" }] } },
      { title: "a return to work may lie ahead", claim: { dates: { 296: "2026-05-01" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts, { params }: { readonly params: Earlier }): readonly Outcome[] {
  const last = lastServiceDay(source);
  if (last === undefined) return [];
  return source.dates.flatMap(({ qualifier, day }) => {
    if (!params.dates.includes(qualifier) || !day.known || day.value <= last) return [];
    const fills = { what: dateName(qualifier), day: formatIsoDay(day.value), last: formatIsoDay(last) };
    return found({ fills, mark: { element: "DTP03", qualifier } });
  });
}
