import type { Claim, Problem } from "../../src/claim/index.ts";
import { ClaimReader } from "../../src/read/index.ts";
import type { ReadCounts } from "../../src/read/index.ts";
import { tagCode } from "../../src/x12/index.ts";
import { plain } from "../../test/fixtures/x12/read.ts";
import { asked, inPieces, judgeProblems, segmentsOf } from "../oracles.ts";
import type { Target, Tell } from "../target.ts";
import { bytesOf, marksOf, textOf } from "../text.ts";

interface Read { readonly claims: Claim[]; readonly problems: Problem[]; readonly counts: ReadCounts }

/** Reading an 837P: every CLM is a claim or told of, whatever stands around it. */
export const claims: Target = {
  name: "claims",
  kind: "x12",
  share: 3,
  examine(bytes, tell, random) {
    const whole = read((push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    judgeClaims(bytes, whole, tell);
    const pieces = read((push) => { inPieces(bytes, random, push); });
    if (told(pieces) !== told(whole)) tell("another chunking gives another result");
  },
};

function read(feed: (push: (piece: Uint8Array) => void) => void): Read {
  const [all, problems]: [Claim[], Problem[]] = [[], []];
  const reader = new ClaimReader({ file: "f", onClaim: (claim) => all.push(claim), onProblem: (problem) => problems.push(problem) });
  feed((piece) => { reader.push(piece); });
  return { claims: all, problems, counts: reader.end() };
}

function told({ claims: all, problems, counts }: Read): string {
  const few = all.length > 400 ? [...all.slice(0, 200), ...all.slice(-200)] : all;
  return JSON.stringify([few.map(short), problems, counts]);
}

/** A claim of so many lines or dates that comparing them all would be the whole work is compared by its numbers. */
function short(claim: Claim): unknown {
  if (claim.lines.length > 200) return [claim.id, claim.lines.length, claim.flawed, asked(claim)];
  return plain(claim);
}

/** Problems that say that something was passed over, so that a claim in it may be missing. */
const PASSED_OVER = new Set(["not-837p", "version", "outside-envelope", "not-x12", "segment-too-long", "interchange-header", "separators", "missing-header", "truncated"]);

function judgeClaims(bytes: Uint8Array, { claims: all, problems, counts }: Read, tell: Tell): void {
  if (counts.claims !== all.length) tell("the counts of claims do not agree");
  if (counts.lines !== all.reduce((sum, { lines }) => sum + lines.length, 0)) tell("the counts of lines do not agree");
  const CLM = tagCode("CLM");
  const read = segmentsOf(bytes).filter(({ code }) => code === CLM).length;
  const isPassedOver = problems.some(({ code }) => PASSED_OVER.has(code));
  if (!isPassedOver && read !== all.length) tell(`a claim is lost: ${read} CLM segments, ${all.length} claims`);
  if (all.length > read) tell(`a claim is made up: ${read} CLM segments, ${all.length} claims`);
  const written = plainlyWritten(bytes);
  if (!isPassedOver && written !== undefined && written > all.length) tell(`a claim is lost: ${written} CLM as plainly written, ${all.length} claims`);
  for (const claim of all) {
    asked(claim);
    if (!claim.flawed && problems.some((problem) => problem.severity === "error" && problem.claim === claim.id && claim.id !== "")
      && all.filter(({ id }) => id === claim.id).length === 1) tell("a claim that an error touches is not marked");
  }
}

/** The CLM segments of a file with one ISA and no control characters, counted by splitting it. */
function plainlyWritten(bytes: Uint8Array): number | undefined {
  const text = textOf(bytes);
  if (bytes.length > 500_000 || !/^ISA[^]{103}/.test(text) || text.split("ISA").length !== 2) return undefined;
  const { element, segment } = marksOf(text);
  const isPlain = bytesOf(text.replaceAll("\r", "").replaceAll("\n", "")).every((byte) => byte >= 32);
  if (!isPlain || segment.trim() === "" || text.split(`${segment}IEA${element}`).length > 2) return undefined;
  return text.split(segment).filter((part) => part.replace(/^[ \r\n\t]+/, "").startsWith(`CLM${element}`)).length;
}
