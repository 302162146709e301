import type { SavedFile, Store } from "../store/index.ts";
import { count } from "../write/index.ts";
import { SegmentReader, tagCode } from "../x12/index.ts";

const [BHT, CLM] = ["BHT", "CLM"].map(tagCode);

/** A file that claims were saved to came back: they are in already. Its message holds nothing of the file. */
export class OwnFile extends Error {
  override readonly name = "OwnFile";

  constructor({ at, claims }: SavedFile) {
    super(`This file was saved here on ${moment(at)}, with ${count(claims, "claim")}. Nothing was added.`);
  }
}

/** Throws OwnFile where `start`, the first bytes of an upload, is the beginning of a file that was saved here. */
export async function refuseOwn({ savedFiles }: Pick<Store, "savedFiles">, start: Uint8Array): Promise<void> {
  const reference = referenceOf(start);
  const own = reference === "" ? undefined : await savedFiles.find(reference);
  if (own !== undefined) throw new OwnFile(own);
}

/** BHT03 of the first transaction; empty where there is none before the first claim. */
export function referenceOf(start: Uint8Array): string {
  let found: string | undefined;
  const reader = new SegmentReader({
    onSegment: (segment) => {
      if (segment.code === BHT) found ??= segment.shortText(3);
      else if (segment.code === CLM) found ??= "";
    },
    onProblem: () => undefined,
  });
  reader.push(start);
  return found ?? "";
}

/** `30 Nov 2026, 9:19 AM`, by this computer's clock. */
function moment(iso: string): string {
  const date = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions): string => date.toLocaleString("en-US", options);
  return `${date.getDate()} ${part({ month: "short" })} ${date.getFullYear()}, ${part({ hour: "numeric", minute: "2-digit" })}`;
}
