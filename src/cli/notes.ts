import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Notes } from "../check/index.ts";
import type { Problem } from "../claim/index.ts";
import { isClaimFile, noteOf } from "../read/note-bytes.ts";
import { codeOf, whyNot } from "./input.ts";
import type { Told } from "./told.ts";
import { Unusable } from "./unusable.ts";

const ENDING = ".txt";
/** A note is a page or a few; what is larger is some other file. */
export const LARGEST_NOTE = 1_048_576;

/** The notes of a folder, by claim number. Names of files hold no more than that number. */
export interface NoteFolder {
  readonly notes: Notes;
  /** Claim numbers that have a note, in the order of their names. */
  readonly claims: readonly string[];
  /** What is wrong with the notes that were asked for since the last call, each told once: their claims were checked without them. */
  readonly wrong: () => readonly Told[];
}

/** The notes of a folder: `<claim number>.txt`, read when they are asked for. Throws Unusable for a folder that cannot be read. */
export function noteFolder(folder: string): NoteFolder {
  const files = new Map(filesOf(folder).map((name) => [claimOf(name), join(folder, name)]));
  const told = new Set<string>();
  let wrong: Told[] = [];
  let last: { readonly claim: string; readonly text: string | undefined } | undefined;
  const tell = (path: string, problem: Problem): undefined => {
    if (!told.has(path)) wrong.push({ path, problem });
    told.add(path);
  };
  const get = (claim: string): string | undefined => {
    const path = files.get(claim);
    if (path === undefined) return undefined;
    // A claim's lines ask for the same note one after the other.
    if (last?.claim !== claim) last = { claim, text: textOf(path, (problem) => tell(path, { ...problem, claim })) };
    return last.text;
  };
  const take = (): readonly Told[] => {
    const taken = wrong;
    wrong = [];
    return taken;
  };
  return { notes: { has: (claim) => files.has(claim), get }, claims: [...files.keys()], wrong: take };
}

/** A note's text; what is wrong with it is told, and there is no note then. */
function textOf(path: string, tell: (problem: Problem) => undefined): string | undefined {
  try {
    const text = textIn(readNoteFile(path));
    return text.trim() === "" ? tell({ code: "empty-note", severity: "warning", message: "The note is empty. Write it again, or take the file away." }) : text;
  } catch (error) {
    if (!(error instanceof WrongNote)) throw error;
    return tell({ code: "unreadable-note", severity: "error", message: error.message });
  }
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.toLowerCase().endsWith(ENDING)).sort();
  } catch (error) {
    const what = codeOf(error) === "ENOENT" ? "There is no such folder." : `It cannot be read as a folder (${codeOf(error)}).`;
    throw new Unusable(`--notes ${folder}: ${what} Give the folder that holds one text file a claim, named by the claim's number (A1.txt).`);
  }
}

/** A number that no file can be called by is written with %: `A%2F1.txt` is of claim A/1. */
function claimOf(name: string): string {
  const plain = name.slice(0, -ENDING.length);
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Why a note cannot be read, and what to do; without its name. */
class WrongNote extends Error {
  override readonly name = "WrongNote";
}

function readNoteFile(path: string): Uint8Array {
  try {
    if (statSync(path).size > LARGEST_NOTE) throw new WrongNote("The note is larger than 1 MB. Take out what is no note.");
    return readFileSync(path);
  } catch (error) {
    if (error instanceof WrongNote) throw error;
    throw new WrongNote(whyNot(error));
  }
}

/** The text of a note that was named in the call. Throws Unusable for what is no text. */
export function namedNote(bytes: Uint8Array, label: string): string {
  try {
    return textIn(bytes);
  } catch (error) {
    throw error instanceof WrongNote ? new Unusable(`${label}: ${error.message}`) : error;
  }
}

const A_CLAIM_FILE = "This is a claim file (X12) and no note. Check it with: claimwright scrub. Give the note's own text here.";

/** Throws WrongNote for what is no text, and for a claim file. */
function textIn(bytes: Uint8Array): string {
  const text = noteOf(bytes);
  if (text !== undefined && isClaimFile(text)) throw new WrongNote(A_CLAIM_FILE);
  if (text === undefined) throw new WrongNote("It is no text, but some other kind of file. Save the note as plain text (.txt) and give that.");
  return text;
}
