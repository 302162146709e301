import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { countsUnits, linesText, numbersOf, otherClaims, ownOf, unitsOf } from "../../check/kinds/lines.ts";
import { secondUnitReasons } from "../../check/kinds/second-unit.ts";

/** Traction has no time in its code: one unit is the whole day, however many lines or regions. */
export default rule({
  id: "traction/one-unit-per-day",
  title: "One unit of 97012 a day",
  severity: "error",
  over: "day",
  applies: { procedures: ["97012"] },
  params: { max: 1 },
  says: {
    what: "{units} units of 97012 on {day} ({where}); one day pays at most {max}.",
    why: "Traction is billed once a session whatever the number of regions, and the medically unlikely edit sums every line of the day: over the limit, all of them are denied.",
    next: "Keep one line with one unit, and take the others off; do not move one to another day.",
    question: "Was this one session of traction, so that {drop} should come off the claim?",
  },
  denial: { group: "CO", carc: "151", rarc: ["N362"] },
  fix: "attest",
  citations: [
    { source: "cms-mue-2024q3", section: "97012: 1 unit, adjudicated by date of service (MAI 3)", confidence: "secondary" },
    { source: "origin", section: "Once per session, whatever the regions", confidence: "secondary" },
    { source: "ncci-policy-manual", section: "Chapter I, section V: all units of the day are denied", confidence: "verified" },
  ],
  check: check,
  examples: {
    found: [
      { title: "two lines, one day", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }, { code: "97012", modifiers: ["GP"] }] } },
      { title: "59 does not buy a second unit", claim: { lines: [{ code: "97012" }, { code: "97012", modifiers: ["59"] }] } },
      { title: "the second is on another claim of the batch", claim: { id: "B2", lines: [{ code: "97012" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] },
    ],
    quiet: [
      { title: "two days", claim: { lines: [{ code: "97012" }, { code: "97012", date: "2026-03-04" }] } },
      { title: "two units on one line are another rule's", claim: { lines: [{ code: "97012", units: 2 }] } },
      { title: "a replacement takes the place of the first claim", claim: { id: "B1", frequency: "7", lines: [{ code: "97012" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] },
    ],
  },
});

function check({ day, lines }: DayFacts, { params }: { readonly params: { readonly max: number } }) {
  const traction = lines.filter((line) => line.procedure === "97012" && countsUnits(line));
  const own = ownOf(traction);
  const units = unitsOf(traction);
  if (own.length === 0 || traction.length < 2 || units <= params.max) return pass;
  const drop = own.slice(traction.length > own.length ? 0 : 1);
  return found({
    lines: numbersOf(own),
    fills: { units, day: formatIsoDay(day), where: `${linesText(numbersOf(own))}${otherClaims(traction)}`, drop: linesText(numbersOf(drop)) },
    mark: { line: drop[0]?.number ?? 1, element: "SV101" },
    because: secondUnitReasons(traction),
    changes: drop.length < own.length ? drop.map(({ number }) => ({ op: "drop-line", line: number }) as const) : [],
  });
}
