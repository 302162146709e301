import type { AnswerSheet } from "./answer-sheet.ts";
import type { ReceivedGroup, ReceivedTransaction, SegmentFault } from "./received.ts";

const LABEL = "005010X231A1";
/** What a 999 can name; a group or transaction of another kind is answered by what stands around it. */
const FUNCTIONAL = new Set(["BE", "HB", "HC", "HI", "HN", "HP", "HR", "HS", "RA"]);
const TRANSACTIONS = new Set(["270", "271", "276", "277", "278", "820", "834", "835", "837"]);
/** An acknowledgement is never acknowledged. */
const ACKNOWLEDGEMENT = "FA";
const MOST_CODES = 5;
const CLAIM_ID_WIDTH = 35;
const MOST_COUNT = 999_999;

export function isAnswerable({ hasHeader, functional }: ReceivedGroup): boolean {
  return hasHeader && functional !== ACKNOWLEDGEMENT;
}

/** True for a group that a 999 can name. */
export function isNameable(group: ReceivedGroup): boolean {
  return isAnswerable(group) && FUNCTIONAL.has(group.functional);
}

/** One group of 999s, one for each group received. Nothing where no group can be answered. */
export function putFunctional(sheet: AnswerSheet, groups: readonly ReceivedGroup[]): void {
  const named = groups.filter(isNameable);
  const [first] = named;
  if (!first) return;
  sheet.openGroup(ACKNOWLEDGEMENT, LABEL, first);
  for (const group of named) putGroup(sheet, group);
  sheet.closeGroup();
}

function putGroup(sheet: AnswerSheet, group: ReceivedGroup): void {
  const version = sheet.plain(group.version.trim()).slice(0, 12) || "UNKNOWN";
  sheet.openTransaction("999");
  sheet.put("AK1", [group.functional, numberOf(group.number), version]);
  const notes = new Set(group.notes);
  const received = group.transactions.filter(({ hasHeader }) => hasHeader);
  for (const transaction of received) {
    if (TRANSACTIONS.has(transaction.type)) putTransaction(sheet, transaction);
    else notes.add("1");
  }
  const accepted = notes.size > 0 ? 0 : received.filter((one) => codeOf(one) !== "R").length;
  const declared = /^\d{1,6}$/.test(group.declared) ? group.declared : String(received.length);
  const counts = [declared, ...[received.length, accepted].map((count) => String(Math.min(count, MOST_COUNT)))];
  sheet.put("AK9", [groupCode(received, accepted), ...counts, ...[...notes].slice(0, MOST_CODES)]);
  sheet.closeTransaction();
}

/** A accepted, E accepted with something noted, P in part, R not at all: nothing of a group is, when its own envelope is wrong. */
function groupCode(received: readonly ReceivedTransaction[], accepted: number): string {
  if (accepted === 0) return "R";
  if (accepted < received.length) return "P";
  return received.some((one) => codeOf(one) === "E") ? "E" : "A";
}

/** GS06 as a number of at most nine digits, 0 where it is none. */
function numberOf(text: string): string {
  return /^\d{1,9}$/.test(text.trim()) ? text.trim() : "0";
}

function putTransaction(sheet: AnswerSheet, transaction: ReceivedTransaction): void {
  sheet.put("AK2", [transaction.type, controlNumber(sheet, transaction.number), sheet.plain(transaction.version.trim()).slice(0, 35)]);
  for (const fault of transaction.faults) putFault(sheet, fault);
  sheet.put("IK5", [codeOf(transaction), ...notesOf(transaction).slice(0, MOST_CODES)]);
}

/** ST02 has four to nine characters: a shorter one is filled with zeros, what is too long is cut. */
function controlNumber(sheet: AnswerSheet, number: string): string {
  return sheet.plain(number.trim()).slice(0, 9).padStart(4, "0");
}

/** R where there is an error; E where what was noted does not stand against it; A where there is nothing. */
export function codeOf({ faults, notes }: ReceivedTransaction): "A" | "E" | "R" {
  if (notes.size > 0 || faults.some(({ severity }) => severity === "error")) return "R";
  return faults.length > 0 ? "E" : "A";
}

/** 5 where X12 itself is broken, I5 where only the guide is. */
function notesOf({ faults, notes }: ReceivedTransaction): readonly string[] {
  const isOfGuide = (code: string): boolean => code.startsWith("I");
  const codes = faults.flatMap(({ note, elements }) => (elements.length === 0 ? [note] : elements.map((element) => element.note)));
  const own = [...notes];
  if (codes.some((code) => !isOfGuide(code))) own.push("5");
  if (codes.some(isOfGuide)) own.push("I5");
  return own;
}

function putFault(sheet: AnswerSheet, { tag, position, loop, note, claim, elements }: SegmentFault): void {
  sheet.put("IK3", [tag, String(position), loop, note]);
  if (claim !== "" && sheet.plain(claim) === claim) sheet.put("CTX", [["CLM01", claim.slice(0, CLAIM_ID_WIDTH)]]);
  for (const { element, component, reference, note: code, copy } of elements) {
    sheet.put("IK4", [[String(element), component === undefined ? "" : String(component)], reference, code, copy]);
  }
}
