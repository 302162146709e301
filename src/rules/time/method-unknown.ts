import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { allocationsText, standingBy, TIMED_CODES, timedDay, timedUnitsText } from "../../check/kinds/timed-day.ts";

/** The two common ways of counting disagree about this day, and nobody said which the payer uses. */
export default rule({
  id: "time/method-unknown",
  title: "Right by one way of counting only",
  severity: "warning",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: { method: "unknown" },
  says: {
    what: "{units} on {day} {are} right {right}, and {wrong}; how this payer counts is not known here.",
    why: "Medicare adds up the timed minutes of the day, and many payers do the same; others follow CPT and count each code alone. The contract or the payer's manual says which.",
    next: "Look the method up and record it once, as the stance timedUnits or in the payer's policy. By the day's total the units are: {spread}.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.2.C: the day's total", confidence: "verified" },
    { source: "webpt-8-minute", section: "Payers that count each code alone", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "8 and 8 minutes as two units", claim: { lines: [{ code: "97110" }, { code: "97140" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 8 }, { line: 2, code: "97140", minutes: 8 }] } },
      { title: "fewer than one way of counting earns", claim: { lines: [{ code: "97110" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 8 }, { code: "97140", minutes: 8 }] }, severity: "info" },
    ],
    quiet: [
      { title: "the payer's way is known", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 8 }, { code: "97140", minutes: 8 }] } },
      { title: "right either way", claim: { lines: [{ code: "97110" }] }, visit: { services: [{ line: 1, code: "97110", minutes: 15 }] } },
      { title: "no record", claim: { lines: [{ code: "97110" }] } },
    ],
  },
});

const WORDS = { above: "too many", below: "too few", misallocated: "on the wrong codes", right: "right" } as const;

function check(facts: DayFacts, { params }: { readonly params: { readonly method: string } }) {
  if (params.method !== "unknown") return [];
  const day = timedDay(facts, params.method);
  if (day === undefined) return [];
  if (!day.known) return unchecked(day.reason);
  const [cms, ama] = [standingBy(day.value, "cms"), standingBy(day.value, "ama")];
  if ((cms === "right") === (ama === "right")) return pass;
  const other = cms === "right" ? ama : cms;
  return found({
    lines: day.value.lines,
    mark: { line: day.value.lines[0] ?? 1, element: "SV104" },
    ...(other === "below" ? { severity: "info" } : {}),
    fills: {
      units: timedUnitsText(day.value.time.units),
      are: day.value.time.units === 1 ? "is" : "are",
      day: formatIsoDay(facts.day),
      right: cms === "right" ? "by the day's total" : "code by code",
      wrong: `${WORDS[other]} ${cms === "right" ? "code by code" : "by the day's total"}`,
      spread: allocationsText(day.value, "cms"),
    },
  });
}
