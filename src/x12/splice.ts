/** One replacement of some bytes. `start === end` inserts. */
export interface Edit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly replacement: Uint8Array | string;
}

/** Two edits touch the same bytes, or one lies outside of the file: a mistake of the caller, never of the file. */
export class SpliceError extends Error {
  override readonly name = "SpliceError";
  readonly edit: Edit;

  constructor(message: string, edit: Edit) {
    super(message);
    this.edit = edit;
  }
}

const encoder = new TextEncoder();

/**
 * The bytes with every edit made, in any order, and all others untouched. Text is written as UTF-8.
 * Throws `SpliceError` when edits overlap (two insertions at one place do) or a span is not in the file.
 */
export function splice(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  refuse(bytes, sorted);
  const parts = sorted.map((edit) => typeof edit.replacement === "string" ? encoder.encode(edit.replacement) : edit.replacement);
  const grown = sorted.reduce((sum, edit, i) => sum + (parts[i]?.length ?? 0) - (edit.end - edit.start), bytes.length);
  const out = new Uint8Array(grown);
  let from = 0;
  let to = 0;
  sorted.forEach((edit, i) => {
    const part = parts[i] ?? new Uint8Array();
    out.set(bytes.subarray(from, edit.start), to);
    to += edit.start - from;
    out.set(part, to);
    to += part.length;
    from = edit.end;
  });
  out.set(bytes.subarray(from), to);
  return out;
}

function refuse(bytes: Uint8Array, sorted: readonly Edit[]): void {
  let previous: Edit | undefined;
  for (const edit of sorted) {
    const whole = Number.isInteger(edit.start) && Number.isInteger(edit.end);
    if (!whole || edit.start < 0 || edit.end < edit.start || edit.end > bytes.length) {
      throw new SpliceError(`An edit of bytes ${edit.start} to ${edit.end} does not lie in a file of ${bytes.length}.`, edit);
    }
    if (previous && (edit.start < previous.end || edit.start === previous.start)) {
      throw new SpliceError(`An edit of bytes ${edit.start} to ${edit.end} overlaps one of ${previous.start} to ${previous.end}.`, edit);
    }
    previous = edit;
  }
}
