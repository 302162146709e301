import type { Change } from "../check/index.ts";
import type { Edit, SegmentView } from "../x12/index.ts";
import { grouped } from "./group.ts";
import type { ClaimShape, LoopShape, Trailer } from "./layout.ts";
import { mergedModifiers } from "./order.ts";
import type { Standing } from "./standing.ts";
import { dropsOf } from "./wanted.ts";

/** The merged changes of one claim, and where it stands. */
export interface ClaimPlan {
  readonly standing: Standing;
  readonly shape: ClaimShape;
  readonly changes: readonly Change[];
}

const ELEMENT = { SV102: 2, SV103: 3, SV104: 4 } as const;

/** The byte edits of all claims: the elements that change, the loops that go, and LX01 and SE01 that follow. */
export function byteEdits(plans: readonly ClaimPlan[]): readonly Edit[] {
  return [...plans.flatMap(claimEdits), ...trailerEdits(plans)];
}

function claimEdits(plan: ClaimPlan): readonly Edit[] {
  const { shape, changes } = plan;
  const total = changes.flatMap((change) => (change.op === "set-total" ? setElements(shape.claim, new Map([[2, change.to]])) : []));
  const byLine = grouped(changes.filter((change) => "line" in change && change.op !== "drop-line"), (change) => ("line" in change ? change.line : 0));
  const lines = [...byLine].flatMap(([line, own]) => lineEdits(plan, line, own));
  return [...total, ...lines, ...dropEdits(plan)];
}

function lineEdits({ standing, shape }: ClaimPlan, line: number, changes: readonly Change[]): readonly Edit[] {
  const service = shape.loops.get(line)?.service;
  if (service === undefined) return [];
  const sets = new Map(changes.flatMap((change) => (change.op === "set" ? [[ELEMENT[change.element], change.to] as const] : [])));
  const before = standing.claim.lines.find(({ number }) => number === line)?.modifiers ?? [];
  const after = mergedModifiers(before, changes);
  const modifiers = before.join("\n") === after.join("\n") ? [] : [modifierEdit(service, after)];
  return [...modifiers, ...setElements(service, sets)];
}

/** Writes SV101-3 to -6 and leaves what stands before and after them as it is. */
function modifierEdit(service: SegmentView, modifiers: readonly string[]): Edit {
  const start = service.componentSpan(1, 2)?.[1] ?? 0;
  const description = service.componentSpan(1, 7);
  const end = description === undefined ? service.elementSpan(1)?.[1] ?? start : description[0] - 1;
  const slots = description === undefined ? modifiers : [...modifiers, "", "", "", ""].slice(0, 4);
  const separator = String.fromCharCode(service.separators.component);
  return { start, end, replacement: slots.map((modifier) => separator + modifier).join("") };
}

/** Replaces elements; one beyond the end of the segment is appended, with the separators that it needs. */
function setElements(segment: SegmentView, values: ReadonlyMap<number, string>): readonly Edit[] {
  const count = segment.elementCount();
  const appended = appendedText(segment, values, count);
  const edits = [...values].flatMap(([element, value]): readonly Edit[] => {
    const span = segment.elementSpan(element);
    return span === undefined ? [] : [{ start: span[0], end: span[1], replacement: element === count ? value + appended : value }];
  });
  if (appended === "" || values.has(count)) return edits;
  const end = segment.span[1];
  return [...edits, { start: end, end, replacement: appended }];
}

function appendedText(segment: SegmentView, values: ReadonlyMap<number, string>, count: number): string {
  const missing = Math.max(0, ...values.keys()) - count;
  const separator = String.fromCharCode(segment.separators.element);
  return Array.from({ length: Math.max(0, missing) }, (_, i) => separator + (values.get(count + 1 + i) ?? "")).join("");
}

function dropEdits(plan: ClaimPlan): readonly Edit[] {
  const loops = droppedLoops(plan);
  if (loops.length === 0) return [];
  const cuts = loops.map(({ start, next }): Edit => ({ start: start.offset, end: next?.offset ?? start.offset, replacement: "" }));
  return [...cuts, ...renumbered(plan)];
}

function droppedLoops({ shape, changes }: ClaimPlan): readonly LoopShape[] {
  return dropsOf(changes).flatMap((line) => shape.loops.get(line) ?? []);
}

/** LX01 of the lines after those that go. Numbers that did not count up by one are left as they are. */
function renumbered({ standing, shape, changes }: ClaimPlan): readonly Edit[] {
  const dropped = new Set(dropsOf(changes));
  const written = standing.claim.lines.map(({ number }) => ({ number, segment: shape.loops.get(number)?.number }));
  const first = numberIn(written[0]?.segment);
  if (written.some(({ segment }, i) => numberIn(segment) !== first + i)) return [];
  let gone = 0;
  return written.flatMap(({ number, segment }): readonly Edit[] => {
    if (dropped.has(number)) gone++;
    if (dropped.has(number) || gone === 0 || segment === undefined) return [];
    return setNumber(segment, numberIn(segment) - gone);
  });
}

function numberIn(segment: SegmentView | undefined): number {
  const text = segment?.text(1) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Keeps the width that the number had. */
function setNumber(segment: SegmentView, value: number): readonly Edit[] {
  const before = segment.text(1);
  const width = before.startsWith("0") ? before.length : 0;
  return setElements(segment, new Map([[1, String(value).padStart(width, "0")]]));
}

/** SE01 of every transaction that lost segments. */
function trailerEdits(plans: readonly ClaimPlan[]): readonly Edit[] {
  const cut = plans.flatMap((plan) => {
    const removed = droppedLoops(plan).reduce((sum, { start, next }) => sum + (next?.ordinal ?? start.ordinal) - start.ordinal, 0);
    const { trailer } = plan.shape;
    return removed > 0 && trailer ? [{ trailer, removed }] : [];
  });
  const byTrailer = grouped(cut, ({ trailer }) => trailer.segment.ordinal);
  return [...byTrailer.values()].flatMap((group) => trailerEdit(group));
}

function trailerEdit(group: readonly { readonly trailer: Trailer; readonly removed: number }[]): readonly Edit[] {
  const [first] = group;
  if (first === undefined) return [];
  const { segment, header } = first.trailer;
  const removed = group.reduce((sum, each) => sum + each.removed, 0);
  return setNumber(segment, segment.ordinal - header + 1 - removed);
}
