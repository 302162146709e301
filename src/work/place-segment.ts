import type { Claim, Problem } from "../claim/index.ts";
import { editSegments } from "../write/segments/index.ts";
import type { SegmentChange, SegmentEdit } from "../write/segments/index.ts";
import { readSegments } from "../x12/index.ts";
import type { Opened } from "./company.ts";
import { readOne } from "./read-one.ts";

/** Why a change is not made: what, where, what to do. */
export interface EditRefused { readonly refused: string; readonly segment?: number; readonly element?: string }

/** A segment by its number and its tag. */
export interface Place { readonly segment: number; readonly tag: string }

/** A claim as changes make it, sound in form. */
export interface Tried {
  readonly bytes: Uint8Array;
  readonly changes: readonly SegmentChange[];
  readonly claim: Claim;
  readonly problems: readonly Problem[];
  readonly placedAfter?: Place;
}

type Broken = EditRefused & { readonly code?: string };

/** Makes changes, and reads what comes of them; refused where the form would be worse than before. */
export function tryEdits(before: Opened, edits: readonly SegmentEdit[]): Tried | Broken {
  const { content, batch } = before.content;
  const edited = editSegments(content, edits);
  if ("refused" in edited) {
    const { message, segment, element } = edited.refused;
    return { refused: message, segment, ...(element === undefined ? {} : { element }) };
  }
  const read = readOne(edited.bytes, batch);
  if (read === undefined) return { refused: "This would no longer be one claim that can be read. Change one element at a time." };
  const isLineOff = edits.some(({ op }) => op === "drop-line");
  const refused = brokenBy(before.problems, read.problems) ?? (isLineOff ? undefined : strayLine(before.claim, read.claim));
  return refused ?? { ...edited, ...read };
}

/** What begins a loop: a segment is moved to no other. */
const OPENS = new Set(["CLM", "LX", "NM1", "SBR", "LIN", "SVD", "LQ", "HL", "SE"]);

/** The same, with one added segment at the place in its loop that the guide has for it. */
export function placed(before: Opened, edits: readonly SegmentEdit[]): Tried | EditRefused {
  const first = tryEdits(before, edits);
  const [edit] = edits;
  if (!("refused" in first) || first.code !== "segment-order" || edit?.op !== "add" || edits.length > 1) return first;
  for (const { segment, tag } of elsewhere(before.content.content, edit.segment)) {
    const made = tryEdits(before, [{ ...edit, segment }]);
    if (!("refused" in made)) return { ...made, placedAfter: { segment, tag } };
  }
  return { refused: "The guide has no place for this segment here: what follows would stand too late. Add it after another segment." };
}

/** The other segments of the same loop, those that follow first. */
function elsewhere(bytes: Uint8Array, from: number): readonly Place[] {
  const all = readSegments(bytes).segments.map((segment) => ({ segment: segment.ordinal, tag: segment.tag() }));
  const next = all.findIndex(({ segment, tag }) => segment > from && OPENS.has(tag));
  const first = all.findLastIndex(({ segment, tag }) => segment <= from && OPENS.has(tag));
  const own = all.slice(Math.max(0, first), next < 0 ? all.length : next);
  return [...own.filter(({ segment }) => segment > from), ...own.filter(({ segment }) => segment < from).reverse()];
}

/** The first fault of form that the change brought in. */
function brokenBy(before: readonly Problem[], after: readonly Problem[]): Broken | undefined {
  const had = new Map<string, number>();
  for (const problem of before) had.set(kindOf(problem), (had.get(kindOf(problem)) ?? 0) + 1);
  for (const problem of after) {
    const left = had.get(kindOf(problem)) ?? 0;
    if (problem.severity === "error" && left === 0) {
      const { segment, element } = problem.where ?? {};
      const where = { ...(segment === undefined ? {} : { segment }), ...(element === undefined ? {} : { element }) };
      return { refused: problem.message, code: problem.code, ...where };
    }
    had.set(kindOf(problem), left - 1);
  }
  return undefined;
}

function kindOf({ code, message, loop, where }: Problem): string {
  return [code, loop, where?.element, message].join("\n");
}

/** Visit records go by the number of a line: a new line comes after those that are there. */
function strayLine(before: Claim, after: Claim): EditRefused | undefined {
  const moved = before.lines.some(({ number, procedure }) => {
    const now = after.lines.find((line) => line.number === number);
    return now === undefined || (after.lines.length !== before.lines.length && now.procedure !== procedure);
  });
  const refused = "The lines of the claim would change their numbers, and visit records go by them. Add a new line after the last one.";
  return moved ? { refused } : undefined;
}
