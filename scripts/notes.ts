// How well notes are read: precision and recall by element, over the labelled notes of bench/notes.
// Run: npm run notes -- [--split seen|unseen] [--misses] [--file PART] [--note ID]. Misses are shown of the seen half alone.
// --pace tells how long a page takes. --write puts the table into docs/note-reader.md; --check exits 1 where the document is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { labelledNotes } from "../bench/notes/index.ts";
import { paceText } from "../bench/notes/pace.ts";
import { precision, recall, scored } from "../bench/notes/score.ts";
import type { Miss, Score } from "../bench/notes/score.ts";
import { withScores } from "../bench/notes/table.ts";

const { values } = parseArgs({
  options: {
    split: { type: "string" }, misses: { type: "boolean", default: false }, note: { type: "string" }, file: { type: "string" }, element: { type: "string" },
    pace: { type: "boolean", default: false }, write: { type: "boolean", default: false }, check: { type: "boolean", default: false },
  },
});

const say = (line: string): void => { console.log(line); };

if (values.write || values.check) keepDocument();
else if (values.pace) say(paceText(labelledNotes("seen").map(({ text }) => text)));
else for (const split of ["seen", "unseen"] as const) {
  if (values.split !== undefined && values.split !== split) continue;
  const notes = labelledNotes(split).filter(({ id, file }) => (values.note === undefined || id === values.note) && file.includes(values.file ?? ""));
  if (notes.length === 0) continue;
  const { scores, misses } = scored(notes);
  say(`\n${split}: ${notes.length} notes`);
  for (const score of scores.filter(isScored)) say(row(score));
  if (split === "seen" && values.misses) for (const miss of misses.filter(({ label }) => values.element === undefined || label.element === values.element)) say(shown(miss));
}

function keepDocument(): void {
  const page = new URL("../docs/note-reader.md", import.meta.url);
  const document = readFileSync(page, "utf8");
  const fresh = withScores(document);
  if (fresh === document) return say("docs/note-reader.md has the scores of today.");
  if (values.write) {
    writeFileSync(page, fresh);
    return say("docs/note-reader.md: the scores are written.");
  }
  console.error("docs/note-reader.md is out of date; run \"npm run notes -- --write\".");
  process.exitCode = 1;
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
