import { formatAmount } from "../claim/index.ts";
import type { Claim, ServiceLine } from "../claim/index.ts";
import { modifierRank } from "../reference/index.ts";
import { lineOf } from "./line-of.ts";
import type { Change } from "./outcome.ts";

/** One element before and after, in the file's own separators. A dropped line goes from its SV101 to nothing. */
export interface ElementEdit {
  readonly line?: number;
  readonly element: string;
  readonly from: string;
  readonly to: string;
}

/** What these changes come to, element by element: changes to the modifiers of one line are one edit of SV101. */
export function editsOf(claim: Claim, changes: readonly Change[]): readonly ElementEdit[] {
  const edits: ElementEdit[] = [];
  for (const [number, own] of byLine(changes)) {
    const line = lineOf(claim, number);
    if (line !== undefined) addLineEdits(edits, claim, line, own);
  }
  for (const change of changes) if (change.op === "set-total") edits.push({ element: "CLM02", from: amountOf(claim), to: change.to });
  return edits;
}

/** The changes of each line, in the order in which the lines come. Most findings change one thing. */
function byLine(changes: readonly Change[]): Iterable<readonly [line: number, own: readonly Change[]]> {
  const [first] = changes;
  if (changes.length === 1 && first !== undefined) return "line" in first ? [[first.line, changes]] : [];
  const lines = new Map<number, Change[]>();
  for (const change of changes) {
    if (!("line" in change)) continue;
    const own = lines.get(change.line);
    if (own) own.push(change);
    else lines.set(change.line, [change]);
  }
  return lines;
}

function amountOf({ totalCharge }: Claim): string {
  return totalCharge.known ? formatAmount(totalCharge.value) : "";
}

function addLineEdits(edits: ElementEdit[], claim: Claim, line: ServiceLine, changes: readonly Change[]): void {
  const before = compositeOf(claim, line, line.modifiers);
  if (changes.some(isDropped)) return void edits.push({ line: line.number, element: "SV101", from: before, to: "" });
  const after = compositeOf(claim, line, modifiersAfter(line.modifiers, changes));
  if (before !== after) edits.push({ line: line.number, element: "SV101", from: before, to: after });
  for (const change of changes) {
    if (change.op !== "set") continue;
    edits.push({ line: line.number, element: change.element, from: currentOf(line, change.element), to: change.to });
  }
}

function isDropped({ op }: Change): boolean {
  return op === "drop-line";
}

function currentOf(line: ServiceLine, element: string): string {
  if (element === "SV103") return line.unitBasis;
  if (element === "SV104") return line.units.known ? String(line.units.value) : "";
  return line.charge.known ? formatAmount(line.charge.value) : "";
}

/** SV101 as it would be written with these modifiers. A description stands in the seventh place, whatever stands before it. */
export function compositeOf(claim: Claim, line: ServiceLine, modifiers: readonly string[]): string {
  const separator = claim.componentSeparator;
  let text = line.qualifier + separator + line.procedure;
  for (const modifier of modifiers) text += separator + modifier;
  if (line.description === undefined) return text;
  for (let slot = modifiers.length; slot < 4; slot++) text += separator;
  return text + separator + line.description;
}

/** The modifiers once the changes are made. What stands keeps its order; what is new goes where convention puts it. */
export function modifiersAfter(modifiers: readonly string[], changes: readonly Change[]): readonly string[] {
  let current = modifiers;
  for (const change of changes) current = applied(current, change);
  return current;
}

function applied(current: readonly string[], change: Change): readonly string[] {
  switch (change.op) {
    case "add-modifier": return holds(current, change.modifier) ? current : inserted(current, change.modifier);
    case "remove-modifier": return current.filter((modifier) => modifier.toUpperCase() !== change.modifier);
    case "respell-modifiers": return change.modifiers;
    default: return current;
  }
}

function holds(modifiers: readonly string[], modifier: string): boolean {
  for (const other of modifiers) if (other === modifier || other.toUpperCase() === modifier) return true;
  return false;
}

function inserted(current: readonly string[], modifier: string): readonly string[] {
  if (current.length === 0) return [modifier];
  const rank = modifierRank(modifier);
  const at = current.findIndex((other) => modifierRank(other.toUpperCase()) > rank);
  return at < 0 ? [...current, modifier] : [...current.slice(0, at), modifier, ...current.slice(at)];
}
