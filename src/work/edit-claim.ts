import type { Verdict } from "../check/index.ts";
import type { Claim, Problem } from "../claim/index.ts";
import type { ClaimContent, Made, Store } from "../store/index.ts";
import { editSegments } from "../write/segments/index.ts";
import type { SegmentChange, SegmentEdit } from "../write/segments/index.ts";
import { recheckAll } from "./check-claims.ts";
import { companyOf, named, opened, sessionIn } from "./company.ts";
import type { CheckedIn, Opened } from "./company.ts";
import type { Office } from "./office.ts";
import { readOne } from "./read-one.ts";

/** A claim with changed segments, checked against what the store knows; nothing is stored yet. */
export interface ClaimEdited {
  readonly bytes: Uint8Array;
  readonly changes: readonly SegmentChange[];
  readonly verdict: Verdict;
}

/** Why a change is not made: what, where, what to do. */
export interface EditRefused { readonly refused: string; readonly segment?: number; readonly element?: string }

/** Works out a change of segments. What would break the file's form, or make another claim of it, is refused. */
export async function editFor(
  store: CheckedIn, office: Office, content: ClaimContent, edits: readonly SegmentEdit[],
): Promise<ClaimEdited | EditRefused> {
  const edited = editSegments(content.content, edits);
  if ("refused" in edited) {
    const { message, segment, element } = edited.refused;
    return { refused: message, segment, ...(element === undefined ? {} : { element }) };
  }
  const before = opened(content);
  const read = readOne(edited.bytes, content.batch);
  if (read === undefined) return { refused: "This would no longer be one claim that can be read. Change one element at a time." };
  const refused = brokenBy(before.problems, read.problems) ?? strayLine(before.claim, read.claim);
  if (refused !== undefined) return refused;
  const after: Opened = { content: { ...content, content: edited.bytes }, ...read };
  const session = sessionIn(office, await companyOf(store, [named(after, store)]));
  return { bytes: edited.bytes, changes: edited.changes, verdict: session.check(read.claim) };
}

/** The first fault of form that the change brought in. */
function brokenBy(before: readonly Problem[], after: readonly Problem[]): EditRefused | undefined {
  const had = new Map<string, number>();
  for (const problem of before) had.set(kindOf(problem), (had.get(kindOf(problem)) ?? 0) + 1);
  for (const problem of after) {
    const left = had.get(kindOf(problem)) ?? 0;
    if (problem.severity === "error" && left === 0) {
      const { segment, element } = problem.where ?? {};
      return { refused: problem.message, ...(segment === undefined ? {} : { segment }), ...(element === undefined ? {} : { element }) };
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

/** Puts a change in place, as `editFor` worked it out, and checks the claim again, and what other claims say beside it. */
export async function putEdit(store: Store, office: Office, content: ClaimContent, edited: ClaimEdited, made: Made): Promise<void> {
  const { bytes, changes } = edited;
  await store.claims.revise(content.key, bytes, { ...made, visits: [], what: changedText(changes) });
  await recheckAll(store, office, content);
}

/** Which elements changed, in words that hold no value: `SV104 (line 1), REF added`. */
export function changedText(changes: readonly SegmentChange[]): string {
  return changes.map(({ element, line, from, to }) => {
    const what = element.length > 3 ? element : to === "" ? `${element} taken off` : from === "" ? `${element} added` : element;
    return line === undefined ? what : `${what} (line ${line})`;
  }).join(", ");
}
