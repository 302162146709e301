/** Where a value stands in its file. Bytes are counted from the start of the file, end exclusive; segments from 1 (the ISA). */
export interface Where {
  readonly segment: number;
  readonly element?: string;
  readonly bytes: readonly [start: number, end: number];
}

/**
 * A part of a claim that knows where its values stand.
 * `element` is written as the guides write it: `SV104`, `SV101-3`, `NM109`. A part read from several segments
 * of one tag is asked with the first element's value as `qualifier` (`at("DTP03", "472")`).
 * A claim that was not read from a file answers `undefined`.
 */
export interface Located {
  at(element: string, qualifier?: string): Where | undefined;
}

/** The `at` of a claim that stands in no file. */
export const nowhere: Located = { at: () => undefined };
