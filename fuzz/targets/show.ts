import type { Problem } from "../../src/claim/index.ts";
import { plainStyle } from "../../src/write/index.ts";
import { TreeJson, TreeReader, TreeText } from "../../src/write/tree/index.ts";
import { inPieces, judgeProblems, segmentsOf } from "../oracles.ts";
import type { Target } from "../target.ts";

/** Any file as a tree: every segment is in it, and nothing in it steers a terminal. */
export const show: Target = {
  name: "show",
  kind: "x12",
  share: 1,
  examine(bytes, tell, random) {
    const whole = shown(false, (push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    if (/[\0-\x08\x0b-\x1f\x7f]/.test(whole.text)) tell("a control character reaches the terminal");
    if (whole.segments < segmentsOf(bytes).length) tell("a segment is not shown");
    JSON.parse(shown(true, (push) => { push(bytes); }).text);
    const pieces = shown(false, (push) => { inPieces(bytes, random, push); });
    if (pieces.text !== whole.text) tell("another chunking gives another result");
  },
};

interface Shown { readonly text: string; readonly problems: readonly Problem[]; readonly segments: number }

function shown(isJson: boolean, feed: (push: (piece: Uint8Array) => void) => void): Shown {
  const parts: string[] = [];
  const problems: Problem[] = [];
  const write = (part: string): void => { parts.push(part); };
  const json = isJson ? new TreeJson(write, "f", { raw: true }) : undefined;
  const sink = json ?? new TreeText(write, plainStyle(), { raw: true });
  const reader = new TreeReader({
    open: (branch) => { sink.open(branch); },
    segment: (leaf) => { sink.segment(leaf); },
    problem: (problem) => {
      problems.push(problem);
      sink.problem(problem);
    },
    close: (branch) => { sink.close(branch); },
  });
  feed((piece) => { reader.push(piece); });
  const counts = reader.end();
  json?.end(counts);
  return { text: parts.join(""), problems, segments: counts.segments };
}
