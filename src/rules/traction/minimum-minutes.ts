import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { minutesOf } from "../../check/kinds/record.ts";

/** Where the office or the payer holds to a least number of minutes, a shorter session is pointed out; units never change. */
export default rule({
  id: "traction/minimum-minutes",
  title: "Fewer minutes than the minimum that is set",
  severity: "warning",
  over: "line",
  applies: { procedures: ["97012"] },
  params: { minMinutes: 15 as number | null },
  says: {
    what: "{minutes} min of traction on line {line}; the minimum set for this check is {minMinutes}.",
    why: "Whether 97012 needs a least number of minutes is disputed, so the number is a choice: 15 is the program's own preset, and a practice or payer policy may hold another or none. CPT and the federal manuals count one unit whatever the minutes, and protocols of 10 to 12 minutes are published.",
    next: "Check that the minutes were written down right; the units stand as they are, and the treatment is the clinician's to decide. 15 is the program's own preset and no payer's word: if your practice holds to another minimum, or to none, write that in its claimwright.yaml, under stances: traction.minMinutes.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "origin", section: "15 minute time rule", confidence: "secondary" }],
  positions: [
    { stance: "At least 15 minutes", heldBy: ["Bushido Billing"], citation: { source: "origin", section: "15 minute time rule", confidence: "secondary" } },
    { stance: "At least 8 minutes", heldBy: ["ChiroTouch"], citation: { source: "chirotouch-97012", confidence: "secondary" } },
    { stance: "Untimed: one unit, no minimum", heldBy: ["CMS"], citation: { source: "cms-claims-manual-ch5", section: "20.2.B (that 97012 is untimed is inferred)", confidence: "verified" } },
    { stance: "Untimed: one unit, no minimum", heldBy: ["CPT, as coding references read it"], citation: { source: "accountinginsights-97012", confidence: "secondary" } },
  ],
  check: check,
  examples: {
    found: [
      { title: "12 minutes against the shipped 15", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 12 }] } },
      { title: "7 minutes against 8", set: { params: { minMinutes: 8 } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 7 }] } },
      { title: "clock times tell the minutes too", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", start: "10:00", end: "10:12" }] } },
    ],
    quiet: [
      { title: "15 minutes", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }] } },
      { title: "8 minutes against 8", set: { params: { minMinutes: 8 } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 8 }] } },
      { title: "no minimum", set: { params: { minMinutes: null } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 6 }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly minMinutes: number | null } }) {
  if (params.minMinutes === null) return pass;
  const minutes = minutesOf(line);
  if (!minutes.known) return unchecked(minutes.reason);
  return minutes.value < params.minMinutes ? found({ fills: { minutes: minutes.value, line: line.number } }) : pass;
}
