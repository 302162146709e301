import type { Problem } from "../claim/index.ts";
import type { FileRead } from "./report.ts";
import { MARKS, severityText } from "./style.ts";
import type { Style } from "./style.ts";
import { apart, count, grouped, labelled, wrap } from "./wrap.ts";

/** More problems of one kind in one file than anyone reads. */
const MOST_ALIKE = 5;

interface Alike { readonly first: Problem[]; count: number }

/** Problems by file and kind; of many alike only the first few are kept. */
export class ProblemList {
  readonly #files = new Map<string, Map<string, Alike>>();

  add(path: string, problem: Problem): void {
    const kinds = this.#files.get(path) ?? new Map<string, Alike>();
    this.#files.set(path, kinds);
    const alike = kinds.get(problem.code) ?? { first: [], count: 0 };
    kinds.set(problem.code, alike);
    alike.count++;
    if (alike.first.length < MOST_ALIKE) alike.first.push(problem);
  }

  of(path: string): readonly Alike[] {
    return [...this.#files.get(path)?.values() ?? []];
  }
}

/** What becomes of a file with an error in it: `ack` writes the same answer. */
export const BOUNCES = "A payer's gateway refuses a transaction whole for one such error (999), with every claim of it. Put it right before the file is sent; `claimwright ack` shows the answer.";

/** True where the file's own errors keep a gateway from taking it. Records and notes beside the claims are not sent. */
function bounces({ interchanges }: FileRead, all: readonly Alike[]): boolean {
  return interchanges > 0 && all.some(({ first }) => first.some(({ severity }) => severity === "error"));
}

/** Each file that was read, with what is wrong with it. */
export function drawProblems(files: readonly FileRead[], problems: ProblemList, style: Style): readonly string[] {
  return files.flatMap((file, index) => {
    const all = problems.of(file.path);
    const rows = all.flatMap((alike) => drawAlike(alike, style));
    return [...(index === 0 ? [] : [""]), ...heading(file, style), ...rows, ...bounces(file, all) ? ["", ...labelled("", BOUNCES, { indent: 2, column: 0, width: style.width })] : []];
  });
}

function heading({ path, claims, lines }: FileRead, style: Style): readonly string[] {
  const [first = "", ...rest] = apart(path, claims === 0 ? "" : `${count(claims, "claim")}, ${count(lines, "line")}`, style.width);
  return [`${style.strong(first.slice(0, path.length))}${style.quiet(first.slice(path.length))}`, ...rest.map(style.quiet)];
}

function drawAlike({ first, count: all }: Alike, style: Style): readonly string[] {
  const rows = first.flatMap((problem) => drawProblem(problem, style));
  return all > first.length ? [...rows, style.quiet(`    and ${grouped(all - first.length)} more like this`)] : rows;
}

function drawProblem(problem: Problem, style: Style): readonly string[] {
  const { shape, word } = MARKS[problem.severity];
  const place = [placeOf(problem), problem.claim === undefined ? "" : `claim ${problem.claim}`].filter((part) => part !== "").join(", ");
  const [first = "", ...rest] = apart(`  ${shape} ${word}${place === "" ? "" : ` · ${place}`}`, problem.code, style.width);
  return [
    "",
    `  ${severityText(problem.severity, style)}${style.quiet(first.slice(`  ${shape} ${word}`.length))}`,
    ...rest.map(style.quiet),
    ...labelled("", problem.message, { indent: 4, column: 0, width: style.width }),
  ];
}

/** `segment 12, SE01, byte 1,204`; empty for a problem of no place. */
export function placeOf({ where }: Problem): string {
  if (!where) return "";
  const element = where.element === undefined ? "" : `, ${where.element}`;
  return `segment ${grouped(where.segment)}${element}, byte ${grouped(where.bytes[0])}`;
}

/** A problem on one row, for standard error. */
export function problemLine(path: string, problem: Problem): string {
  const place = placeOf(problem);
  return wrap(`${path}${place === "" ? "" : `: ${place}`}: ${problem.message}`, Infinity).join(" ");
}
