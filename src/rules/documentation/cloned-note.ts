import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { TRACTION } from "../../check/kinds/record.ts";

/** The same note twice is no note of the second visit. */
export default rule({
  id: "documentation/cloned-note",
  title: "The note repeats an earlier visit's",
  severity: "warning",
  over: "history",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The note of {day} is word for word that of {earlier} (claim {claim}).",
    why: "A reviewer takes a copied note as no evidence that anything was done on the later day.",
    next: "Have the clinician look at the note: what was different that day belongs in it, in the clinician's own words and as a dated addendum.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "analyst", section: "Two visits are never the same word for word", confidence: "logic" }],
  check: check,
  examples: {
    found: [
      {
        title: "the same words, spaced otherwise", claim: { id: "N2", date: "2026-03-04", lines: [{ code: "97012" }] }, visit: { date: "2026-03-04", note: "Lumbar traction, 15 min.\n Tolerated well." },
        history: [{ id: "N1", lines: [{ code: "97012" }] }], visits: [{ claim: "N1", date: "2026-03-02", services: [], note: "Lumbar traction,  15 min. Tolerated well." }],
      },
    ],
    quiet: [
      {
        title: "a note of its own", claim: { id: "N2", date: "2026-03-04", lines: [{ code: "97012" }] }, visit: { note: "Lumbar traction, 15 min. Leg pain less." },
        history: [{ id: "N1", lines: [{ code: "97012" }] }], visits: [{ claim: "N1", services: [], note: "Lumbar traction, 15 min. Tolerated well." }],
      },
      { title: "no note", claim: { lines: [{ code: "97012" }] }, visit: {}, history: [] },
      { title: "no record: nothing is known", claim: { lines: [{ code: "97012" }] } },
    ],
  },
});

function check(facts: HistoryFacts) {
  const seen = new Set<number>();
  const traction = facts.own.filter(({ procedure }) => procedure === TRACTION);
  const firstOfDay = traction.filter((line) => !seen.has(dayOf(line)) && seen.add(dayOf(line)));
  return firstOfDay.map((line) => judged(line, facts));
}

function judged(line: LineFacts, facts: HistoryFacts): Outcome {
  const at = [line.number];
  if (!line.visit.known) return unchecked(line.visit.reason, at);
  const note = noteOf(line);
  if (note === "") return unchecked("note-absent", at);
  const { past, own, complete } = facts;
  const earlier = [...past, ...own].filter((other) => dayOf(other) < dayOf(line) && !sameRecord(other, line));
  const twin = earlier.find((other) => noteOf(other) === note);
  if (twin) return found({ lines: at, fills: { day: dayText(line), earlier: dayText(twin), claim: twin.claim } });
  return complete ? pass : unchecked("history-absent", at);
}

/** The note with every run of blanks made one. */
function noteOf({ visit }: BilledLine): string {
  return visit.known ? (visit.value.note ?? "").trim().replace(/\s+/g, " ") : "";
}

function sameRecord(one: BilledLine, other: BilledLine): boolean {
  return one.visit.known && other.visit.known && one.visit.value === other.visit.value;
}

function dayOf({ day }: BilledLine): number {
  return day.known ? day.value : Infinity;
}

function dayText({ day }: BilledLine): string {
  return day.known ? formatIsoDay(day.value) : "";
}
