import type { VisitRecord, VisitService } from "../../../index.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import type { DetailTexts } from "./details.ts";

type Lay = (text: string, visit: VisitRecord) => Partial<VisitRecord>;

/** What a payer wants of the note before the claim goes, and where the visit's record has it. By the element's rule. */
const OF_NOTE: Readonly<Record<string, { readonly ask: string; readonly lay: Lay }>> = {
  etiology: { ask: "In the note: the cause of the symptoms", lay: onMain((text) => ({ etiology: text })) },
  signature: { ask: "Who signed the note, with the credential?", lay: (text, { date }) => ({ signature: { by: text, ...(date === undefined ? {} : { on: date }) } }) },
  response: { ask: "How did the patient respond, in the note's words?", lay: onMain((text) => ({ response: text })) },
  position: { ask: "How did the patient lie or sit?", lay: onMain((text) => ({ position: text })) },
  mode: { ask: "Was the pull static or intermittent?", lay: onMain((text) => ({ mode: text })) },
  angle: { ask: "At which angle was the pull, in degrees?", lay: onMain((text) => (/^\d+(\.\d+)?$/.test(text) ? { angle: Number(text) } : {})) },
  force: { ask: "With how much force, such as 40 lb?", lay: onMain(forceOf) },
  "total-time": { ask: "How many minutes was the whole treatment?", lay: (text) => (/^\d+$/.test(text) ? { visitMinutes: Number(text) } : {}) },
};

const PREFIX = "note.";

/** Traction alone has these; the other services of the day do not. */
function onMain(fields: (text: string) => Partial<VisitService>): Lay {
  return (text, { services }) => ({ services: services.map((service) => (service.code === "97012" ? { ...service, ...fields(text) } : service)) });
}

function forceOf(text: string): Partial<VisitService> {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*(%|[a-z]+)?$/i.exec(text) ?? [];
  return amount === undefined ? {} : { force: { amount: Number(amount), ...(unit === "" ? {} : { unit: unit.toLowerCase() }) } };
}

/** The save dialog's field for an element of the note. */
export function noteField(element: string): string {
  return `${PREFIX}${element}`;
}

/** By element: how the ending says what a note told. */
const SAID: Readonly<Record<string, string>> = {
  signature: "signed by", response: "response", position: "position", mode: "pull", angle: "angle in degrees", force: "force",
};

/** `signed by “A. Doe, DC”`, for what was taken from a note without a question. */
export function notedText(texts: DetailTexts): string {
  return Object.entries(texts).map(([path, text]) => `${SAID[path.slice(PREFIX.length)] ?? "noted"} “${text.replace(/\s+/g, " ")}”`).join(", ");
}

/** The field for what a rule of the note wants; `undefined` where no field can answer it. */
export function noteFieldOf(rule: string): { readonly path: string; readonly ask: string } | undefined {
  const element = rule.replace(/^documentation\//, "");
  const field = OF_NOTE[element];
  return element === rule || field === undefined ? undefined : { path: noteField(element), ask: field.ask };
}

/** The visit with what was written of its note. */
export function withNote(asked: VisitAsked, texts: DetailTexts): VisitAsked {
  const written = Object.entries(texts).filter(([path, text]) => path.startsWith(PREFIX) && text.trim() !== "");
  const visit = written.reduce<VisitRecord>((before, [path, text]) => {
    const lay = OF_NOTE[path.slice(PREFIX.length)]?.lay;
    return lay === undefined ? before : { ...before, ...lay(text.trim(), before) };
  }, asked.facts.visit);
  return { ...asked, facts: { ...asked.facts, visit } };
}

export function isOfTheNote(path: string): boolean {
  return path.startsWith(PREFIX);
}
