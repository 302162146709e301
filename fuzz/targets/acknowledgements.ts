import type { Problem } from "../../src/claim/index.ts";
import { AcknowledgementReader } from "../../src/read/acknowledgement/index.ts";
import { inPieces, judgeProblems } from "../oracles.ts";
import { shown } from "../shown.ts";
import type { Target } from "../target.ts";

interface Read { readonly problems: readonly Problem[]; readonly text: string }

/** Reading 999, TA1 and 277CA. */
export const acknowledgements: Target = {
  name: "acknowledgements",
  kind: "x12",
  share: 1,
  examine(bytes, tell, random) {
    const whole = read((push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    const pieces = read((push) => { inPieces(bytes, random, push); });
    if (pieces.text !== whole.text) tell("another chunking gives another result");
  },
};

function read(feed: (push: (piece: Uint8Array) => void) => void): Read {
  const problems: Problem[] = [];
  const parts: string[] = [];
  const reader = new AcknowledgementReader({
    file: "f",
    onAcknowledgement: (acknowledgement) => parts.push(shown(acknowledgement)),
    onProblem: (problem) => problems.push(problem),
  });
  feed((piece) => { reader.push(piece); });
  reader.end();
  return { problems, text: JSON.stringify([parts, problems]) };
}
