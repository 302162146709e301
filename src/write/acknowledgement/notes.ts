import { entryOf } from "../../claim/index.ts";
import type { Problem } from "../../claim/index.ts";
import { positionOf } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { answerTo, ENVELOPE_ELEMENTS, ENVELOPE_SEGMENTS } from "./answers.ts";
import type { Answer } from "./answers.ts";
import { elementAt } from "./place-problem.ts";
import type { Level } from "./place-problem.ts";

/** A code that is said of a whole transaction, group or interchange. */
export interface Note { readonly of: "transaction" | "group" | "interchange"; readonly code: string }

const WIDER = ["transaction", "group", "interchange"] as const;
/** What stands where no transaction is open. */
const OUTSIDE: Note = { of: "interchange", code: "024" };

/** What a Problem of the envelope means for the unit it stands in: its own level first, then those around it. */
export function noteOf(problem: Problem, segment: SegmentView | undefined, level: Level): Note | undefined {
  const row = answerTo(problem.code);
  if (row.unsaid || row.shown) return undefined;
  const answer = rowFor(row, problem, segment);
  const from = level === "transaction" ? 0 : level === "group" ? 1 : 2;
  for (const of of WIDER.slice(level === "inside" ? 0 : from)) {
    const code = answer[of];
    if (code !== undefined) return { of, code };
  }
  return segment?.tag() === "TA1" ? undefined : OUTSIDE;
}

/** Structure and characters are judged by the element that they stand in; what the envelope's reading says, by its own row. */
function rowFor(row: Answer, problem: Problem, segment: SegmentView | undefined): Answer {
  if (!segment || (row.element === undefined && row.segment === undefined) || row.interchange !== undefined) return row;
  const tag = segment.tag();
  const place = elementAt(problem, segment);
  const name = place ? positionOf(tag, place.element) : "";
  return ENVELOPE_ELEMENTS[name] ?? entryOf(ENVELOPE_SEGMENTS, tag) ?? row;
}
