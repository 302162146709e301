import type { NoteRow, NoteView } from "../../engine/note-view.ts";
import type { RemarkView } from "../../engine/advice-view.ts";

const ORDER: Readonly<Record<NoteRow["status"], number>> = { contradicted: 0, ambiguous: 1, missing: 2, found: 3 };

/** What this payer refuses first, then what disagrees, is unclear, is missing, and at last what is there. */
export function byUrgency(one: NoteRow, other: NoteRow): number {
  return orderOf(one) - orderOf(other);
}

function orderOf({ against, status }: NoteRow): number {
  return against === undefined ? ORDER[status] : -1;
}

/** Remarks that are shown open, those that are folded, and what is said where there is none: never other than the checklist says. */
export interface Verdict {
  readonly open: readonly RemarkView[];
  readonly folded: readonly RemarkView[];
  readonly quiet: string | undefined;
}

export function verdictOf({ remarks, refusals, services, policy }: NoteView): Verdict {
  const open = remarks.filter(({ rule }) => refusals.includes(rule));
  const folded = remarks.filter((one) => !open.includes(one));
  return { open, folded, quiet: remarks.length > 0 ? undefined : quietOf(services, policy.title) };
}

function quietOf(services: NoteView["services"], title: string): string {
  const isWhole = services.every(({ rows }) => rows.every(({ status }) => status === "found"));
  return isWhole
    ? `Nothing that ${title} asks of this note is missing or disagrees.`
    : `Beyond what the list above shows, ${title} would say nothing of this note.`;
}
