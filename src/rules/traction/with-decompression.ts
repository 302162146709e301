import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { linesText, numbersOf, otherClaims, ownOf } from "../../check/kinds/lines.ts";

/** Traction and decompression on one day look like one treatment billed twice. */
export default rule({
  id: "traction/with-decompression",
  title: "97012 and S9090 on one day",
  severity: "warning",
  over: "day",
  applies: { procedures: ["97012", "S9090"] },
  params: {},
  says: {
    what: "97012 and S9090 both stand on {day} ({where}).",
    why: "A decompression table pulls as a traction table does: billed side by side, the two read as one treatment twice.",
    next: "If one session was given, keep the code that this payer takes for it; if there were two, the record should show each with its device and minutes.",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "never",
  citations: [{ source: "analyst", section: "Both codes describe a mechanical pull on the spine", confidence: "logic" }],
  check: check,
  examples: {
    found: [
      { title: "on one claim", claim: { lines: [{ code: "97012" }, { code: "S9090" }] } },
      { title: "on two claims of a day", claim: { id: "B2", lines: [{ code: "S9090" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] },
    ],
    quiet: [
      { title: "on two days", claim: { lines: [{ code: "97012" }, { code: "S9090", date: "2026-03-04" }] } },
      { title: "traction alone", claim: { lines: [{ code: "97012" }, { code: "97110" }] } },
    ],
  },
});

function check({ day, lines }: DayFacts) {
  const both = lines.filter(({ procedure }) => procedure === "97012" || procedure === "S9090");
  if (new Set(both.map(({ procedure }) => procedure)).size < 2) return pass;
  const own = numbersOf(ownOf(both));
  return found({ lines: own, fills: { day: formatIsoDay(day), where: `${linesText(own)}${otherClaims(both)}` } });
}
