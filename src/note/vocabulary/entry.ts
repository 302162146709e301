import type { Region } from "../../claim/index.ts";

/** What the words of the vocabulary stand for. */
export type Tag
  = | "service" | "activity" | "region" | "apparatus" | "minute" | "second" | "hour" | "pound" | "kilogram" | "newton" | "percent" | "degree" | "weight"
    | "mode" | "position" | "cause" | "because" | "dx" | "symptom" | "response" | "outcome" | "score" | "better" | "after" | "plan-of-care" | "supervision" | "signed" | "unsigned" | "unread" | "credential"
    | "not" | "not-done" | "plan" | "history" | "today" | "home" | "verb" | "total" | "timed" | "rest" | "copied"
    | "other-degrees" | "other-weight" | "other-date" | "visit-date" | "part" | "listing" | "image" | "abn" | "kx" | "assistant" | "pull" | "low" | "from" | "pause"
    | "icd" | "inside" | "start" | "stop" | "frequency" | "maybe" | "other-minutes" | "relative" | "label" | "correction" | "joint";

/**
 * Words that mean one thing; `none` only silences shorter phrases of its tag.
 * A phrase is words in order; `a|b` is a choice and `word?` may be missing.
 */
export interface Entry {
  readonly tag: Tag;
  readonly means: string;
  readonly phrases: readonly string[];
  /** The day on which the words were last looked over. */
  readonly since: string;
}

const since = "2026-11-27";

export function entry(tag: Tag, means: string, ...phrases: readonly string[]): Entry {
  return { tag, means, phrases, since };
}

export function region(means: Region, ...phrases: readonly string[]): Entry {
  return entry("region", means, ...phrases);
}
