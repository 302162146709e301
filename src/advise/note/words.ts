import type { NoteElement } from "../../note/index.ts";
import { listed } from "../../write/index.ts";
import type { CheckedElement, NoteCheck } from "./check-note.ts";

/** What a checklist calls each element, in the words of an office. */
const NAMES: Readonly<Record<NoteElement, string>> = {
  date: "date", device: "device", duration: "duration", "body-part": "body part", etiology: "cause of symptoms", force: "force", angle: "angle", mode: "mode",
  position: "position", response: "response", "plan-of-care": "plan of care", supervision: "supervision", signature: "signature",
  "timed-minutes": "minutes of timed codes", "total-minutes": "total minutes", "assistant-minutes": "assistant's minutes", "cmt-regions": "regions adjusted",
  part: "PART", abn: "notice (ABN)", kx: "reason behind KX", "not-treatment": "minutes not treated",
};
const PART: Readonly<Record<string, string>> = { P: "pain", A: "asymmetry", R: "range of motion", T: "tissue tone" };

export function elementName(element: NoteElement): string {
  return NAMES[element];
}

/** Whether its absence can be a lack at all: minutes that are taken off the treatment are nothing that a note must have. */
export function canLack({ element }: Pick<CheckedElement, "element">): boolean {
  return element !== "not-treatment";
}

/** What a checklist lists: what the note says, and what this payer asks for and the note does not say. */
export function isListed(read: Pick<CheckedElement, "element" | "status" | "weight">): boolean {
  return read.status !== "missing" || (read.weight !== null && canLack(read));
}

/** Who asks for what is not there, each payer by name. */
export function wantedBy({ weight, askedBy: { error, warning, others } }: CheckedElement, policies: NoteCheck["policies"]): string {
  const named = (ids: readonly string[]): string => listed(ids.map((id) => payerName(id, policies)));
  const here = weight === "error" ? "this payer needs it" : weight === "warning" ? "this payer looks for it" : "helpful, not asked";
  const [asks, verb] = error.length > 0 ? [error, "needed"] as const : [warning, "looked for"] as const;
  if (asks.length === 0) return here;
  const rest = [...new Set([...others, ...warning, ...error])].filter((id) => !asks.includes(id));
  if (rest.length === 0) return `${here}; ${verb} by every payer known here`;
  return `${here}; ${verb} by ${asks.length > rest.length ? `every payer known here but ${named(rest)}` : named(asks)}`;
}

function payerName(id: string, policies: NoteCheck["policies"]): string {
  return id === "generic" ? "the coding rules" : policies.find((one) => one.id === id)?.title ?? id;
}

/** A value in words: `15 min`, `cervical, thoracic`, `roller table`, `pain, tissue tone`. */
export function valueText({ element, value, unit }: Pick<CheckedElement, "element" | "value" | "unit">): string {
  if (value === null) return "";
  const words = Array.isArray(value) ? value as readonly string[] : [oneLine(String(value))];
  const text = words.map((word) => (element === "part" ? PART[word] ?? word : element === "device" ? word.replaceAll("-", " ") : word)).join(", ");
  return unit === undefined ? text : `${text} ${unit}`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
