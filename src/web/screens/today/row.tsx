import type { KeyboardEvent } from "react";
import { counted, localDay, money, today } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import type { Worst } from "../../parts/mark.tsx";
import type { ClaimRow } from "../../server/types.ts";
import { daysBetween, moment, shortDay } from "./days.ts";
import type { Version } from "./use-twice.ts";

/** Days before the filing deadline from which it is said loudly. */
export const SOON = 7;

/** The worst thing to say of a claim. */
export function worstOf({ errors, warnings, verdict, mark }: Pick<ClaimRow, "errors" | "warnings" | "verdict" | "mark">): Worst {
  if (errors > 0) return "error";
  if (warnings > 0) return "warning";
  if (mark === "kept") return "kept";
  return verdict === "clean" ? "none" : "unchecked";
}

/** The row's sentence where no finding gives one. */
export function whatOf({ what, verdict, unchecked }: Pick<ClaimRow, "what" | "verdict" | "unchecked">): string {
  if (what !== "") return what;
  return verdict === "clean" ? "clean" : `not fully checked: ${counted(unchecked, "check")} left out`;
}

/** `saved 30 Nov, 9:19 AM`, and of one that is no longer what was saved `changed since saved 30 Nov, 9:19 AM`. */
export function savedChip(at: string, changedSince = false): string {
  return `${changedSince ? "changed since " : ""}saved ${moment(at)}`;
}

/** The same in a row, where there is room for the day alone, by the person's clock. */
export function savedDay(at: string, changedSince = false, now = today()): string {
  return `${changedSince ? "changed since " : ""}saved ${shortDay(localDay(new Date(at)), now)}`;
}

/** A filing deadline in a row: `2 Mar`, and of one that is over `31 May, passed`. */
export function byWords(fileBy: string, now: string): string {
  return `${shortDay(fileBy, now)}${daysBetween(now, fileBy) < 0 ? ", passed" : ""}`;
}

export interface RowProps {
  readonly of: ClaimRow | undefined;
  readonly now: string;
  readonly assignee: string | undefined;
  /** Which one it is of a claim that stands twice. */
  readonly version: Version | undefined;
  readonly onOpen: (row: ClaimRow) => void;
  readonly onKey: (event: KeyboardEvent, row: ClaimRow) => void;
}

/** One claim of the worklist: the whole row opens it, its keys act on it. */
export function Row({ of, now, assignee, version, onOpen, onKey }: RowProps) {
  if (of === undefined) return <div className="desk-row quiet" aria-hidden="true">…</div>;
  const { key, claim, patient, payer, lines, chargeCents, errors, warnings, atRiskCents, fileBy, state, savedAt, changedSince } = of;
  const more = errors + warnings - 1;
  // What was saved is released, and says so.
  const isSaved = state === "released" && savedAt !== undefined && changedSince !== true;
  const isSoon = fileBy !== undefined && daysBetween(now, fileBy) <= SOON;
  return (
    <button type="button" className={`desk-row ${state}`} data-key={key} onClick={() => { onOpen(of); }} onKeyDown={(event) => { onKey(event, of); }}>
      <Mark of={worstOf(of)} isShort />
      <span className="cell-claim">{claim}</span>
      <span className="cell-patient">{patient}</span>
      <span className="cell-payer">{payer}</span>
      <span className="cell-lines number quiet"><span className="hidden">{counted(lines, "line")}</span><span aria-hidden="true">{lines}</span></span>
      <span className="cell-charge number">{money(chargeCents)}</span>
      <span className="cell-what">
        {version === undefined ? null : <><span className="chip state-chip">{version}</span>{" "}</>}
        {state === "open" || isSaved ? null : <span className="chip state-chip">{state}</span>}
        {savedAt === undefined ? null : <span className="chip state-chip">{savedDay(savedAt, changedSince, now)}</span>}
        {assignee === undefined ? null : <span className="chip state-chip">{assignee}</span>}
        {whatOf(of)}{more > 0 ? <span className="quiet">{` (+${more})`}</span> : null}
      </span>
      <span className="cell-risk number">{atRiskCents === 0 ? "" : money(atRiskCents)}</span>
      <span className={isSoon ? "cell-by number soon" : "cell-by number quiet"}>{fileBy === undefined ? "" : byWords(fileBy, now)}</span>
    </button>
  );
}

/** The names above the columns. Screen readers hear them in the rows' own words. */
export function RowHead() {
  return (
    <div className="desk-row desk-head quiet small" aria-hidden="true">
      <span /><span>Claim</span><span>Patient</span><span>Payer</span><span className="number">Lines</span><span className="number">Charge</span>
      <span>What</span><span className="number">At risk</span><span className="number">File by</span>
    </div>
  );
}

/** Moves the focus a row on or back from the one that has it. */
export function step(from: Element, by: 1 | -1): void {
  const item = from.closest(".list-row");
  const next = by === 1 ? item?.nextElementSibling : item?.previousElementSibling;
  next?.querySelector("button")?.focus();
}
