export { ClaimFilter } from "./claim-filter.ts";
export type { Branch, Leaf, TreeSink } from "./node.ts";
export { TreeJson } from "./tree-json.ts";
export type { TreeJsonOptions } from "./tree-json.ts";
export { TreeReader } from "./tree-reader.ts";
export type { TreeCounts } from "./tree-reader.ts";
export { TreeText } from "./tree-text.ts";
export type { TreeTextOptions } from "./tree-text.ts";
