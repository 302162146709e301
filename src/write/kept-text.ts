import { remembering } from "../claim/remembering.ts";

/** More texts than an office's claims repeat. */
const MOST = 4096;

/** The JSON of a text that comes again and again: a rule's id, its words, an element's name. */
export const keptText = remembering(MOST, (text: string) => JSON.stringify(text));
