import type { Answer } from "./answer.ts";
import { diffText } from "./diff-text.ts";
import type { FixResult } from "./fix.ts";

/** What was fixed and what was not, as plain data. Lines and ids are those of the file as given. */
export function fixJson(result: FixResult): Readonly<Record<string, unknown>> {
  const { applied, refused, declined, unused, open, moved, diff, stopped } = result;
  return {
    applied,
    refused,
    declined,
    unusedAnswers: unused.map(({ answer, why }) => ({ ...naming(answer), why })),
    questions: open,
    moved: moved.map(({ claim, from, to }) => ({ claim, from, to: to ?? null })),
    diff: diff.map(({ claim, because, segments }) => ({ claim: claim ?? null, because: because.map(({ finding }) => finding), segments })),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

function naming({ entry, finding, claim, rule, lines }: Answer): Partial<Answer> {
  return {
    entry,
    ...(finding === undefined ? {} : { finding }),
    ...(claim === undefined ? {} : { claim }),
    ...(rule === undefined ? {} : { rule }),
    ...(lines === undefined ? {} : { lines }),
  };
}

/** The diff, then all that a person still has to look at. */
export function fixText(result: FixResult): string {
  const parts = [
    diffText(result.diff).trimEnd(),
    listText("Not made", result.refused.map(({ finding, why }) => `${finding}: ${why}`)),
    listText("Answered no", result.declined.map(({ finding, why }) => `${finding}: ${why}`)),
    listText("Answers not used", result.unused.map(({ answer, why }) => `answer ${answer.entry} (${nameOf(answer)}): ${why}`)),
    listText("Lines with a new number", movedText(result)),
    listText("Questions still open", result.open.map(({ finding, question }) => `${finding}: ${question}`)),
    result.stopped ?? "",
  ];
  return parts.filter((part) => part !== "").map((part) => `${part}\n\n`).join("");
}

function listText(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? "" : [title, ...rows.map((row) => `  ${row}`)].join("\n");
}

function nameOf({ finding, claim, rule, lines }: Answer): string {
  return finding ?? [claim, rule, lines?.join("+")].filter((part) => part !== undefined).join("/");
}

/** Visit records name lines by number: the office must change theirs along. */
function movedText({ moved }: FixResult): readonly string[] {
  const rows = moved.map(({ claim, from, to }) => `claim ${claim}: line ${from} ${to === undefined ? "came off" : `is now line ${to}`}`);
  return rows.length === 0 ? [] : [...rows, "Change the line numbers of their visit records to match."];
}
