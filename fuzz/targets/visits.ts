import { readAnswers } from "../../src/fix/index.ts";
import { readVisits } from "../../src/read/index.ts";
import { judgeProblems } from "../oracles.ts";
import type { Target } from "../target.ts";

/** Visit records. */
export const visits: Target = {
  name: "visits",
  kind: "json",
  share: 2,
  examine(bytes, tell) {
    const { records, problems } = readVisits(bytes);
    judgeProblems(problems, bytes.length, tell);
    if (records.length === 0 && problems.length === 0) tell("nothing was read and nothing is said");
    for (const record of records) if (typeof record.claim !== "string" || !Array.isArray(record.services)) tell("a record without claim or services");
    if (JSON.stringify(records).length > 50 * bytes.length + 1000) tell("the records are much larger than the file");
  },
};

/** Answers to the questions of `fix`. */
export const answers: Target = {
  name: "answers",
  kind: "json",
  share: 1,
  examine(bytes, tell) {
    const { answers: read, problems, warnings } = readAnswers(new TextDecoder().decode(bytes));
    judgeProblems([...problems, ...warnings].map((message) => ({ code: "answers", severity: "error", message })), bytes.length, tell);
    for (const answer of read) if (typeof answer.yes !== "boolean" || typeof answer.by !== "string") tell("an answer without yes or by");
  },
};
