import type { Problem } from "../claim/index.ts";
import type { Verdict } from "../check/index.ts";
import { blockOf, drawBlock, worstFirst } from "./block.ts";
import type { Block } from "./block.ts";
import type { Told } from "./finding-text.ts";
import { harmless } from "./harmless.ts";
import { drawProblems, ProblemList } from "./problem-text.ts";
import { Quiet } from "./quiet-claims.ts";
import type { FileRead, Report, Setup, Write } from "./report.ts";
import type { Style } from "./style.ts";
import { drawSummary } from "./summary-text.ts";
import { count } from "./wrap.ts";

/** More claims than anyone reads on a terminal; the JSON has them all. */
const MOST_BLOCKS = 1000;

/** For a person: problems of the files, claims worst first, what is quiet, and the figures. */
export function textReport(write: Write, setup: Setup, style: Style): Report {
  const problems = new ProblemList();
  const worst = new Worst();
  const quiet = new Quiet();
  return {
    problem(path: string, problem: Problem) { problems.add(path, problem); },
    claim(verdict: Verdict) {
      if (verdict.verdict === "findings") worst.add(blockOf(verdict));
      else quiet.add(verdict);
    },
    end(files: readonly FileRead[], tally) {
      const rule = style.quiet("─".repeat(style.width));
      const told: Told = new Map();
      const put = (rows: readonly string[]): void => { if (rows.length > 0) write(`${harmless(rows.join("\n"), style)}\n\n`); };
      put(drawProblems(files, problems, style));
      for (const block of worst.sorted()) put([...drawBlock(block, style, told, files.length === 1), "", rule]);
      if (worst.leftOut > 0) put([`${count(worst.leftOut, "more claim")} with findings; --format ndjson lists every one.`]);
      put(quiet.draw(style));
      write(`${harmless(drawSummary(tally, setup, style).join("\n"), style)}\n`);
    },
  };
}

/** The worst blocks of any number: never more than twice the most are held. */
class Worst {
  #blocks: Block[] = [];
  #seen = 0;

  add(block: Block): void {
    this.#seen++;
    this.#blocks.push(block);
    if (this.#blocks.length >= MOST_BLOCKS * 2) this.#blocks = this.#blocks.sort(worstFirst).slice(0, MOST_BLOCKS);
  }

  get leftOut(): number {
    return Math.max(0, this.#seen - MOST_BLOCKS);
  }

  sorted(): readonly Block[] {
    return [...this.#blocks].sort(worstFirst).slice(0, MOST_BLOCKS);
  }
}
