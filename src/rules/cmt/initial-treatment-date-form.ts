import { dayOf, formatIsoDay } from "../../claim/index.ts";
import type { ClaimDate } from "../../claim/index.ts";
import { found, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** An initial treatment date that is no day as it stands: most often month first. */
export default rule({
  id: "cmt/initial-treatment-date-form",
  title: "The initial treatment date is written year first",
  severity: "error",
  over: "claim",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: {},
  says: {
    what: "The initial treatment date{where} (DTP*454) is no day of the calendar as it is written{reading}.",
    why: "The date is eight digits, year first (CCYYMMDD). Medicare returns the claim for any other.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA122"] },
  fix: "never",
  citations: [{ source: "noridian-initial-treatment", section: "CCYYMMDD", confidence: "verified" }],
  check,
  examples: {
    found: [{ title: "a thirteenth month", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-13-05" }, lines: [{ code: "98940", modifiers: ["AT"] }] } }],
    quiet: [
      { title: "a real day", set: { on: true }, claim: { provider: "DC", dates: { 454: "2026-01-05" }, lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "none at all is another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "no manipulation", set: { on: true }, claim: { dates: { 454: "2026-13-05" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source, lines }: ClaimFacts): readonly Outcome[] {
  return [
    ...source.dates.flatMap((date) => told(date)),
    ...lines.flatMap(({ line }) => line.dates.flatMap((date) => told(date, line.number))),
  ];
}

function told({ qualifier, day, written = "" }: ClaimDate, line?: number): readonly Outcome[] {
  if (qualifier !== "454" || day.known || day.reason !== "date-unknown") return [];
  const turned = monthFirst(written);
  return [found({
    ...(line === undefined ? {} : { lines: [line] }),
    fills: {
      where: line === undefined ? "" : ` on line ${line}`,
      reading: turned === undefined ? "" : `; month first it would be ${formatIsoDay(turned)}`,
      do: turned === undefined ? "Take the first day of this course from the record." : `If the record agrees, write ${formatIsoDay(turned).replaceAll("-", "")}.`,
    },
    mark: { element: "DTP03", qualifier: "454", ...(line === undefined ? {} : { line }) },
  })];
}

/** `01052026` and `01/05/2026` as the month, the day and the year. */
function monthFirst(written: string): number | undefined {
  const [, month, day, year] = /^(\d\d)[/-]?(\d\d)[/-]?(\d{4})$/.exec(written) ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}
