import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Notes } from "../check/index.ts";
import { codeOf } from "./input.ts";
import { Unusable } from "./unusable.ts";

const ENDING = ".txt";
/** A note is a page or a few; what is larger is some other file. */
export const LARGEST_NOTE = 1_048_576;

/** The notes of a folder, by claim number. Names of files hold no more than that number. */
export interface NoteFolder {
  readonly notes: Notes;
  /** Claim numbers that have a note, in the order of their names. */
  readonly claims: readonly string[];
}

/** The notes of a folder: `<claim number>.txt`, read when they are asked for. Throws Unusable for a folder that cannot be read. */
export function noteFolder(folder: string): NoteFolder {
  const files = new Map(filesOf(folder).map((name) => [claimOf(name), join(folder, name)]));
  let last: { readonly claim: string; readonly text: string | undefined } | undefined;
  const get = (claim: string): string | undefined => {
    const path = files.get(claim);
    if (path === undefined) return undefined;
    // A claim's lines ask for the same note one after the other.
    if (last?.claim !== claim) last = { claim, text: noteText(readNoteFile(path, claim), ofClaim(claim)) };
    return last.text;
  };
  return { notes: { has: (claim) => files.has(claim), get }, claims: [...files.keys()] };
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

function ofClaim(claim: string): string {
  return `--notes: the note of claim ${claim}`;
}

function readNoteFile(path: string, claim: string): Uint8Array {
  try {
    if (statSync(path).size > LARGEST_NOTE) throw new Unusable(`${ofClaim(claim)}: It is larger than 1 MB. Take out what is no note.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${ofClaim(claim)}: It cannot be read (${codeOf(error)}). Check the folder.`);
  }
}

/** A note's text: UTF-8 or UTF-16 as its first bytes say, else as Windows writes Western letters. Throws Unusable for what is no text. */
export function noteText(bytes: Uint8Array, label: string): string {
  const text = decoded(bytes);
  if (!isText(text)) throw new Unusable(`${label}: It is no text, but some other kind of file. Save the note as plain text (.txt) and give that.`);
  return text;
}

const MOST_CONTROLS = 0.01;

/** Without a NUL, and with hardly any other sign that no text holds. */
function isText(text: string): boolean {
  const controls: readonly string[] = text.match(/[\u0000-\u0008\u000e-\u001f]/g) ?? [];
  return !controls.includes("\u0000") && controls.length <= text.length * MOST_CONTROLS;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
