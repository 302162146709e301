import { putBetween } from "../marked.ts";
import { handMade } from "./hand.ts";
import { labelledNotes } from "./index.ts";
import type { LabelledNote } from "./labelled.ts";
import { precision, recall, scored } from "./score.ts";
import type { Score } from "./score.ts";

const MARKS = ["<!-- scores: written by npm run notes -- --write -->", "<!-- end of scores -->"] as const;

/** The document with the table of today's scores between its two marker comments. */
export function withScores(document: string): string {
  return putBetween(document, MARKS, scoreTable());
}

function scoreTable(): string {
  const seen = scored(labelledNotes("seen")).scores.filter((score) => said(score) > 0);
  const unseen = new Map(scored(labelledNotes("unseen")).scores.map((score) => [score.element, score]));
  const rows = seen.map((score) => `| ${score.element} | ${cells(score)} | ${cells(unseen.get(score.element))} |`);
  return [
    `${counted("seen")} seen, ${counted("unseen")} unseen.`,
    "",
    "| element | seen: said | precision | recall | unseen: said | precision | recall |",
    "|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function counted(split: LabelledNote["split"]): string {
  return `${labelledNotes(split).length} notes (${handMade().filter((note) => note.split === split).length} by hand)`;
}

function said({ right, lost }: Score): number {
  return right + lost;
}

/** An element that no note says has no share. */
function cells(score: Score | undefined): string {
  if (score === undefined || said(score) === 0) return "0 | – | –";
  return [said(score), precision(score).toFixed(3), recall(score).toFixed(3)].join(" | ");
}
