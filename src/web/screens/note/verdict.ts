import type { NoteRemark, NoteRow, NoteView } from "../../engine/note-view.ts";

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
  const isExtra = ({ status, weight }: NoteRow): boolean => status === "missing" && weight !== "error" && weight !== "warning";
  const count = (status: NoteRow["status"]): number => rows.filter((row) => row.status === status && !isExtra(row)).length;
  const parts = [
    [count("found"), "found"], [count("missing"), "missing"], [count("contradicted"), "disagrees"], [count("ambiguous"), "unclear"],
    [rows.filter(isExtra).length, "helpful"],
  ] as const;
  return parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(" · ");
}

/** Remarks of one service, or of the whole visit. */
interface Part { readonly of: string | undefined; readonly remarks: readonly NoteRemark[] }

/** The remarks by what they are of, and what is said where there is none: never other than the checklist says. */
export interface Verdict {
  readonly parts: readonly Part[];
  /** What is good to have alone: folded, since nobody denies for it. */
  readonly helpful: readonly NoteRemark[];
  readonly quiet: string | undefined;
}

export function verdictOf({ remarks, services, policy, quiet }: NoteView): Verdict {
  const places = [...services.map(({ code }): string | undefined => code), undefined];
  const partOf = (of: string | undefined): Part => ({ of, remarks: remarks.filter((remark) => remark.of === of && !isHelpful(remark)) });
  const parts = places.map(partOf).filter((part) => part.remarks.length > 0);
  const helpful = remarks.filter(isHelpful);
  return { parts, helpful, quiet: remarks.length > helpful.length ? undefined : quietOf(services, policy.title, quiet) };
}

function isHelpful({ severity }: NoteRemark): boolean {
  return severity === "info";
}

function quietOf(services: NoteView["services"], title: string, quiet: string): string {
  const isWhole = services.every(({ rows }) => rows.every(({ status }) => status === "found"));
  return isWhole ? quiet : `Beyond what the list beneath shows, ${title} would say nothing of this note.`;
}

/** How to read what is said of what is not there, in a line: whose word it is, and how much it weighs. */
export function legendOf({ policy, isUnread }: Pick<NoteView, "policy" | "isUnread">): string {
  const how = "“Needs it”: a lack is a ground to deny. “Looks for it”: a reviewer asks for it. “Not asked”: good to have, and nobody denies for it.";
  if (policy.id === "generic") return how;
  return isUnread ? `No policy of this payer is loaded: what stands here is asked of every payer. ${how}` : how;
}
