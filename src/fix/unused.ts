import type { Answer } from "./answer.ts";
import { isAnswered } from "./choose.ts";
import { originId } from "./standing.ts";
import type { State } from "./standing.ts";

/** An answer that no fix came of, nor could come of. */
export interface UnusedAnswer { readonly answer: Answer; readonly why: string }

const NONE = "no finding of this file fits it";
const NEVER = "the finding asks nothing that an answer can settle: a person must correct the record or the claim";

/** The answers that fitted no question, each with the reason. */
export function unusedOf({ standings }: State, answers: readonly Answer[], used: ReadonlySet<Answer>): readonly UnusedAnswer[] {
  const isFound = (answer: Answer): boolean => standings.some((standing) =>
    standing.findings.some((finding) => isAnswered({ id: originId(standing, finding), standing, finding }, answer)));
  return answers.filter((answer) => !used.has(answer)).map((answer) => ({ answer, why: isFound(answer) ? NEVER : NONE }));
}
