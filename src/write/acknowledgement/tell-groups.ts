import { entryOf } from "../../claim/index.ts";
import { noteFacts } from "../../reference/status-codes.ts";
import type { NoteList } from "../../reference/status-codes.ts";
import type {
  ElementError, GroupAnswer, InterchangeAnswer, Pointed, SegmentError, TransactionAnswer,
} from "../../read/acknowledgement/index.ts";
import { positionOf } from "../../x12/index.ts";
import { pointAt } from "./sent-file.ts";
import type { SentFile } from "./sent-file.ts";
import type { Outcome, ToldError, ToldGroup, ToldInterchange, ToldNote, ToldPlace, ToldTransaction } from "./told.ts";

const OUTCOMES: Readonly<Record<string, Outcome>> = { A: "accepted", E: "noted", P: "partly", R: "rejected", M: "rejected", W: "rejected", X: "rejected" };
/** They say only that errors are listed, which is seen. */
const ERRORS_FOLLOW = new Set(["5", "I5"]);
/** IK304 for what is missing: the segment that stands at the place is another. */
const MISSING = new Set(["3", "I6", "I7", "I8"]);

/** Stands in our own answers for a tag that is none. */
const NO_TAG = "ZZZ";

function outcomeOf(code: string): Outcome {
  return entryOf(OUTCOMES, code) ?? "unsaid";
}

function noteOf(list: NoteList, code: string): ToldNote {
  const { means, next } = noteFacts(list, code);
  return { code, means, next };
}

export function tellInterchange({ file, interchange, code, note }: InterchangeAnswer): ToldInterchange {
  return { kind: "TA1", file, interchange, outcome: outcomeOf(code), code, note: note === "000" || note === "" ? null : noteOf("interchange", note) };
}

export function tellGroup(answer: GroupAnswer, sent: readonly SentFile[]): ToldGroup {
  const { kind, file, group, code, included, received, accepted, notes, transactions } = answer;
  return {
    kind, file, group, outcome: outcomeOf(code), code, included: included ?? null, received: received ?? null, accepted: accepted ?? null,
    notes: notes.map((note) => noteOf("group", note)),
    transactions: transactions.map((transaction) => tellTransaction(answer, transaction, sent)),
  };
}

function tellTransaction(answer: GroupAnswer, transaction: TransactionAnswer, sent: readonly SentFile[]): ToldTransaction {
  const { number, code, notes, errors } = transaction;
  const own = errors.length === 0 ? notes : notes.filter((note) => !ERRORS_FOLLOW.has(note));
  return {
    transaction: number, outcome: outcomeOf(code), code, notes: own.map((note) => noteOf("transaction", note)),
    errors: errors.flatMap((error) => tellError(error, pointAt(answer, transaction, error), sent)),
  };
}

function tellError(error: SegmentError, at: Pointed | undefined, sent: readonly SentFile[]): readonly ToldError[] {
  const { tag, position, loop, note, claim } = error;
  const about = { segment: tag, position: position ?? null, loop, claim: claim ?? null };
  if (error.elements.length === 0) {
    return [{ ...about, element: null, ...noteOf("segment", note), place: placeOf(error, at, undefined, sent) }];
  }
  return error.elements.map((element) => {
    const name = nameOf(tag, element);
    const pointed = at && { ...at, element: element.element, component: element.component };
    return { ...about, element: name, ...noteOf("element", element.note), place: placeOf(error, pointed, name ?? undefined, sent) };
  });
}

/** `SV103`, `SV101-2`. */
function nameOf(tag: string, { element, component }: ElementError): string | null {
  return element === undefined ? null : positionOf(tag, element, component);
}

function placeOf(error: SegmentError, at: Pointed | undefined, element: string | undefined, sent: readonly SentFile[]): ToldPlace | null {
  const { tag, note } = error;
  if (!at) return null;
  for (const { file, placeOf: find, problemAt } of sent) {
    const found = find(at);
    if (!found) continue;
    const isMissing = MISSING.has(note);
    const ours = problemAt(found.where.segment, element)?.message ?? "";
    const fits = isMissing || found.tag.toUpperCase() === tag || tag === NO_TAG;
    const { where, name, loop, claim, line } = found;
    return { file, where, segment: found.tag, name, loop, claim, line, fits, ours };
  }
  return null;
}
