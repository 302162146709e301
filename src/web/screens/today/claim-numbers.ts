import { SegmentReader, tagCode } from "../../../x12/index.ts";

const CLM = tagCode("CLM");

/** The claim numbers (CLM01) of an 837P, each once, in the order of the file. */
export async function numbersIn(file: Blob): Promise<readonly string[]> {
  const numbers = new Set<string>();
  const reader = new SegmentReader({
    onSegment: (segment) => {
      const number = segment.code === CLM ? segment.shortText(1) : "";
      if (number !== "") numbers.add(number);
    },
    onProblem: () => undefined,
  });
  const pieces = file.stream().getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) reader.push(piece.value);
  reader.end();
  return [...numbers];
}
