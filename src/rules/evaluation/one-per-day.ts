import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, Outcome } from "../../check/index.ts";
import { evaluationsOf } from "../../check/kinds/evaluations.ts";
import { linesText, numbersOf, otherClaims, ownOf } from "../../check/kinds/lines.ts";

/** One evaluation or re-evaluation of a discipline a day. */
export default rule({
  id: "evaluation/one-per-day",
  title: "One evaluation a day",
  severity: "error",
  over: "day",
  applies: { procedures: ["97161", "97162", "97163", "97164", "97165", "97166", "97167", "97168"] },
  params: {},
  says: {
    what: "{codes} are both billed on {day} by one provider ({where}).",
    why: "A physical therapist bills one evaluation or re-evaluation a day, and so does an occupational therapist; the two disciplines on one day need two practitioners. An evaluation holds whatever a re-evaluation of that day would.",
    next: "Keep the one that the record shows, and take the other off.",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter XI, section P.1", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "evaluation and re-evaluation", claim: { provider: "PT", lines: [{ code: "97161" }, { code: "97164" }] } },
      { title: "both disciplines by one person", claim: { lines: [{ code: "97161" }, { code: "97165" }] } },
    ],
    quiet: [
      { title: "one evaluation", claim: { lines: [{ code: "97161" }, { code: "97110" }] } },
      { title: "the next day", claim: { lines: [{ code: "97161" }, { code: "97164", date: "2026-03-03" }] } },
      {
        title: "one code twice is over its unit limit, which has a rule of its own",
        claim: { lines: [{ code: "97161" }, { code: "97161" }] },
      },
    ],
  },
});

function check({ day, lines }: DayFacts): Outcome {
  const evaluations = [...evaluationsOf(lines, "PT"), ...evaluationsOf(lines, "OT")];
  if (evaluations.length < 2) return pass;
  const codes = [...new Set(evaluations.map(({ procedure }) => procedure))];
  const own = numbersOf(ownOf(evaluations));
  if (codes.length < 2 || own.length === 0) return pass;
  const all = codes.length === 2 ? codes.join(" and ") : `${codes.slice(0, -1).join(", ")} and ${codes.at(-1) ?? ""}`;
  return found({ lines: own, fills: { codes: all, day: formatIsoDay(day), where: `${linesText(own)}${otherClaims(evaluations)}` } });
}
