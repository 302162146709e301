import type { Allowed } from "./codes.ts";
import type { NoteToWrite } from "./input.ts";
import { inOrder } from "./party.ts";
import type { Place } from "./party.ts";
import { must } from "./sheet.ts";

/** NTE segments in the guide's order. */
export function putNotes({ sheet, loop, path }: Place, notes: readonly NoteToWrite[] | undefined, allowed: Allowed): void {
  const kept = inOrder(sheet, { loop, segment: "NTE", path: `${path}.notes` }, notes ?? [], allowed);
  for (const { at, one } of kept) sheet.put(loop, "NTE", [one.qualifier, must(`${at}.text`, one.text, "What does the note say?")]);
}
