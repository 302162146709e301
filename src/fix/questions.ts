import type { OpenQuestion } from "./choose.ts";

/** The open questions as answers to fill in: what `readAnswers` takes back. */
export function questionsJson(open: readonly OpenQuestion[]): string {
  const answers = open.map(({ finding, claim, rule, lines, message, question, edits }) => ({
    finding, claim, rule, lines, message, question, changes: edits, answer: null, by: "", on: "",
  }));
  return `${JSON.stringify({ answers }, null, 2)}\n`;
}
