import { checkNote, describeCitation, findingJson, marksOf, numbered } from "../../index.ts";
import { recogniseDevice } from "../../reference/index.ts";
import { ruleOf, valueText, wantedBy } from "../../advise/note/index.ts";
import type { CheckedElement, CitationText, Engine, Mark, NoteToCheck, Severity, TakenFact } from "../../index.ts";
import type { RemarkView } from "./advice-view.ts";

/** One thing that the note should hold, and what it says of it. */
export interface NoteRow {
  readonly element: string;
  readonly status: CheckedElement["status"];
  /** Its number among the marks; absent where the note has no words for it. */
  readonly number: number | undefined;
  readonly value: string;
  /** The note's own words. */
  readonly words: readonly string[];
  readonly because: string | undefined;
  /** How this payer weighs its lack; null where it does not ask. */
  readonly weight: Severity | null;
  readonly wanted: string;
  readonly why: string | null;
  readonly rule: string;
  readonly citations: readonly CitationText[];
}

export interface NoteView {
  readonly policy: { readonly id: string; readonly title: string };
  readonly services: readonly { readonly code: string; readonly rows: readonly NoteRow[] }[];
  readonly marks: readonly Mark[];
  readonly remarks: readonly RemarkView[];
  /** What the note tells of the visit, once and clearly. A device is told by its kind, `home` where it goes home. */
  readonly taken: readonly TakenFact[];
}

/** A note, read for a payer, as plain data. The text itself is not sent back. */
export function noteView(engine: Engine, facts: NoteToCheck): NoteView {
  const { policy, services: checked, findings, taken } = checkNote(engine, facts);
  const services = numbered(checked);
  return {
    policy,
    services: services.map(({ code, rows }) => ({ code, rows: rows.map(({ read, number }) => rowOf(engine, read, number)) })),
    marks: marksOf(services),
    remarks: findings.map((finding) => findingJson(finding) as unknown as RemarkView),
    taken: taken.map((fact) => (fact.element === "device" ? { ...fact, value: kindOf(fact.words) } : fact)),
  };
}

function kindOf(words: string): string {
  const { category, home, handsOn } = recogniseDevice(words);
  if (home) return "home";
  return category === "flexion-distraction" && handsOn !== undefined ? `${category}, ${handsOn ? "hands" : "program"}` : category;
}

function rowOf(engine: Engine, read: CheckedElement, number: number | undefined): NoteRow {
  const { element, status, evidence, because, weight, why } = read;
  const rule = ruleOf(element);
  return {
    element, status, number, because, weight, why, rule,
    value: valueText(read),
    words: evidence.map(({ text }) => text.replace(/\s+/g, " ")),
    wanted: wantedBy(read),
    citations: (engine.ruleOf(rule)?.citations ?? []).map(describeCitation),
  };
}
