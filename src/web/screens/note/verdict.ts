import type { NoteRow, NoteView } from "../../engine/note-view.ts";
import type { RemarkView } from "../../engine/advice-view.ts";

const ORDER: Readonly<Record<NoteRow["status"], number>> = { contradicted: 0, ambiguous: 1, missing: 2, found: 3 };

/** What this payer refuses first, then what disagrees, is unclear, is missing, what it needs before the rest, and at last what is there. */
export function byUrgency(one: NoteRow, other: NoteRow): number {
  return orderOf(one) - orderOf(other);
}

function orderOf({ against, status, weight, isOpen }: NoteRow): number {
  if (against !== undefined) return -1;
  return ORDER[status] + (status === "missing" ? (weight === "error" ? 0 : weight === "warning" ? 0.3 : 0.6) + (isOpen ? 0.1 : 0) : 0);
}

/** `3 found · 2 missing · 5 helpful`: what nobody asks for is no lack. */
export function tallyOf(rows: readonly NoteRow[]): string {
  const isHelpful = ({ status, weight }: NoteRow): boolean => status === "missing" && weight !== "error" && weight !== "warning";
  const count = (status: NoteRow["status"]): number => rows.filter((row) => row.status === status && !isHelpful(row)).length;
  const parts = [
    [count("found"), "found"], [count("missing"), "missing"], [count("contradicted"), "disagrees"], [count("ambiguous"), "unclear"],
    [rows.filter(isHelpful).length, "helpful"],
  ] as const;
  return parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(" · ");
}

/** Remarks that are shown open, those that are folded, and what is said where there is none: never other than the checklist says. */
export interface Verdict {
  readonly open: readonly RemarkView[];
  readonly folded: readonly RemarkView[];
  readonly quiet: string | undefined;
}

export function verdictOf({ remarks, refusals, services, policy, quiet }: NoteView): Verdict {
  const open = remarks.filter(({ rule }) => refusals.includes(rule));
  const folded = remarks.filter((one) => !open.includes(one));
  return { open, folded, quiet: remarks.length > 0 ? undefined : quietOf(services, policy.title, quiet) };
}

function quietOf(services: NoteView["services"], title: string, quiet: string): string {
  const isWhole = services.every(({ rows }) => rows.every(({ status }) => status === "found"));
  return isWhole ? quiet : `Beyond what the list above shows, ${title} would say nothing of this note.`;
}
