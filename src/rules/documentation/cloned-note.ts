import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { TRACTION } from "../../check/kinds/record.ts";
import { alike } from "../../note/index.ts";
import type { Difference } from "../../note/index.ts";

/** The same note twice is no note of the second visit; a date or a number put in its place does not make it one. */
export default rule({
  id: "documentation/cloned-note",
  title: "The note repeats an earlier visit's",
  severity: "warning",
  over: "history",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "The note of {day} is word for word that of {earlier} (claim {claim}){but}.",
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
      {
        title: "the same words but for the date", claim: { id: "N2", date: "2026-03-04", lines: [{ code: "97012" }] }, visit: { date: "2026-03-04", note: "3/4/26: lumbar traction, 15 min. Tolerated well." },
        history: [{ id: "N1", lines: [{ code: "97012" }] }], visits: [{ claim: "N1", date: "2026-03-02", services: [], note: "3/2/26: lumbar traction, 15 min. Tolerated well." }],
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
  if (!line.note.known) return unchecked(line.visit.known ? "note-absent" : line.visit.reason, at);
  const { past, own, complete } = facts;
  for (const other of [...past, ...own]) {
    if (dayOf(other) >= dayOf(line) || sameRecord(other, line) || !other.note.known) continue;
    const differences = alike(other.note.value, line.note.value);
    if (differences === undefined) continue;
    return found({ lines: at, fills: { day: dayText(line), earlier: dayText(other), claim: other.claim, but: butFor(differences) } });
  }
  return complete ? pass : unchecked("history-absent", at);
}

const SHOWN = 3;

/** `, but for "60" where it was "65"`: the parts that differ, the first three of them. */
function butFor(differences: readonly Difference[]): string {
  if (differences.length === 0) return "";
  const shown = differences.slice(0, SHOWN).map(({ earlier, later }) => `${quoted(later)} where it was ${quoted(earlier)}`);
  const more = differences.length > SHOWN ? ` and ${differences.length - SHOWN} more` : "";
  return `, but for ${shown.join(", ")}${more}`;
}

function quoted(words: string): string {
  return words === "" ? "nothing" : `"${words.replace(/\s+/g, " ")}"`;
}

function sameRecord(one: BilledLine, other: BilledLine): boolean {
  if (one.visit.known && other.visit.known) return one.visit.value === other.visit.value;
  return one.claim === other.claim && one.note.known && other.note.known && one.note.value === other.note.value;
}

function dayOf({ day }: BilledLine): number {
  return day.known ? day.value : Infinity;
}

function dayText({ day }: BilledLine): string {
  return day.known ? formatIsoDay(day.value) : "";
}
