import { formatDollars } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { secondUnitReasons } from "../../check/kinds/second-unit.ts";
import { countsUnits } from "../../check/kinds/lines.ts";

/** Traction has no time in its code, so minutes and regions never make a second unit. */
export default rule({
  id: "traction/one-unit-per-line",
  title: "One unit of 97012 a line",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  /** `charge`: `session` where the office charges by the session, so that fewer units leave the charge as it is. */
  params: { max: 1, charge: "unknown" },
  says: {
    what: "{units} units of 97012 on line {line}; traction is billed as {max}.",
    why: "97012 has no time in it: one unit covers the session, however long and for however many regions.",
    next: "Set the units to {max}, and look at the charge: it must be that of one session.",
    question: "Was this one session of traction, and is {charge} the charge for one session?",
  },
  denial: { group: "CO", carc: "151", rarc: ["N362"] },
  fix: "safe",
  citations: [
    { source: "origin", section: "Once per session, whatever the regions", confidence: "secondary" },
    { source: "cms-claims-manual-ch5", section: "20.2.B: a code not defined by time is entered as 1 (that 97012 is one is inferred)", confidence: "verified" },
    { source: "chirocode-deskbook-2016", confidence: "secondary" },
    { source: "cms-mue-2024q3", section: "97012: 1 unit", confidence: "secondary" },
  ],
  check: check,
  examples: {
    found: [
      { title: "two units for two regions", claim: { lines: [{ code: "97012", units: 2 }] }, visit: { services: [{ line: 1, code: "97012", regions: ["cervical", "lumbar"] }] } },
      { title: "two units for 30 minutes", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"], units: 2 }] }, visit: { services: [{ line: 1, code: "97012", minutes: 30 }] } },
    ],
    quiet: [
      { title: "one unit for 30 minutes", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 30 }] } },
      { title: "two lines of one unit are the day's business", claim: { lines: [{ code: "97012" }, { code: "97012" }] } },
      { title: "minutes in place of units are the form's business", claim: { lines: [{ code: "97012", basis: "MJ", units: 15 }] } },
      { title: "a fraction is the form's business", claim: { lines: [{ code: "97012", units: 1.5 }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly max: number; readonly charge: string } }) {
  const { units, charge, number } = line;
  if (!countsUnits(line) || !units.known || units.value <= params.max) return pass;
  if (units.value <= params.max * daysOf(line)) return unchecked("date-unknown");
  return found({
    fills: { units: units.value, line: number, charge: charge.known ? formatDollars(charge.value) : "the charge" },
    mark: { line: number, element: "SV104" },
    because: secondUnitReasons([line]),
    changes: [{ op: "set", line: number, element: "SV104", to: String(params.max) }],
    ...(params.charge === "session" ? {} : { tier: "attest" }),
  });
}

/** The days that a line spans: units of a range may be one a day, and the claim does not say on which. */
function daysOf({ line: { day, lastDay } }: LineFacts): number {
  return day.known && lastDay.known && lastDay.value > day.value ? lastDay.value - day.value + 1 : 1;
}
