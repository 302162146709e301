import { readSegments, tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";

/** Why a segment is not a person's to change. */
export type KeptWhy = "envelope" | "parties" | "level" | "line-number";

/** One segment of a file of claims, with the line that it stands in. */
export interface SegmentStand {
  readonly segment: SegmentView;
  /** The service line, from 1, counted by LX since the claim's CLM. */
  readonly line?: number;
  /** The program keeps it: its counts and numbers follow from the rest. */
  readonly kept?: KeptWhy;
}

const [ISA, GS, ST, SE, GE, IEA, HL, LX, CLM] = ["ISA", "GS", "ST", "SE", "GE", "IEA", "HL", "LX", "CLM"].map(tagCode);
const ENVELOPE = new Set([ISA, GS, ST, SE, GE, IEA]);

/** The segments of a small file, in order. */
export function standsOf(bytes: Uint8Array): readonly SegmentStand[] {
  let line = 0;
  let isBeforeLevels = true;
  return readSegments(bytes).segments.map((segment) => {
    const { code } = segment;
    if (code === ST) isBeforeLevels = true;
    if (code === HL) isBeforeLevels = false;
    if (code === LX) line++;
    else if (code === CLM || code === HL || ENVELOPE.has(code)) line = 0;
    const kept = keptWhy(code, isBeforeLevels);
    return { segment, ...(line === 0 ? {} : { line }), ...(kept === undefined ? {} : { kept }) };
  });
}

function keptWhy(code: number, isBeforeLevels: boolean): KeptWhy | undefined {
  if (ENVELOPE.has(code)) return "envelope";
  if (isBeforeLevels) return "parties";
  if (code === HL) return "level";
  return code === LX ? "line-number" : undefined;
}

/** True for a tag that begins a claim, a level or an envelope: such a segment makes something else of a file. */
export function opensMore(tag: string): boolean {
  const code = tagCode(tag);
  return ENVELOPE.has(code) || code === HL || code === CLM;
}
