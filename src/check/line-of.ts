import type { Claim, ServiceLine } from "../claim/index.ts";

const NUMBERED = new WeakMap<Claim, ReadonlyMap<number, ServiceLine>>();
/** Up to here looking through the lines is as fast as anything. */
const FEW = 60;

/** A claim's line of a number. A claim of very many lines may have as many findings, so its numbers are kept. */
export function lineOf(claim: Claim, number: number | undefined): ServiceLine | undefined {
  if (number === undefined) return undefined;
  if (claim.lines.length >= FEW) return numbered(claim).get(number);
  for (const line of claim.lines) if (line.number === number) return line;
  return undefined;
}

function numbered(claim: Claim): ReadonlyMap<number, ServiceLine> {
  let lines = NUMBERED.get(claim);
  if (lines === undefined) NUMBERED.set(claim, lines = new Map(claim.lines.map((line) => [line.number, line])));
  return lines;
}
