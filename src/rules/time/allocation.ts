import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { allocationsText, ofBilledCodes, standings, TIMED_CODES, timedDay } from "../../check/kinds/timed-day.ts";

/** The right number of units on the wrong codes. */
export default rule({
  id: "time/allocation",
  title: "Timed units on the wrong codes",
  severity: "error",
  over: "day",
  applies: { procedures: TIMED_CODES },
  params: { method: "unknown" },
  says: {
    what: "The timed units on {day} are not spread over the codes as their minutes are.",
    why: "A code done for 15 minutes has at least one unit, for 30 at least two; what is left over goes to the codes with the most minutes left. Units may not be gathered on one code when others ran over 15 minutes.",
    next: "By the minutes in the record the units are: {spread}. Where several are listed, each is right and the clinician chooses.",
  },
  denial: { group: "CO", carc: "151", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§20.2.C: examples 1 to 5, and the floors by code", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "three units of one code where two codes ran over 15 minutes", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97112", units: 3, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97112", minutes: 20 }, { code: "97110", minutes: 20 }] } },
      { title: "the unit goes to the longer service", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97140", units: 2, modifiers: ["GP"] }, { code: "97110", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97140", minutes: 7 }, { line: 2, code: "97110", minutes: 33 }] } },
    ],
    quiet: [
      { title: "two and one, either way round", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97112", units: 2, modifiers: ["GP"] }, { code: "97110", modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97112", minutes: 20 }, { line: 2, code: "97110", minutes: 20 }] } },
      { title: "too many in all is another rule's", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", units: 4, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 20 }] } },
      { title: "a service that is part of another is not billed, and its minutes earn nobody a unit", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] }, visit: { services: [{ line: 1, code: "97110", minutes: 23 }, { code: "97140", minutes: 11 }] } },
      { title: "no record", claim: { lines: [{ code: "97110" }] } },
    ],
  },
});

function check(facts: DayFacts, { params }: { readonly params: { readonly method: string } }) {
  const day = timedDay(facts, params.method);
  if (day === undefined) return [];
  if (!day.known) return unchecked(day.reason);
  const all = standings(day.value, params.method);
  if (!all.includes("misallocated") || all.includes("right") || !all.every((one) => one === "misallocated" || one === "above")) return pass;
  // Whether minutes of a code that is not billed count here cannot be told: it may be part of another service, and then they earn no unit.
  if (standings(ofBilledCodes(day.value), params.method).includes("right")) return pass;
  return found({
    lines: day.value.lines,
    mark: { line: day.value.lines[0] ?? 1, element: "SV104" },
    fills: { day: formatIsoDay(facts.day), spread: allocationsText(day.value, params.method) },
  });
}
