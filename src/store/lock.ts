import { DatabaseSync } from "node:sqlite";
import { StoreRefused } from "./refused.ts";

/**
 * One program at a time on a data folder. The lock is the operating system's, held by an open transaction on a file beside the data:
 * whatever ends the program, kill -9 too, frees it.
 */
export function lockFolder(path: string, folder: string): () => void {
  const base = new DatabaseSync(path);
  try {
    base.exec("pragma busy_timeout = 0; begin exclusive");
  } catch {
    base.close();
    throw new StoreRefused(`${folder}: another claimwright is working on this data folder. Close that one, or name another folder with --data.`);
  }
  return () => {
    base.exec("rollback");
    base.close();
  };
}
