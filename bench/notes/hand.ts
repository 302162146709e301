import { existsSync, readdirSync, readFileSync } from "node:fs";
import { labelsOf } from "./generator/labels.ts";
import { weave } from "./generator/weave.ts";
import type { LabelledNote } from "./labelled.ts";

const HEAD = /^=== ([a-z0-9-]+) \| (\w+) \| (\d{4}-\d\d-\d\d)$/;
/** What only a pull is told by: without any of them there was none that day. */
const OF_PULL: ReadonlySet<string> = new Set(["device", "duration", "body-part", "force", "mode", "angle"]);

/** The notes made by hand: of `hand/` and `hand/open/`, which are seen, and of `hand/unseen/`, in the order of their files. */
export function handMade(): readonly LabelledNote[] {
  return [...notesIn("hand/", "seen"), ...notesIn("hand/open/", "seen"), ...notesIn("hand/unseen/", "unseen")];
}

type Split = LabelledNote["split"];

/** A folder that is not there holds no note. */
function notesIn(path: string, split: Split): readonly LabelledNote[] {
  const folder = new URL(path, import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()
    .flatMap((name) => notesOf(readFileSync(new URL(name, folder), "utf8"), `${path}${name}`, split));
}

function notesOf(text: string, file: string, split: Split): readonly LabelledNote[] {
  return text.split(/^(?==== )/m).filter((part) => part.trim() !== "").map((part) => {
    const line = part.split("\n", 1)[0] ?? "";
    const [, id = "", style = "", date = ""] = HEAD.exec(line) ?? [];
    if (id === "") throw new Error(`${file}: "${line}" is no head of a note: === id | style | 2026-03-02`);
    return noteOf({ id, file, style, split, date }, part.slice(line.length + 1).trimEnd());
  });
}

function noteOf(head: Pick<LabelledNote, "id" | "file" | "style" | "split" | "date">, marked: string): LabelledNote {
  const { text, marks } = weave(marked);
  const isPulled = marks.some(({ code, element }) => code === "97012" && OF_PULL.has(element));
  const labels = labelsOf(marks, isPulled, head.date);
  return { ...head, codes: [...new Set(["97012", ...marks.map(({ code }) => code)])], text, labels };
}
