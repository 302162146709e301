import { typedIcd10 } from "../../reference/index.ts";

/** A diagnosis code as a note has it; `code` as a file has it, the note's own words with their UTF-16 offsets. */
export interface NotedCode { readonly code: string; readonly words: string; readonly start: number; readonly end: number }

/** Runs of letters, digits and dots: what may be a code with its dot. */
const RUNS = /[A-Za-z0-9.]+/g;

/**
 * The ICD-10-CM codes that a note names, in its order, each once. Only with their dot: without it `L45` may be a level, and `T12` is one.
 * Whether there is such a code, and whether it is of today, is for a person to say.
 */
export function notedCodes(text: string): readonly NotedCode[] {
  const found = [...text.matchAll(RUNS)].flatMap(({ 0: run, index }): NotedCode[] => {
    const words = run.replace(/\.+$/, "");
    const code = words.includes(".") ? typedIcd10(words) : undefined;
    return code === undefined ? [] : [{ code, words, start: index, end: index + words.length }];
  });
  return found.filter(({ code }, at) => found.findIndex((other) => other.code === code) === at);
}
