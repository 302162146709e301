import type { Verdict } from "../check/index.ts";
import type { ClaimContent, Made, Store } from "../store/index.ts";
import type { SegmentChange, SegmentEdit } from "../write/segments/index.ts";
import { recheckAll } from "./check-claims.ts";
import { companyOf, named, opened, sessionIn, visitsOf } from "./company.ts";
import type { CheckedIn, Opened } from "./company.ts";
import { movedBy, totalAfter } from "./drop-line.ts";
import { followed, movedVisits, putChanged } from "./moved-visits.ts";
import type { MovedVisit } from "./moved-visits.ts";
import type { Office } from "./office.ts";
import { placed, tryEdits } from "./place-segment.ts";
import type { EditRefused, Place } from "./place-segment.ts";

/** A claim with changed segments, checked against what the store knows; nothing is stored yet. */
export interface ClaimEdited {
  readonly bytes: Uint8Array;
  readonly changes: readonly SegmentChange[];
  readonly verdict: Verdict;
  readonly visits: readonly MovedVisit[];
  /** Where the guide has an added segment, where that is not where it was asked for. */
  readonly placedAfter?: Place;
}

/** Works out a change of segments. What would break the file's form, or make another claim of it, is refused. */
export async function editFor(
  store: CheckedIn, office: Office, content: ClaimContent, edits: readonly SegmentEdit[],
): Promise<ClaimEdited | EditRefused> {
  const before = opened(content);
  const dropped = edits.some(({ op }) => op === "drop-line");
  if (dropped && edits.length > 1) return { refused: "A line is taken off by itself. Make the other changes before it or after it." };
  const made = dropped ? tryEdits(before, [...edits, ...totalAfter(before, edits)]) : placed(before, edits);
  if ("refused" in made) return made;
  const after: Opened = { content: { ...content, content: made.bytes }, claim: made.claim, problems: made.problems };
  const company = await companyOf(store, [named(after, store)]);
  const moved = dropped ? movedBy(before.claim, made.changes) : [];
  const visits = visitsOf(company);
  const session = sessionIn(office, company, visits.map((visit) => followed(visit, moved)));
  const { bytes, changes, placedAfter } = made;
  return {
    bytes, changes, verdict: session.check(made.claim),
    visits: movedVisits(visits, content.number, moved),
    ...(placedAfter === undefined ? {} : { placedAfter }),
  };
}

/** Puts a change in place, as `editFor` worked it out, and checks the claim again, and what other claims say beside it. */
export async function putEdit(store: Store, office: Office, content: ClaimContent, edited: ClaimEdited, made: Made): Promise<void> {
  await putChanged(store, content.key, edited, changedText(edited.changes), made);
  await recheckAll(store, office, content);
}

/** Which elements changed, in words that hold no value: `SV104 (line 1), REF added`. */
export function changedText(changes: readonly SegmentChange[]): string {
  return changes.map(({ element, line, from, to }) => {
    if (element === "LX" && to === "" && line !== undefined) return `line ${line} taken off`;
    const what = element.length > 3 ? element : to === "" ? `${element} taken off` : from === "" ? `${element} added` : element;
    return line === undefined ? what : `${what} (line ${line})`;
  }).join(", ");
}
