import type { NoteElement } from "../../note/index.ts";
import { listed } from "../../write/index.ts";
import type { NoteCheck } from "./check-note.ts";
import type { CheckedElement, CheckedService } from "./weigh.ts";

/** What a checklist calls each element, in the words of an office. */
const NAMES: Readonly<Record<NoteElement, string>> = {
  date: "date", device: "device", duration: "duration", "body-part": "body part", etiology: "cause of symptoms", force: "force", angle: "angle", mode: "mode",
  position: "position", response: "response", "plan-of-care": "plan of care", supervision: "supervision", signature: "signature",
  "timed-minutes": "minutes of timed codes", "total-minutes": "total minutes", "assistant-minutes": "assistant's minutes", "cmt-regions": "regions adjusted",
  part: "PART", abn: "notice (ABN)", kx: "reason behind KX", "not-treatment": "minutes not treated",
};
/** What is said where nothing is missing or disagrees; nothing where nothing was done. */
export function quietWords(services: readonly Pick<CheckedService, "notDone">[], policy: NoteCheck["policy"]): string {
  if (services.every(({ notDone }) => notDone !== null)) return "";
  const rest = services.some(({ notDone }) => notDone !== null) ? "For what was done, nothing" : "Nothing";
  return `${rest} that ${isNobody(policy) ? "the coding rules ask" : `${policy.title} asks`} of this note is missing or disagrees.`;
}

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

/** What is said first of a service that the note says was not given; null where it does not say so. */
export function undoneWords({ code, notDone }: Pick<CheckedService, "code" | "notDone">): string | null {
  if (notDone === null) return null;
  return `The note says that ${code} was not done: “${oneLine(notDone.text)}”. Take it off the bill; nothing is to be added to the note for it.`;
}

/** What an element is called that the note does not have: a lack where this payer asks for it, by this note alone. */
export function lackWord({ weight, isOpen }: Pick<CheckedElement, "weight" | "isOpen">): string {
  if (weight !== "error" && weight !== "warning") return "not there";
  return isOpen ? "not in the note" : "missing";
}

/** Who asks: the payer, where a payer was named; where it excludes the service, one that does not. */
export interface Who extends Pick<NoteCheck, "policies" | "policy"> { readonly isExcluded: boolean }

/** Without a payer there are the coding rules alone. */
export function isNobody({ id }: NoteCheck["policy"]): boolean {
  return id === "generic";
}

/** What it is called that the note does not have it, and who asks for it: `missing: this payer needs it`. The one place of these words. */
export function lackWords(read: Pick<CheckedElement, "weight" | "isOpen">, who: Pick<Who, "policy" | "isExcluded">): string {
  return `${lackWord(read)}: ${askedWords(read.weight, who)}`;
}

function askedWords(weight: CheckedElement["weight"], { policy, isExcluded }: Pick<Who, "policy" | "isExcluded">): string {
  if (weight !== "error" && weight !== "warning") return "helpful, not asked";
  const verb = weight === "error" ? "need" : "look for";
  if (isNobody(policy)) return `the coding rules ${verb} it`;
  return `${isExcluded ? "a payer that covers it" : "this payer"} ${weight === "error" ? "needs" : "looks for"} it`;
}

/** Who asks for what is not there, each payer by name and once. */
export function wantedBy({ weight, isOpen, askedBy: { error, warning, others } }: CheckedElement, who: Who): string {
  const { policies, policy } = who;
  const isAsked = weight === "error" || weight === "warning";
  const here = `${askedWords(weight, who)}${isAsked && isOpen ? ", here or in a record of its own" : ""}`;
  const [asks, verb] = error.length > 0 ? [error, "needed"] as const : [warning, "looked for"] as const;
  const rest = [...new Set([...others, ...warning, ...error])].filter((id) => !asks.includes(id));
  const beside = asks.filter((id) => id !== policy.id);
  if (asks.length === 0) return here;
  const isSame = isAsked && asks.includes(policy.id) && (error.length === 0 || weight === "error");
  if (beside.length === 0) return isSame ? `${here}; no ${isNobody(policy) ? "" : "other "}payer known here does` : here;
  return isSame ? `${here}, as ${asText(beside, rest, policies)}` : `${here}; ${verb} by ${byText(beside, rest, policies)}`;
}

function asText(beside: readonly string[], rest: readonly string[], policies: NoteCheck["policies"]): string {
  if (rest.length === 0) return "every payer known here does";
  if (beside.length > rest.length) return `every payer known here does but ${named(rest, policies)}`;
  return `${named(beside, policies)} ${beside.length === 1 ? "does" : "do"}`;
}

function byText(beside: readonly string[], rest: readonly string[], policies: NoteCheck["policies"]): string {
  if (rest.length === 0) return "every payer known here";
  return beside.length > rest.length ? `every payer known here but ${named(rest, policies)}` : named(beside, policies);
}

function named(ids: readonly string[], policies: NoteCheck["policies"]): string {
  return listed(ids.map((id) => payerName(id, policies)));
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
