import type { Problem } from "../claim/index.ts";
import { SegmentReader } from "../x12/index.ts";
import { chunksOf, labelOf } from "./input.ts";
import { Unusable } from "./unusable.ts";

/** A whole file in memory, and what it is. */
export interface SortedFile {
  readonly path: string;
  readonly is: "acknowledgement" | "claims";
  readonly chunks: readonly Uint8Array[];
}

/** Enough to see past an ISA of any width, a TA1 and a GS. */
const OPENING = 2048;
const LARGEST = 1_073_741_824;
const SORTS: Readonly<Record<string, SortedFile["is"]>> = { HC: "claims", FA: "acknowledgement", HN: "acknowledgement" };

/** Reads the files and tells by their content which are claims and which acknowledgements. Throws Unusable for one that is neither. */
export async function sortFiles(paths: readonly string[]): Promise<readonly SortedFile[]> {
  const files: SortedFile[] = [];
  for (const path of paths) files.push(await sortFile(path));
  return files;
}

async function sortFile(path: string): Promise<SortedFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(path)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw new Unusable(`${labelOf(path)}: This file is too large (over 1 GB). Give less of it at a time.`);
  }
  const is = sortOf(openingOf(chunks));
  if (!is) throw new Unusable(`${labelOf(path)}: ${whatItIs(chunks)}`);
  return { path, is, chunks };
}

const NEITHER = "This is neither a claim file (837) nor an acknowledgement (999, TA1, 277CA). Check that it is the right one.";

/** What a file is that is not for this: in the words of whoever reads claims, where they know it. */
function whatItIs(chunks: readonly Uint8Array[]): string {
  const problems: Problem[] = [];
  const reader = new SegmentReader({ onSegment: () => undefined, onProblem: (problem) => { problems.push(problem); } });
  for (const chunk of chunks.slice(0, 1)) reader.push(chunk);
  reader.end();
  return problems.find(({ code }) => code === "empty-file" || code === "not-x12")?.message ?? NEITHER;
}

function openingOf(chunks: readonly Uint8Array[]): string {
  let text = "";
  for (const chunk of chunks) {
    if (text.length >= OPENING) break;
    text += Buffer.from(chunk.subarray(0, OPENING)).toString("latin1");
  }
  return text;
}

/** By its first TA1, GS or ST. */
function sortOf(opening: string): SortedFile["is"] | undefined {
  const start = opening.indexOf("ISA");
  const separator = opening.charAt(start + 3);
  if (start < 0 || /[\w\s]/.test(separator)) return undefined;
  const parts = opening.slice(start).split(separator);
  const at = parts.findIndex((part, index) => index > 15 && /(?:^|\W)(?:TA1|GS|ST)$/.test(part));
  const [tag = "", first = ""] = [parts[at]?.replace(/^.*\W/s, ""), parts[at + 1]];
  if (at < 0) return undefined;
  if (tag === "TA1") return "acknowledgement";
  if (tag === "ST") return first === "837" ? "claims" : first === "999" || first === "997" || first === "277" ? "acknowledgement" : undefined;
  return SORTS[first];
}
