import { decodeText, readSegments, tagCode } from "../x12/index.ts";

const [ISA, GS, ST, BHT, SE, GE, IEA] = ["ISA", "GS", "ST", "BHT", "SE", "GE", "IEA"].map(tagCode);

/** Numbers, times and counts of these are the file's own: every export has others. */
const OF_THE_FILE = new Set([ISA, GS, ST, BHT, SE, GE, IEA]);

/** ISA05 to ISA08, who sends and who receives, and ISA15, a test or not. */
const SENT = [5, 6, 7, 8, 15];

/** What a claim's own small file says of the claim: what another export of the same claim says too, in any file. */
export function substanceOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const segment of readSegments(bytes).segments) {
    if (segment.code === ISA) parts.push(SENT.map((element) => segment.text(element).trim()).join("*"));
    else if (!OF_THE_FILE.has(segment.code)) parts.push(decodeText(segment.bytes, segment.start, segment.end));
  }
  return parts.join("\n");
}
