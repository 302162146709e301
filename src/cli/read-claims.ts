import type { Claim, Problem } from "../claim/index.ts";
import { ClaimReader } from "../read/index.ts";
import type { FileRead } from "../write/index.ts";
import { growYoung } from "./heap.ts";
import { chunksOf, Unreadable } from "./input.ts";

export interface ClaimSink {
  readonly onClaim: (claim: Claim) => void;
  readonly onProblem: (problem: Problem) => void;
  /** After each piece of the file. */
  readonly onPiece?: (bytes: number) => Promise<void> | void;
}

/** Streams one claim file. A file that cannot be opened is a Problem too, so that the others are still read. */
export async function readClaimFile(path: string, sink: ClaimSink): Promise<FileRead> {
  let isLong = false;
  const onClaim = (claim: Claim): void => {
    if (isLong) growYoung();
    sink.onClaim(claim);
  };
  const reader = new ClaimReader({ file: path, onClaim, onProblem: sink.onProblem });
  try {
    for await (const chunk of chunksOf(path)) {
      reader.push(chunk);
      isLong = true;
      await sink.onPiece?.(chunk.length);
    }
    return { path, ...reader.end() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    sink.onProblem({ code: "unreadable-file", severity: "error", message: error.what });
    return { path, ...reader.counts };
  }
}
