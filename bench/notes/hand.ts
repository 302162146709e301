import { readdirSync, readFileSync } from "node:fs";
import { labelsOf } from "./generator/labels.ts";
import { weave } from "./generator/weave.ts";
import type { LabelledNote } from "./labelled.ts";

const HEAD = /^=== ([a-z0-9-]+) \| (\w+) \| (\d{4}-\d\d-\d\d)$/;
/** What only a pull is told by: without any of them there was none that day. */
const OF_PULL: ReadonlySet<string> = new Set(["device", "duration", "body-part", "force", "mode", "angle"]);

/** The notes made by hand, of every file of `hand/`, in the order of the files, then those of `hand/unseen/`: all of these are unseen. */
export function handMade(): readonly LabelledNote[] {
  return [...notesIn("hand/"), ...notesIn("hand/unseen/").map((note): LabelledNote => ({ ...note, split: "unseen" }))];
}

function notesIn(path: string): readonly LabelledNote[] {
  const folder = new URL(path, import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()
    .flatMap((name) => notesOf(readFileSync(new URL(name, folder), "utf8"), name));
}

function notesOf(file: string, name: string): readonly LabelledNote[] {
  return file.split(/^(?==== )/m).filter((part) => part.trim() !== "").map((part) => {
    const line = part.split("\n", 1)[0] ?? "";
    const [, id = "", style = "", date = ""] = HEAD.exec(line) ?? [];
    if (id === "") throw new Error(`${name}: "${line}" is no head of a note: === id | style | 2026-03-02`);
    return noteOf(id, style, date, part.slice(line.length + 1).trimEnd());
  });
}

function noteOf(id: string, style: string, date: string, marked: string): LabelledNote {
  const { text, marks } = weave(marked);
  const isPulled = marks.some(({ code, element }) => code === "97012" && OF_PULL.has(element));
  const labels = labelsOf(marks, isPulled, date);
  return { id, style, split: splitOf(id), codes: [...new Set(["97012", ...marks.map(({ code }) => code)])], date, text, labels };
}

/** Which half a note is of is decided by its name (FNV-1a), before anybody reads it. */
function splitOf(id: string): LabelledNote["split"] {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 2 === 0 ? "seen" : "unseen";
}
