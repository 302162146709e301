import { takeVisit } from "../advise/note/index.ts";
import type { TakenFact } from "../advise/note/index.ts";
import { formatIsoDay, parseIsoDay } from "../claim/index.ts";
import type { Day, VisitRecord } from "../claim/index.ts";
import { readNote } from "../note/index.ts";
import { labelled } from "../write/index.ts";
import type { Style } from "../write/index.ts";
import { bytesOf, labelOf } from "./input.ts";
import { LARGEST_NOTE, namedNote } from "./notes.ts";
import { Unusable } from "./unusable.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a note adds to a visit. */
export interface FromNote {
  /** Fields of a visit record, the note's own text among them. */
  readonly fields: Fields;
  readonly services: readonly Fields[];
  readonly facts: readonly TakenFact[];
}

/** Reads the note of `advise --note` for the codes asked about. Throws Unusable for a file that is no note. */
export async function fromNote(path: string, codes: readonly string[], date: Day | undefined): Promise<FromNote> {
  const text = namedNote(await bytesOf(path, LARGEST_NOTE), labelOf(path));
  if (text.trim() === "") throw new Unusable(`${labelOf(path)}: It is empty. Give the note's text.`);
  const reading = readNote(text, { codes, ...(date === undefined ? {} : { date }) });
  const { visit: { services, ...fields }, facts } = takeVisit(reading);
  const dated = reading.services[0]?.elements.find(({ element, status }) => element === "date" && status === "found");
  const [where] = dated?.evidence ?? [];
  const day = date === undefined && where !== undefined ? parseIsoDay(String(dated?.value)) : undefined;
  const own: readonly TakenFact[] = day === undefined || where === undefined
    ? []
    : [{ element: "date", value: formatIsoDay(day), words: where.text, start: where.start, end: where.end }];
  return {
    fields: { ...fields, note: text, ...(day === undefined ? {} : { date: formatIsoDay(day) }) },
    services: services.map((service): Fields => ({ ...service })),
    facts: [...own, ...facts],
  };
}

/** Services by code: what is recorded or told goes before what the note says. */
export function overNote(note: readonly Fields[], recorded: readonly Fields[]): readonly Fields[] {
  const of = (code: unknown): Fields => note.find((service) => service["code"] === code) ?? {};
  const more = note.filter(({ code }) => !recorded.some((service) => service["code"] === code));
  return [...recorded.map((service) => ({ ...of(service["code"]), ...service })), ...more];
}

const FIELD_OF: Readonly<Record<string, string>> = { duration: "minutes", "body-part": "regions", "cmt-regions": "regions" };

/** The facts that the answer rests on: those that a flag or the record did not put aside. */
export function usedFacts(facts: readonly TakenFact[], note: readonly Fields[], visit: VisitRecord): readonly TakenFact[] {
  return facts.filter(({ code, element }) => {
    if (code === undefined) return true;
    const field = FIELD_OF[element] ?? element;
    const [now, then] = [visit.services, note].map((services) => services.find((service) => (service as Fields)["code"] === code) as Fields | undefined);
    return JSON.stringify(now?.[field]) === JSON.stringify(then?.[field]);
  });
}

/** What was taken from the note, each with its own words, for a person to confirm. */
export function takenText(facts: readonly TakenFact[], style: Style): readonly string[] {
  if (facts.length === 0) return [];
  const rows = facts.flatMap(({ code, element, value, unit, words }) => {
    const told = `${Array.isArray(value) ? value.join(", ") : String(value)}${unit === undefined ? "" : ` ${unit}`}`;
    const quoted = words === told ? "" : ` ("${words.replace(/\s+/g, " ")}")`;
    return labelled(`${code === undefined ? "" : `${code} `}${element.replaceAll("-", " ")}`, `${told}${quoted}`, { indent: 2, column: 20, width: style.width });
  });
  return ["", style.strong("Taken from the note: please confirm"), ...rows];
}
