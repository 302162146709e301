import { draftOf } from "../../tab-draft.ts";
import type { Answers } from "./answers.ts";

const draft = draftOf<Answers>("visit");

/** The visit in progress; without any answer where none is kept. */
export function recall(): Answers {
  return draft.recall() ?? {};
}

/** Keeps the answers for this tab, in place of those before. */
export function keep(answers: Answers): void {
  draft.keep(Object.keys(answers).length === 0 ? undefined : answers);
}

export const { forget, onForgotten } = draft;
