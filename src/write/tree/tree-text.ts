import type { Problem } from "../../claim/index.ts";
import { harmless } from "../harmless.ts";
import { placeOf } from "../problem-text.ts";
import { MARKS, severityText } from "../style.ts";
import type { Style } from "../style.ts";
import { labelled, wrap } from "../wrap.ts";
import { cellsOf, rawText } from "./cells.ts";
import type { Cell } from "./cells.ts";
import { compactPieces, meaning } from "./compact.ts";
import type { Branch, Leaf, TreeSink } from "./node.ts";

const STEP = 2;
const TAG = 5;
const POSITION = 9;
const LABEL = 20;
/** What a value has at least; deeper rows go beyond the width rather than below it. */
const LEAST = 24;
/** Loops that begin a new matter: a level, a claim, a line of an answer. */
const APART = /^(2000|2300$|2100$|2200D$)/;

export interface TreeTextOptions {
  /** Shows each segment as it is written, too. */
  readonly raw?: boolean;
}

/** Prints a tree for a person, row by row as it is read. What the file holds cannot steer a terminal. */
export class TreeText implements TreeSink {
  readonly #write: (text: string) => void;
  readonly #style: Style;
  readonly #raw: boolean;
  /** Loops that are open: envelopes are not indented. */
  #depth = 0;
  #isFirst = true;
  /** True right after the heading of an envelope: what follows it stands close. */
  #isUnderEnvelope = false;
  /** The heading in hand: its first segment does not say the same again. */
  #heading = "";

  constructor(write: (text: string) => void, style: Style, { raw = false }: TreeTextOptions = {}) {
    this.#write = write;
    this.#style = style;
    this.#raw = raw;
  }

  open(branch: Branch): void {
    this.#heading = branch.kind === "loop" ? branch.name : "";
    if (branch.kind === "loop") return this.#openLoop(branch);
    const { strong, quiet, width } = this.#style;
    const [first = "", ...rest] = wrap([`${branch.name} ${branch.id}`.trim(), branch.note].filter((part) => part !== "").join(" · "), width);
    this.#put([...this.#gap(), strong(first), ...rest]);
    this.#isUnderEnvelope = true;
    if (branch.kind === "transaction" && !branch.guide) {
      this.#put(wrap("The names of this kind of transaction are not known here: its segments are shown as they come.", width).map(quiet));
    }
  }

  segment({ segment, name, problems }: Leaf): void {
    const tag = segment.tag();
    const cells = cellsOf(segment);
    const title = name === this.#heading ? "" : name;
    this.#heading = "";
    const told = this.#tell(problems, cells);
    const pieces = compactPieces(tag, cells);
    this.#put([
      ...(pieces ? this.#row(tag, title, pieces) : this.#table(tag, title, cells, told)),
      ...(this.#raw ? [this.#style.quiet(`${this.#indent}${"raw".padEnd(TAG)}${rawText(segment)}`)] : []),
      ...told.get("") ?? [],
      ...(pieces ? cells.flatMap(({ position }) => told.get(position) ?? []) : []),
    ]);
  }

  problem(problem: Problem): void {
    this.#put(this.#problemRows(problem, placeOf(problem)));
  }

  close({ kind }: Branch): void {
    if (kind === "loop") this.#depth--;
  }

  #openLoop({ id, name, note }: Branch): void {
    const gap = APART.test(id) ? this.#gap() : [];
    const [first = "", ...rest] = wrap(`${id} ${name}${note === "" ? "" : ` · ${note}`}`, Math.max(LEAST, this.#style.width - this.#depth * STEP));
    this.#put([...gap, ...[first, ...rest].map((row) => `${this.#indent}${this.#style.strong(row)}`)]);
    this.#depth++;
  }

  #gap(): readonly string[] {
    return this.#isFirst || this.#isUnderEnvelope ? [] : [""];
  }

  get #indent(): string {
    return " ".repeat(this.#depth * STEP);
  }

  #put(rows: readonly string[]): void {
    this.#isFirst = this.#isUnderEnvelope = false;
    if (rows.length > 0) this.#write(`${harmless(rows.join("\n"), this.#style)}\n`);
  }

  /** `DTP  Service date · DTP03 2026-03-02 (DTP01 472 = service, DTP02 D8)`. */
  #row(tag: string, title: string, pieces: readonly string[]): readonly string[] {
    const indent = this.#indent;
    const width = Math.max(this.#style.width - indent.length - TAG, LEAST);
    const rows = packed(title === "" ? pieces : [`${title} ·`, ...pieces], width);
    return rows.map((row, index) => `${indent}${(index === 0 ? tag : "").padEnd(TAG)}${row}`);
  }

  /** A heading, then a row for each value. */
  #table(tag: string, title: string, cells: readonly Cell[], told: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const [first, ...rest] = cells;
    // Without a title the first value stands beside the tag.
    const head = title === "" && first ? [] : this.#labelled(tag, title, this.#depth * STEP, TAG);
    const rows = head.length === 0 && first ? [...this.#cellRows(first, tag), ...told.get(first.position) ?? []] : [];
    const others = head.length === 0 ? rest : cells;
    return [...head, ...rows, ...others.flatMap((cell) => [...this.#cellRows(cell, ""), ...told.get(cell.position) ?? []])];
  }

  #cellRows({ position, label, text, words }: Cell, tag: string): readonly string[] {
    const head = `${tag.padEnd(TAG)}${position.padEnd(POSITION)} ${label.padEnd(LABEL)} `;
    const [first = "", ...rest] = this.#labelled(head, meaning(text, words), this.#depth * STEP, head.length);
    const [from, to] = [this.#depth * STEP + TAG, this.#depth * STEP + head.length];
    return [`${first.slice(0, from)}${this.#style.quiet(first.slice(from, to))}${first.slice(to)}`, ...rest];
  }

  #labelled(label: string, text: string, indent: number, column: number): readonly string[] {
    const width = Math.max(this.#style.width, indent + column + LEAST);
    return labelled(label, text, { indent, column, width }).map((row) => row.trimEnd());
  }

  /** The rows of problems by the value that they are about; under no name those of the segment, or of a value that is not shown. */
  #tell(problems: readonly Problem[], cells: readonly Cell[]): ReadonlyMap<string, readonly string[]> {
    const rows = new Map<string, string[]>();
    for (const problem of problems) {
      const element = problem.where?.element ?? "";
      const at = cells.find(({ position }) => position === element || position === `${element}-1`)?.position ?? "";
      const held = rows.get(at) ?? [];
      rows.set(at, held);
      for (const row of this.#problemRows(problem, element)) held.push(row);
    }
    return rows;
  }

  #problemRows({ severity, message }: Problem, place: string): readonly string[] {
    const label = severityText(severity, this.#style);
    const indent = this.#depth * STEP + TAG;
    const width = Math.max(this.#style.width - indent - 2, LEAST);
    const text = place === "" || message.includes(place) ? message : `${place}: ${message}`;
    const { shape, word } = MARKS[severity];
    const [first = "", ...rest] = wrap(`${shape} ${word} ${text}`, width);
    return [`${" ".repeat(indent)}${label}${first.slice(shape.length + 1 + word.length)}`, ...rest.map((row) => `${" ".repeat(indent + 2)}${row}`)];
  }
}

/** Pieces on rows of at most `width`; a piece is broken only where it is longer than a row. */
function packed(pieces: readonly string[], width: number): readonly string[] {
  const rows: string[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + piece.length <= width) rows[rows.length - 1] = `${row} ${piece}`;
    else rows.push(...wrap(piece, width));
  }
  return rows;
}
