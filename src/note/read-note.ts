import { angle } from "./elements/angle.ts";
import { date } from "./elements/date.ts";
import { device } from "./elements/device.ts";
import type { Ground } from "./elements/element.ts";
import { missing } from "./elements/element.ts";
import { cmtRegions, part } from "./elements/manipulation.ts";
import { duration, force } from "./elements/measures.ts";
import { mode } from "./elements/mode.ts";
import { assistantMinutes, notTreatment, totals } from "./elements/minutes.ts";
import { response } from "./elements/response.ts";
import { signature } from "./elements/signature.ts";
import { supervision } from "./elements/supervision.ts";
import { etiology } from "./elements/etiology.ts";
import { planOfCare } from "./elements/plan-of-care.ts";
import { bodyPart } from "./elements/body-part.ts";
import { imagesIn, mentioned, position } from "./elements/words.ts";
import { copiedLines, withCopied, withoutMarks } from "./copied.ts";
import type { CopiedLine } from "./copied.ts";
import { documentOf, evidenceAt, inWords } from "./document.ts";
import type { Document } from "./document.ts";
import type { Asked, Evidence, NoteElement, NoteReading, ReadElement, ReadService } from "./reading.ts";
import { kindOf, namesIn, servicesOf } from "./services.ts";
import type { Services } from "./services.ts";
import { sidesIn } from "./sides.ts";
import { visitText } from "./visits.ts";

/** The thirteen elements of a traction note, in the order in which they are shown. */
const TRACTION: readonly NoteElement[] = [
  "date", "device", "duration", "body-part", "etiology", "force", "angle", "mode", "position", "response", "plan-of-care", "supervision", "signature",
];
const OTHERS: readonly NoteElement[] = ["date", "duration", "body-part", "etiology", "response", "plan-of-care", "supervision", "signature"];
/** What is said of the whole visit. */
const VISIT: readonly NoteElement[] = ["timed-minutes", "total-minutes", "assistant-minutes", "not-treatment", "abn", "kx"];
/** What a manipulation asks beside. */
const MANIPULATION: readonly NoteElement[] = ["cmt-regions", "part"];
/** What is only said of a service that was given. */
const OF_SERVICE: ReadonlySet<NoteElement> = new Set(["device", "duration", "body-part", "force", "angle", "mode", "position"]);

const READERS: Readonly<Partial<Record<NoteElement, (ground: Ground) => ReadElement>>> = {
  date, device, duration, "body-part": bodyPart, etiology, force, angle, mode, position, response, "plan-of-care": planOfCare, supervision, signature,
  "assistant-minutes": assistantMinutes, "not-treatment": notTreatment, "cmt-regions": cmtRegions, part,
  "timed-minutes": (ground) => totals(ground, "timed-minutes"),
  "total-minutes": (ground) => totals(ground, "total-minutes"),
  abn: (ground) => mentioned(ground, "abn", "abn"),
  kx: (ground) => mentioned(ground, "kx", "kx"),
};

/**
 * Reads a note for the billed services: of a text of several visits, the one of the day asked about. Deterministic and pure.
 * Each element is what the note says of what was done that day; what was planned, denied or done before counts for nothing.
 */
export function readNote(text: string, asked: Asked): NoteReading {
  const whole = inWords(text, asked.date);
  const own = visitText(whole, asked.date);
  const document = documentOf(own === text ? whole : inWords(own, asked.date), asked.date, text);
  const lines = copiedLines(document.terms, document.tokens);
  const services = servicesRead(document, asked);
  return {
    services: lines.length === 0 ? services : besideCopied(services, lines, { document, own, asked }),
    sides: sidesIn(document),
    imaging: imagesIn(document),
  };
}

function servicesRead(document: Document, asked: Asked): readonly ReadService[] {
  const services = servicesOf(document);
  return asked.codes.map((code) => readService(document, services, code, asked));
}

interface Read { readonly document: Document; readonly own: string; readonly asked: Asked }

/** What only a line says that tells of itself to be copied is evidence, and open. */
function besideCopied(services: readonly ReadService[], lines: readonly CopiedLine[], read: Read): readonly ReadService[] {
  const { document, own, asked } = read;
  const { tokens, text } = document;
  const all = servicesRead(documentOf(inWords(withoutMarks(own, lines, tokens), asked.date), asked.date, text), asked);
  const marks = lines.map(({ mark, to }) => ({ words: evidenceAt(document, mark), end: tokens[to - 1]?.end ?? 0 }));
  return services.map((service, at) => withCopied(service, all[at] ?? service, marks));
}

function readService(document: Document, services: Services, code: string, asked: Asked): ReadService {
  const kind = kindRead(services, kindOf(code));
  const ground: Ground = { document, services, kind, code, asked };
  const elements = [...elementsOf(kindOf(code)), ...VISIT];
  const isGiven = services.mention(kind) === "done";
  const notDone = denialOf(document, services, kindOf(code));
  return {
    code,
    ...(notDone === undefined ? {} : { notDone }),
    elements: elements.map((element) => (OF_SERVICE.has(element) && !isGiven ? missing(element) : read(element, ground))),
  };
}

/** Where the note says of a service that it was not given, or its form leaves the box of it empty, and nowhere that it was given. */
function denialOf(document: Document, services: Services, kind: string): Evidence | undefined {
  const mention = services.mention(kind);
  if (mention === "done") return undefined;
  const left = document.unticked.find(({ means }) => means === kind);
  if (mention !== "denied") return left && { start: left.start, end: left.end, text: document.text.slice(left.start, left.end) };
  const clause = document.clauses.find((one) => one.mood === "denied" && namesIn(one).some(({ means }) => means === kind));
  return clause && evidenceAt(document, clause);
}

function elementsOf(kind: string): readonly NoteElement[] {
  if (kind === "97012") return TRACTION;
  return kind === "98940" ? [...OTHERS, ...MANIPULATION] : OTHERS;
}

/** Where no machine pulled, hands may have: then the note says that of the traction. Where it is denied, a table that flexes is none. */
function kindRead(services: Services, kind: string): string {
  const mention = services.mention(kind);
  if (kind !== "97012" || mention === "done") return kind;
  return (mention === "denied" ? ["hands"] : ["hands", "flexion"]).find((other) => services.mention(other) === "done") ?? kind;
}

function read(element: NoteElement, ground: Ground): ReadElement {
  return READERS[element]?.(ground) ?? missing(element);
}
