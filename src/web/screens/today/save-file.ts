import { today } from "../../format.ts";
import { hand } from "../../parts/hand.ts";
import { download } from "../../server/client.ts";
import type { ClaimRow } from "../../server/types.ts";
import { lateOf } from "./late.ts";
import { isTestFile, savedName, savedWords } from "./saving.ts";
import type { Usage } from "./saving.ts";

/** An ISA is so long. */
const ISA = 106;

interface Order {
  /** Also those that stand in a file already. */
  readonly again: boolean;
  /** How it is marked; without it as the last one was. */
  readonly usage?: Usage | undefined;
}

/** Writes released claims as one 837P and hands it over; answers what is said of it. */
export async function saveFile(rows: readonly ClaimRow[], { again, usage }: Order): Promise<string> {
  const blob = await download("POST", "export", { keys: rows.map(({ key }) => key), again, ...(usage === undefined ? {} : { usage }) });
  const start = await blob.slice(0, ISA).text();
  hand(blob, savedName(today(), start));
  return savedWords(rows.length, lateOf(rows, today()).length, isTestFile(start));
}
