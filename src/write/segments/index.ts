export { editSegments } from "./edit-segments.ts";
export type { EditedSegments, SegmentChange } from "./edit-segments.ts";
export type { SegmentMarks } from "./fields.ts";
export { marksIn, segmentsNamed } from "./names.ts";
export type { SegmentNamed } from "./names.ts";
export type { RefusedSegment, RefusedSegmentWhy, SegmentEdit } from "./refusal.ts";
export { standsOf } from "./stands.ts";
export type { KeptWhy } from "./stands.ts";
