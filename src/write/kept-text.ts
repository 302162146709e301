import { remembering } from "../claim/remembering.ts";

/** What JSON writes otherwise than it stands: quotes, backslashes, control characters, halves of a pair of units. */
const UNLIKE = /["\\\u0000-\u001f\ud800-\udfff]/;

/** The JSON of a text. Most texts are plain, and need their quotes only. */
export function quoted(text: string): string {
  return UNLIKE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** More texts than an office's claims repeat. */
const MOST = 4096;

/** The JSON of a text that comes again and again: a rule's id, its words, an element's name. */
export const keptText = remembering(MOST, quoted);
