import type { Claim, Problem } from "../src/claim/index.ts";
import { SegmentReader } from "../src/x12/index.ts";
import type { SegmentView } from "../src/x12/index.ts";
import { CANARY } from "./seeds.ts";
import type { Tell } from "./target.ts";
import type { Random } from "./random.ts";

/** No message is longer than this, whatever the file holds. */
const LONGEST_MESSAGE = 600;

/** What every Problem must keep to: its place is in the file, its words are short and name nobody. */
export function judgeProblems(problems: readonly Problem[], size: number, tell: Tell): void {
  for (const { code, message, where } of problems) {
    if (message.length > LONGEST_MESSAGE) tell(`message too long: ${code}, ${message.length} characters`);
    if (message.toUpperCase().includes(CANARY)) tell(`patient data in a message: ${code}`);
    if (!where) continue;
    const [start, end] = where.bytes;
    if (!(start >= 0 && start <= end && end <= size)) tell(`place outside of the file: ${code}, bytes ${start}-${end} of ${size}`);
    if (where.segment < 0) tell(`segment number below 0: ${code}`);
  }
}

/** Calls `push` with the bytes in pieces of random sizes, some of one byte. */
export function inPieces(bytes: Uint8Array, random: Random, push: (piece: Uint8Array) => void): void {
  const most = random.pick([1, 7, 64, 600, 5000, 300_000]);
  const least = Math.ceil(bytes.length / 20_000);
  for (let at = 0; at < bytes.length;) {
    const size = Math.max(least, 1 + random.int(most));
    push(bytes.slice(at, at + size));
    at += size;
  }
}

/** All segments of some bytes, read in one piece. */
export function segmentsOf(bytes: Uint8Array): readonly SegmentView[] {
  const segments: SegmentView[] = [];
  const reader = new SegmentReader({ onSegment: (segment) => segments.push(segment), onProblem: () => undefined });
  reader.push(bytes);
  reader.end();
  return segments;
}

/** The segments where names, addresses and ids of patients stand. */
const PERSONAL = new Set(["NM1", "N3", "N4", "DMG", "REF", "PER", "NTE"]);

/** True where a planted name stands only in segments that hold names: then no finding may show it. */
export function namesKeepToTheirPlace(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  return segmentsOf(bytes).every((segment) => {
    const text = decoder.decode(segment.raw).toUpperCase();
    return !text.includes(CANARY) || (PERSONAL.has(segment.tag()) && text.length < 300);
  });
}

/** Every getter of a claim, asked once: what is decoded late must not throw either. */
export function asked(claim: Claim): number {
  const { dates, references, notes, amounts, lines } = claim;
  const ofLines = lines.reduce((sum, line) => sum + line.dates.length + line.references.length + line.notes.length, 0);
  const places = [claim.at("CLM02"), claim.at("HI01-2"), claim.at("NM109", "85"), claim.subscriber.at("DMG02"), claim.payer.at("NM109")];
  return dates.length + references.length + notes.length + amounts.length + ofLines + places.length;
}
