import type { Problem } from "../../claim/index.ts";
import { AcknowledgementReader } from "./acknowledgement-reader.ts";
import type { Acknowledgement } from "./model.ts";

/** Every answer of a file that is in memory, in its order. */
export function readAcknowledgements(
  bytes: Uint8Array,
  options: { readonly file: string; readonly onProblem?: (problem: Problem) => void },
): readonly Acknowledgement[] {
  const read: Acknowledgement[] = [];
  const onProblem = options.onProblem ?? ((): void => undefined);
  const reader = new AcknowledgementReader({ file: options.file, onAcknowledgement: (one) => read.push(one), onProblem });
  reader.push(bytes);
  reader.end();
  return read;
}
