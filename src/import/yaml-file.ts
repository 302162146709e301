import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Node, Pair } from "yaml";

/** The way to a value: keys and places in lists, these from 0. */
export type Path = readonly (string | number)[];

/** Something to say about a place of a file. `message` holds the file, the place and the key, and can be shown as it is. */
export interface FileNote {
  readonly line: number;
  readonly column: number;
  /** `rules[1].reason`: places in lists are counted from 1. Empty for the file as a whole. */
  readonly key: string;
  readonly message: string;
}

/** A YAML file with the place of everything in it. */
export interface YamlFile {
  readonly data: unknown;
  /** What kept it from being read as YAML. */
  readonly errors: readonly FileNote[];
  /** A note on a value; where it is not there, on what would hold it. */
  note(path: Path, text: string): FileNote;
  /** A note on a key. */
  noteOnKey(path: Path, text: string): FileNote;
  /** A scalar as it is written: `00123` stays so. */
  written(path: Path): string | undefined;
}

export function readYaml(text: string, label: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: counter, prettyErrors: false });
  const noteAt = (offset: number, key: string, message: string): FileNote => {
    const { line, col } = counter.linePos(offset);
    const [atLine, atColumn] = [Math.max(line, 1), Math.max(col, 1)];
    return { line: atLine, column: atColumn, key, message: `${label}:${atLine}:${atColumn}: ${key === "" ? "" : `${key}: `}${message}` };
  };
  const place = (path: Path): number => offsetOf(nodeAt(document, path) ?? nearest(document, path));
  const errors = document.errors.map(({ pos, message }) => noteAt(pos[0], "", `this is not YAML: ${message}`));
  const { data, broken } = errors.length === 0 ? dataOf(document) : { data: null, broken: undefined };
  return {
    data,
    errors: broken === undefined ? errors : [noteAt(lostAlias(document), "", `this is not YAML: ${broken}`)],
    note: (path, message) => noteAt(place(path), keyOf(path), message),
    noteOnKey: (path, message) => noteAt(offsetOf(keyNode(document, path) ?? nearest(document, path)), keyOf(path), message),
    written: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) ? node.source ?? String(node.value) : undefined;
    },
  };
}

/** The plain values; an alias to nothing, or too many aliases, breaks them. */
function dataOf(document: Document): { readonly data: unknown; readonly broken: string | undefined } {
  try {
    return { data: document.toJS() as unknown, broken: undefined };
  } catch (error) {
    return { data: null, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** Where the first alias stands that points to nothing; the start of the file where there is none. */
function lostAlias(document: Document): number {
  let at = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      at = offsetOf(alias);
      return visit.BREAK;
    },
  });
  return at;
}

function keyOf(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join("");
}

function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node.items, step)?.value;
    else node = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

function keyNode(document: Document, path: Path): Node | undefined {
  const map = nodeAt(document, path.slice(0, -1));
  return isMap(map) ? pairOf(map.items, path.at(-1) ?? "")?.key as Node | undefined : undefined;
}

function pairOf(items: readonly Pair[], key: string | number): Pair | undefined {
  return items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** The innermost value on the way that is there. */
function nearest(document: Document, path: Path): Node | undefined {
  if (path.length === 0) return undefined;
  return keyNode(document, path) ?? nodeAt(document, path.slice(0, -1)) ?? nearest(document, path.slice(0, -1));
}

function offsetOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}
