import type { Problem } from "../../src/claim/index.ts";
import { RemittanceReader } from "../../src/read/835/index.ts";
import type { RemittanceCounts } from "../../src/read/835/index.ts";
import { inPieces, judgeProblems, segmentsOf } from "../oracles.ts";
import { shown } from "../shown.ts";
import type { Target } from "../target.ts";
import { tagCode } from "../../src/x12/index.ts";

interface Read { readonly problems: readonly Problem[]; readonly counts: RemittanceCounts; readonly claims: number; readonly text: string }

/** Reading an 835. */
export const remittances: Target = {
  name: "remittances",
  kind: "x12",
  share: 1,
  examine(bytes, tell, random) {
    const whole = read((push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    if (whole.counts.claims !== whole.claims) tell("the counts of claims do not agree");
    const CLP = tagCode("CLP");
    if (whole.claims > segmentsOf(bytes).filter(({ code }) => code === CLP).length) tell("a claim is made up");
    const pieces = read((push) => { inPieces(bytes, random, push); });
    if (pieces.text !== whole.text) tell("another chunking gives another result");
  },
};

function read(feed: (push: (piece: Uint8Array) => void) => void): Read {
  const problems: Problem[] = [];
  const parts: string[] = [];
  let claims = 0;
  const reader = new RemittanceReader({
    file: "f",
    onClaim: (claim) => {
      if (claims++ < 300) parts.push(shown(claim));
    },
    onEnd: (end) => parts.push(shown(end)),
    onProblem: (problem) => problems.push(problem),
  });
  feed((piece) => { reader.push(piece); });
  const counts = reader.end();
  return { problems, counts, claims, text: JSON.stringify([parts, problems, counts]) };
}
