import type { Problem } from "../../claim/index.ts";
import { problemJson } from "../claim-json.ts";
import { SCHEMA_VERSION } from "../json.ts";
import { cellsOf, rawText } from "./cells.ts";
import type { Cell } from "./cells.ts";
import type { Branch, Leaf, TreeSink } from "./node.ts";
import type { TreeCounts } from "./tree-reader.ts";

export interface TreeJsonOptions {
  /** Gives each segment as it is written, too. */
  readonly raw?: boolean;
}

/**
 * Writes a tree as one JSON document as it is read: `{ "file", "nodes": [node], "summary", "schemaVersion" }`. A node is
 * `{ "kind": "interchange|group|transaction|loop", "id", "name", "note"?, "guide"?, "claim"?, "children": [node] }`,
 * `{ "kind": "segment", "segment", "tag", "name", "bytes", "elements": [{ "element", "label", "value", "text"?, "words"? }],
 * "raw"?, "problems"? }`
 * or `{ "kind": "problem", "problem" }`.
 */
export class TreeJson implements TreeSink {
  readonly #write: (text: string) => void;
  readonly #raw: boolean;
  #needsComma = false;

  constructor(write: (text: string) => void, file: string, { raw = false }: TreeJsonOptions = {}) {
    this.#write = write;
    this.#raw = raw;
    write(`{"file":${JSON.stringify(file)},"nodes":[`);
  }

  open({ kind, id, name, note, guide, claim }: Branch): void {
    const head = JSON.stringify({ kind, id, name, ...(note === "" ? {} : { note }), ...(guide ? { guide } : {}), ...(claim === undefined ? {} : { claim }) });
    this.#next(`${head.slice(0, -1)},"children":[`);
    this.#needsComma = false;
  }

  segment({ segment, name, problems }: Leaf): void {
    this.#next(JSON.stringify({
      kind: "segment", segment: segment.ordinal, tag: segment.tag(), name, bytes: segment.span,
      elements: cellsOf(segment).map(cellJson),
      ...(this.#raw ? { raw: rawText(segment) } : {}),
      ...(problems.length === 0 ? {} : { problems: problems.map(problemJson) }),
    }));
  }

  problem(problem: Problem): void {
    this.#next(JSON.stringify({ kind: "problem", problem: problemJson(problem) }));
  }

  close(): void {
    this.#write("]}");
    this.#needsComma = true;
  }

  /** The rest of the document, once every node is closed. */
  end(summary: TreeCounts): void {
    this.#write(`],"summary":${JSON.stringify(summary)},"schemaVersion":${SCHEMA_VERSION}}\n`);
  }

  #next(text: string): void {
    this.#write(`${this.#needsComma ? "," : ""}\n${text}`);
    this.#needsComma = true;
  }
}

function cellJson({ position, label, value, text, words }: Cell): object {
  return { element: position, label, value, ...(text === value ? {} : { text }), ...(words === "" ? {} : { words }) };
}
