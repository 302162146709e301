import { shapesOf } from "../../fix/index.ts";
import type { ClaimShape } from "../../fix/index.ts";
import { parseElementPath, readClaims } from "../../read/index.ts";
import type { ElementPath } from "../../read/index.ts";
import { revised, SegmentWriter, splice } from "../../x12/index.ts";
import type { Edit, NewText, SegmentView, Separators } from "../../x12/index.ts";
import { refusedEdit } from "./edit.ts";
import type { ClaimEdit, RefusedEdit, RefusedEditWhy } from "./edit.ts";
import { matching, placeFor, reachOf } from "./edit-place.ts";
import type { Reach } from "./edit-place.ts";

export interface EditedClaims {
  readonly bytes: Uint8Array;
  readonly applied: readonly ClaimEdit[];
  readonly refused: readonly RefusedEdit[];
}

/**
 * Sets elements of claims in their file. Every byte that no edit names stays as it is, and without edits all do; SE01
 * follows where a segment is added. What cannot be done safely is refused, and the others are made. Nothing else
 * follows an edit: whoever changes a charge sets the total (CLM02) too.
 */
export function editClaims(bytes: Uint8Array, edits: readonly ClaimEdit[]): EditedClaims {
  const sheet = new EditSheet(bytes, edits);
  for (const edit of edits) sheet.take(edit);
  return { bytes: splice(bytes, sheet.edits()), applied: sheet.applied, refused: sheet.refused };
}

interface Insert { readonly after: SegmentView; readonly rank: number; readonly text: string; readonly shape: ClaimShape }
interface Revision { readonly segment: SegmentView; readonly texts: NewText[] }

/** What a new segment is made of: the element that takes the value, and the text before it. */
const NEW_SEGMENTS: Readonly<Record<string, { readonly element: number; readonly between: readonly string[] }>> = {
  REF: { element: 2, between: [] }, NTE: { element: 2, between: [] }, AMT: { element: 2, between: [] }, DTP: { element: 3, between: ["D8"] },
};

class EditSheet {
  readonly applied: ClaimEdit[] = [];
  readonly refused: RefusedEdit[] = [];
  readonly #bytes: Uint8Array;
  readonly #shapes: ReadonlyMap<string, readonly ClaimShape[]>;
  readonly #revisions = new Map<number, Revision>();
  readonly #inserts: Insert[] = [];
  readonly #seen = new Set<string>();

  constructor(bytes: Uint8Array, edits: readonly ClaimEdit[]) {
    this.#bytes = bytes;
    this.#shapes = shapesById(bytes, new Set(edits.map(({ claim }) => claim)));
  }

  take(edit: ClaimEdit): void {
    const why = this.#tried(edit);
    if (why === undefined) this.applied.push(edit);
    else this.refused.push(refusedEdit(edit, why));
  }

  edits(): readonly Edit[] {
    const trailers = new Map<number, { readonly shape: ClaimShape; added: number }>();
    for (const { shape } of this.#inserts) {
      const at = shape.trailer?.segment.ordinal ?? 0;
      const counted = trailers.get(at) ?? { shape, added: 0 };
      counted.added++;
      trailers.set(at, counted);
    }
    return [
      ...[...this.#revisions.values()].map(({ segment, texts }) => revised(segment, texts)),
      ...[...trailers.values()].flatMap(({ shape, added }) => counted(shape, added)),
      ...this.#insertions(),
    ];
  }

  #tried(edit: ClaimEdit): RefusedEditWhy | undefined {
    const path = parseElementPath(edit.element);
    if (path === undefined || path.element === 0) return "element";
    const shapes = this.#shapes.get(edit.claim) ?? [];
    if (shapes.length > 1 && edit.nth === undefined) return "claim-ambiguous";
    const shape = shapes[(edit.nth ?? 1) - 1];
    if (shape === undefined) return "claim-absent";
    const segments = segmentsFor(shape, edit.line);
    if (segments === undefined) return "line-absent";
    const unwritable = writerFor(shape.claim.separators).refusal(edit.to);
    return unwritable ?? this.#place(edit, path, shape, reachOf(segments, edit.line !== undefined));
  }

