import { IDLE_MS } from "../../server/idle.ts";
import type { Answers } from "./answers.ts";

/** The visit in progress stays with this tab alone, so that a reload does not lose it: closed, or idle for a while, it is gone. */
const NAME = "claimwright.visit";

interface Kept { readonly answers: Answers; readonly at: number }

/** What is written for the tab: the answers, and when. Milliseconds. */
export function keptText(answers: Answers, now: number): string {
  return JSON.stringify({ answers, at: now } satisfies Kept);
}

/** The answers that were kept; none where the text is not ours, or nobody was here for longer than a screen stays open. */
export function recalled(text: string | null, now: number): Answers {
  try {
    const { answers, at } = JSON.parse(text ?? "") as Partial<Kept>;
    return typeof at === "number" && now - at < IDLE_MS && typeof answers === "object" ? answers : {};
  } catch {
    return {};
  }
}

export function recall(): Answers {
  return recalled(sessionStorage.getItem(NAME), Date.now());
}

/** Keeps the answers for this tab, in place of those before. */
export function keep(answers: Answers): void {
  if (Object.keys(answers).length === 0) sessionStorage.removeItem(NAME);
  else sessionStorage.setItem(NAME, keptText(answers, Date.now()));
}

const listeners = new Set<() => void>();

/** Takes the visit out of this tab, wherever it is shown. */
export function forget(): void {
  sessionStorage.removeItem(NAME);
  for (const listener of listeners) listener();
}

export function onForgotten(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
