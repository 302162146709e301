import { formatIsoDay } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { BilledLine, DayFacts, Outcome } from "../../check/index.ts";
import { saysExcluded } from "../../check/kinds/excluded.ts";
import { numbersOf, otherClaims, ownOf } from "../../check/kinds/lines.ts";
import { wordsText } from "../../check/kinds/modifiers.ts";
import { isSpinalCmt } from "../../reference/index.ts";

/** All the spinal manipulation of a day is one code, by its regions. */
export default rule({
  id: "cmt/one-spinal-code",
  title: "One code for the day's spinal manipulation",
  severity: "error",
  over: "day",
  applies: { procedures: ["98940", "98941", "98942"] },
  params: {},
  says: {
    what: "{codes} are billed for one patient on {day}{claims}: spinal manipulation is one code a day.",
    why: "The three codes count the regions of one visit and do not add up: the regions are counted together and the one code for that number is billed.",
    next: "Count the regions in the record and bill the one code for them.",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "never",
  citations: [
    { source: "mpr-cmt", section: "One code a day", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "§240.1.5: one treatment a day", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "two codes", claim: { lines: [{ code: "98940" }, { code: "98941" }] } }],
    quiet: [
      { title: "a limb beside the spine", claim: { lines: [{ code: "98941" }, { code: "98943" }] } },
      { title: "two days", claim: { lines: [{ code: "98940" }, { code: "98941", date: "2026-03-04" }] } },
      { title: "the same code twice is other rules'", claim: { lines: [{ code: "98941" }, { code: "98941" }] } },
    ],
  },
});

/** The coding edits hold these codes as pairs too; the reason is one, and it is told here. */
function check({ lines, day }: DayFacts): readonly Outcome[] {
  if (!lines.some(isCounted)) return [];
  const spinal = lines.filter(isCounted);
  if (spinal.length < 2) return [];
  const codes = [...new Set(spinal.map(({ procedure }) => procedure))].sort();
  const own = ownOf(spinal);
  if (codes.length < 2 || own.length === 0) return [];
  return [found({ lines: numbersOf(own), fills: { codes: wordsText(codes), day: formatIsoDay(day), claims: otherClaims(spinal) }, mark: { line: own[0]?.number ?? 1, element: "SV101-2" } })];
}

function isCounted(line: BilledLine): boolean {
  return isSpinalCmt(line.procedure) && !saysExcluded(line);
}