  #place(edit: ClaimEdit, path: ElementPath, shape: ClaimShape, reach: Reach): RefusedEditWhy | undefined {
    if (!reach.order.includes(path.tag) && path.tag !== "NM1" && path.tag !== "PRV") return "element";
    const [segment, other] = matching(reach, path.tag, edit.qualifier);
    if (other !== undefined) return "segment-ambiguous";
    return segment === undefined ? this.#insert(edit, path, shape, reach) : this.#revise(segment, path, edit.to);
  }

  #revise(segment: SegmentView, { element, component }: ElementPath, to: string): RefusedEditWhy | undefined {
    const revision = this.#revisions.get(segment.ordinal) ?? { segment, texts: [] };
    const overlaps = (one: NewText): boolean => one.component === component || one.component === 0 || component === 0;
    if (revision.texts.some((one) => one.element === element && overlaps(one))) return "twice";
    revision.texts.push({ element, component, to });
    this.#revisions.set(segment.ordinal, revision);
    return undefined;
  }

  #insert(edit: ClaimEdit, path: ElementPath, shape: ClaimShape, reach: Reach): RefusedEditWhy | undefined {
    const after = placeFor(reach, path.tag);
    const texts = newTexts(edit, path);
    if (texts === undefined || after === undefined) return "segment-absent";
    if (shape.trailer === undefined) return "no-trailer";
    const key = [shape.claim.ordinal, edit.line, path.tag, edit.qualifier].join("\n");
    if (this.#seen.has(key)) return "twice";
    const composed = writerFor(shape.claim.separators).compose(path.tag, texts);
    if ("refused" in composed) return composed.refused[0]?.why;
    this.#seen.add(key);
    this.#inserts.push({ after, rank: reach.order.indexOf(path.tag), text: composed.text.slice(0, -1), shape });
    return undefined;
  }

  /** New segments come before the terminator of the one before them, so that the end of each row stays what it was. */
  #insertions(): readonly Edit[] {
    const bySegment = new Map<number, Insert[]>();
    for (const insert of this.#inserts) {
      const all = bySegment.get(insert.after.ordinal) ?? [];
      bySegment.set(insert.after.ordinal, [...all, insert]);
    }
    return [...bySegment.values()].flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const end = first.after.span[1];
      const between = String.fromCharCode(first.after.separators.segment) + blanksAfter(this.#bytes, end + 1);
      const texts = [...all].sort((a, b) => a.rank - b.rank).map(({ text }) => between + text);
      return [{ start: end, end, replacement: texts.join("") }];
    });
  }
}

/** The elements of a segment that is not there yet; `undefined` for one that needs more than a qualifier and a value. */
function newTexts({ qualifier = "", to }: ClaimEdit, { tag, element, component }: ElementPath): readonly string[] | undefined {
  const made = NEW_SEGMENTS[tag];
  return made?.element !== element || component !== 0 || qualifier === "" || to === "" ? undefined : [qualifier, ...made.between, to];
}

function shapesById(bytes: Uint8Array, ids: ReadonlySet<string>): ReadonlyMap<string, readonly ClaimShape[]> {
  if (ids.size === 0) return new Map();
  const standings = [...readClaims(bytes, { file: "" })].filter(({ id }) => ids.has(id))
    .map((claim, index) => ({ index, claim, findings: [], origin: [] }));
  const shapes = shapesOf(bytes, standings);
  const byId = new Map<string, ClaimShape[]>();
  for (const { index, claim } of standings) {
    const shape = shapes.get(index);
    if (shape) byId.set(claim.id, [...byId.get(claim.id) ?? [], shape]);
  }
  return byId;
}

/** From the CLM of the claim, or the LX of the line, on. */
function segmentsFor({ segments, loops }: ClaimShape, line: number | undefined): readonly SegmentView[] | undefined {
  if (line === undefined) return segments;
  const start = loops.get(line)?.start.ordinal;
  return start === undefined ? undefined : segments.filter(({ ordinal }) => ordinal >= start);
}

/** SE01, as the segments count once some are added. It keeps its width where that was padded. */
function counted({ trailer }: ClaimShape, added: number): readonly Edit[] {
  if (trailer === undefined) return [];
  const { segment, header } = trailer;
  const before = segment.text(1);
  const width = before.startsWith("0") ? before.length : 0;
  return [revised(segment, [{ element: 1, component: 0, to: String(segment.ordinal - header + 1 + added).padStart(width, "0") }])];
}

function writerFor({ element, component, repetition, segment }: Separators): SegmentWriter {
  const text = (byte: number): string => String.fromCharCode(byte);
  const repeats = repetition < 0 ? element : repetition;
  return new SegmentWriter({ element: text(element), component: text(component), repetition: text(repeats), segment: text(segment) });
}

function blanksAfter(bytes: Uint8Array, from: number): string {
  let end = from;
  while (end < bytes.length && [9, 10, 13, 32].includes(bytes[end] ?? 0)) end++;
  return String.fromCharCode(...bytes.subarray(from, end));
}
