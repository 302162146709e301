import { parseIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { readNote } from "../../note/index.ts";

/** The day that a note itself gives, once and with its year; undefined where it gives none, or more than one. Pure. */
export function dayOfNote(text: string, codes: readonly string[]): Day | undefined {
  const date = readNote(text, { codes }).services[0]?.elements.find(({ element }) => element === "date");
  return date?.status === "found" && typeof date.value === "string" ? parseIsoDay(date.value) : undefined;
}
