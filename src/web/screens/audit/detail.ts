import type { AuditRow } from "../../server/types.ts";
import { moment } from "../today/days.ts";

/** An entry's words, with each upload called as Today calls it, by when it came: `file of 30 Nov, 3:36 PM: 2 claims`. */
export function detailWords({ detail, files = [] }: Pick<AuditRow, "detail" | "files">): string {
  return files.reduce((words, { upload, receivedAt }) => {
    const at = `of ${moment(receivedAt)}`;
    return words.replaceAll(new RegExp(`\\bclaims, upload ${upload}\\b`, "g"), `file ${at}`).replaceAll(new RegExp(`\\bvisit records, upload ${upload}\\b`, "g"), `visit records ${at}`);
  }, detail);
}
