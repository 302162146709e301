/** The longest segment that is read, in bytes. The guides' longest is far below 2,000. */
export const SEGMENT_LIMIT = 1_048_576;

/** How far into a file its first ISA is looked for, in bytes: words before it are told of, and a file without one is refused here. */
export const SEARCH_LIMIT = 1_048_576;
