import { parseIsoDay } from "../../src/claim/index.ts";
import { NOTE_ELEMENTS, readNote } from "../../src/note/index.ts";
import type { NoteElement, ReadElement } from "../../src/note/index.ts";
import type { Label, LabelledNote } from "./labelled.ts";

/**
 * How one element was read over a set. A label `found` that is read with its value, in its place, is `right`. Read otherwise, it is
 * both `wrong` and `lost`; not read, it is `lost`. Anything read where the note has nothing is `wrong`.
 * Where the note gives two values or leaves the value open, saying so is `told`, saying `found` is `wrong`.
 */
export interface Score {
  readonly element: NoteElement;
  right: number;
  wrong: number;
  lost: number;
  quiet: number;
  told: number;
  open: number;
}

/** One place where the reader and the labels differ. */
export interface Miss { readonly note: LabelledNote; readonly label: Label; readonly read: ReadElement | undefined }

export interface Scored { readonly scores: readonly Score[]; readonly misses: readonly Miss[] }

export function scored(notes: readonly LabelledNote[]): Scored {
  const scores = NOTE_ELEMENTS.map((element): Score => ({ element, right: 0, wrong: 0, lost: 0, quiet: 0, told: 0, open: 0 }));
  const misses: Miss[] = [];
  for (const note of notes) {
    const day = parseIsoDay(note.date);
    const { services } = readNote(note.text, { codes: note.codes, ...(day === undefined ? {} : { date: day }) });
    for (const label of note.labels) {
      const score = scores.find(({ element }) => element === label.element);
      if (score === undefined) throw new Error(`${note.id}: no element is named ${label.element}.`);
      const read = services.find(({ code }) => code === label.code)?.elements.find(({ element }) => element === label.element);
      if (!count(score, label, read)) misses.push({ note, label, read });
    }
  }
  return { scores, misses };
}

/** Adds one label; false where the reader missed. */
function count(score: Score, label: Label, read: ReadElement | undefined): boolean {
  const status = read?.status ?? "missing";
  if (label.status === "missing") return status === "missing" ? add(score, "quiet") : !add(score, "wrong");
  if (label.status !== "found") return open(score, label, status);
  if (status !== "found") return !add(score, "lost");
  if (read !== undefined && isSame(label, read) && isInPlace(label, read)) return add(score, "right");
  return !(add(score, "wrong") && add(score, "lost"));
}

function open(score: Score, label: Label, status: string): boolean {
  add(score, "open");
  if (status === label.status) return add(score, "told");
  return status === "found" ? !add(score, "wrong") : false;
}

function add(score: Score, what: Exclude<keyof Score, "element">): true {
  score[what]++;
  return true;
}

function isSame({ value }: Label, { value: read }: ReadElement): boolean {
  if (value === null) return true;
  const text = Array.isArray(read) ? [...(read as readonly string[])].sort().join(" ") : String(read);
  return text === value.split(" ").sort().join(" ");
}

/** The reader points at words of the label. A label without a place (a value worked out from two clocks) takes any. */
function isInPlace({ places }: Label, { evidence }: ReadElement): boolean {
  return places.length === 0 || evidence.some((words) => places.some(({ start, end }) => words.start < end && start < words.end));
}

export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, lost }: Score): number {
  return right + lost === 0 ? 1 : right / (right + lost);
}
