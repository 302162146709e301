import type { Verdict } from "../check/index.ts";
import type { ChecklistItem } from "./advice.ts";
import type { Draft } from "./draft.ts";
import { planOf } from "./policy-facts.ts";

const ROOM = "documentation/";
/** Rules of the note that are no element of it. */
const NO_ELEMENT: ReadonlySet<string> = new Set(["cloned-note", "note-disagrees", "certification", "progress-report"]);

/** What the note has to hold for this payer, and what of it the record holds. */
export function checklistOf(draft: Draft, verdict: Verdict): readonly ChecklistItem[] {
  const codes = draft.lines.map(({ service }) => service.code);
  const ran = new Set(verdict.rules);
  return planOf(draft).all.flatMap(({ rule, settled }): ChecklistItem[] => {
    const element = rule.id.slice(ROOM.length);
    if (!rule.id.startsWith(ROOM) || NO_ELEMENT.has(element) || !ran.has(rule.id) || codes.length === 0) return [];
    const missing = verdict.findings.find((finding) => finding.rule === rule.id);
    const open = isOpen(element, draft, verdict);
    const status = missing === undefined && !open ? "found" : "missing";
    if (status === "found" && isOfNobody(element, draft)) return [];
    const { severity, layer } = settled;
    return [{ element, status, severity: missing?.severity ?? severity, layer, why: missing?.message ?? rule.says.why }];
  });
}

/** What could not be told; the day too, where the record bears none. */
function isOpen(element: string, { facts: { visit } }: Draft, { unchecked }: Verdict): boolean {
  return unchecked.some(({ rule }) => rule === `${ROOM}${element}`) || (element === "date" && visit.date === undefined);
}

/** Where nobody helped nobody has to supervise, and a record that names none has not recorded it. */
function isOfNobody(element: string, { facts: { visit } }: Draft): boolean {
  return element === "supervision" && (visit.supervisor ?? "").trim() === "";
}
