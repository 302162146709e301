import type { VisitRecord, VisitService } from "../../claim/index.ts";
import type { NoteElement, NoteReading, ReadElement, ReadService } from "../../note/index.ts";

/** One fact taken from a note, with the words that it rests on: for a person to confirm. */
export interface TakenFact {
  /** The service's code; absent for a fact of the whole visit. */
  readonly code?: string;
  readonly element: NoteElement;
  readonly value: ReadElement["value"];
  readonly unit?: string;
  /** The note's own words, and their UTF-16 offsets. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The visit as a note tells it. Only what was found once and clearly is taken. */
export interface TakenVisit {
  readonly visit: Pick<VisitRecord, "services" | "visitMinutes" | "signature" | "supervisor">;
  readonly facts: readonly TakenFact[];
}

const OF_VISIT: ReadonlySet<NoteElement> = new Set(["total-minutes", "signature", "supervision"]);
/** What a visit record has a field for. The date is the call's own. */
const TAKEN: ReadonlySet<NoteElement> = new Set([
  "device", "duration", "body-part", "cmt-regions", "etiology", "force", "angle", "mode", "position", "response", "total-minutes", "signature", "supervision",
]);

/** Turns what was read of a note into the fields of a visit record. What is missing, doubtful or contradicted is left out. */
export function takeVisit(reading: NoteReading): TakenVisit {
  const [first] = reading.services;
  const ofVisit = first?.elements.filter((read) => OF_VISIT.has(read.element) && isTaken(read)) ?? [];
  const value = (element: NoteElement): ReadElement["value"] => ofVisit.find((read) => read.element === element)?.value ?? null;
  const [minutes, by, supervisor] = [value("total-minutes"), value("signature"), value("supervision")];
  return {
    visit: {
      services: reading.services.map(serviceOf),
      ...(typeof minutes === "number" ? { visitMinutes: minutes } : {}),
      ...(typeof by === "string" ? { signature: { by } } : {}),
      ...(typeof supervisor === "string" ? { supervisor } : {}),
    },
    facts: [...reading.services.flatMap(factsOf), ...ofVisit.map((read) => factOf(read))],
  };
}

function isTaken({ element, status, evidence }: ReadElement): boolean {
  return status === "found" && TAKEN.has(element) && evidence.length > 0;
}

function factsOf({ code, elements }: ReadService): readonly TakenFact[] {
  return elements.filter((read) => !OF_VISIT.has(read.element) && isTaken(read)).map((read) => factOf(read, code));
}

function factOf({ element, value, unit, evidence }: ReadElement, code?: string): TakenFact {
  const [first] = evidence;
  return {
    ...(code === undefined ? {} : { code }),
    element,
    value,
    ...(unit === undefined ? {} : { unit }),
    words: evidence.map(({ text }) => text).join(" … "),
    start: first?.start ?? 0,
    end: evidence.at(-1)?.end ?? 0,
  };
}

type Field = (read: ReadElement) => Partial<VisitService>;

const text = (read: ReadElement): string => String(read.value);
const words = (read: ReadElement): string => read.evidence.map(({ text: slice }) => slice).join(", ");
const regions: Field = (read) => (Array.isArray(read.value) ? { regions: read.value as readonly string[] } : {});

const FIELDS: Readonly<Partial<Record<NoteElement, Field>>> = {
  // The office's own words: the record, too, has them and no category.
  device: (read) => ({ device: words(read) }),
  duration: (read) => ({ minutes: Number(read.value) }),
  "body-part": regions,
  "cmt-regions": regions,
  etiology: (read) => ({ etiology: text(read) }),
  force: (read) => ({ force: { amount: Number(read.value), ...(read.unit === undefined ? {} : { unit: read.unit }) } }),
  angle: (read) => ({ angle: Number(read.value) }),
  mode: (read) => ({ mode: text(read) }),
  position: (read) => ({ position: text(read) }),
  response: (read) => ({ response: text(read) }),
};

function serviceOf({ code, elements }: ReadService): VisitService {
  return Object.assign({ code }, ...elements.filter(isTaken).map((read) => FIELDS[read.element]?.(read) ?? {})) as VisitService;
}
