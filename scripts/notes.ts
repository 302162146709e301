// How well notes are read: precision and recall by element, over the labelled notes of bench/notes.
// Run: npm run notes -- [--split seen|unseen] [--misses] [--note ID]. Misses are shown of the seen half alone.
import { parseArgs } from "node:util";
import { labelledNotes } from "../bench/notes/index.ts";
import { precision, recall, scored } from "../bench/notes/score.ts";
import type { Miss, Score } from "../bench/notes/score.ts";

const { values } = parseArgs({
  options: { split: { type: "string" }, misses: { type: "boolean", default: false }, note: { type: "string" }, element: { type: "string" } },
});

const say = (line: string): void => { console.log(line); };

for (const split of ["seen", "unseen"] as const) {
  if (values.split !== undefined && values.split !== split) continue;
  const notes = labelledNotes(split).filter(({ id }) => values.note === undefined || id === values.note);
  const { scores, misses } = scored(notes);
  say(`\n${split}: ${notes.length} notes`);
  for (const score of scores.filter(isScored)) say(row(score));
  if (split === "seen" && values.misses) for (const miss of misses.filter(({ label }) => values.element === undefined || label.element === values.element)) say(shown(miss));
}

function isScored({ right, wrong, lost, quiet, open }: Score): boolean {
  return right + wrong + lost + quiet + open > 0;
}

function row(score: Score): string {
  const { element, right, wrong, lost, quiet, told, open } = score;
  const share = (part: number): string => part.toFixed(3);
  return `${element.padEnd(18)} precision ${share(precision(score))}  recall ${share(recall(score))}  right ${right}  wrong ${wrong}  lost ${lost}  rightly quiet ${quiet}  open or at odds ${told} of ${open}`;
}

function shown({ note, label, read }: Miss): string {
  const words = label.places.map(({ start, end }) => note.text.slice(start, end)).join(" | ");
  const got = read === undefined ? "nothing" : `${read.status} ${String(read.value)} (${read.evidence.map(({ text }) => text).join(" | ")})`;
  return `${note.id} ${label.code} ${label.element}: ${label.status} ${label.value ?? ""} (${words}), read ${got}\n    ${note.text.replaceAll("\n", " / ")}`;
}
