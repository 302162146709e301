import type { Sided } from "./sides.ts";
import type { Day, ProviderType, VisitRecord, VisitService } from "../claim/index.ts";

/**
 * What a note can tell of one billed service. The first thirteen are the elements of a traction note;
 * the others come from the family around it.
 */
export const NOTE_ELEMENTS = [
  "date", "device", "duration", "body-part", "etiology", "force", "angle", "mode", "position", "response", "plan-of-care", "supervision", "signature",
  "timed-minutes", "total-minutes", "assistant-minutes", "cmt-regions", "part", "abn", "kx", "not-treatment",
] as const;
export type NoteElement = (typeof NOTE_ELEMENTS)[number];

/**
 * `found`: the note says it once, or several times alike. `missing`: nothing that was done that day says it.
 * `contradicted`: two values, or the note against the claim or the record. `ambiguous`: the words leave it open (`15-20 min`).
 */
export type ReadStatus = "found" | "missing" | "contradicted" | "ambiguous";

/** Words of the note: UTF-16 offsets of the text as given, `text` being the slice between them. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One element: an ISO day, a device category, a number with its unit, a list of regions, or the note's own words. */
export type ReadValue = string | number | readonly string[] | null;

export interface ReadElement {
  readonly element: NoteElement;
  readonly status: ReadStatus;
  /** What the note says. Null where it says nothing, leaves it open, or gives two values itself. */
  readonly value: ReadValue;
  /** min, lb, kg, % or deg, beside a number. */
  readonly unit?: string;
  /** Where it stands. The first holds the value that is given; a contradiction shows every word that speaks against another. */
  readonly evidence: readonly Evidence[];
  /** In a few words: for `contradicted` and `ambiguous` what stands against what; for `not-treatment` that the pause was counted in. */
  readonly because?: string;
}

export interface ReadService {
  /** The billed code. */
  readonly code: string;
  /** Words by which the note says that the service was not given on this visit: "traction deferred today". Absent where it does not. */
  readonly notDone?: Evidence;
  readonly elements: readonly ReadElement[];
}

/** What a note holds for each service that was asked about, in the order in which they were asked, and of the whole visit. */
export interface NoteReading {
  readonly services: readonly ReadService[];
  /** Sides that the note names for parts of the body, in the order of the text. */
  readonly sides: readonly Sided[];
  /** Where the note names an x-ray, an MRI or a CT, and does not say that there was none. */
  readonly imaging: readonly Evidence[];
}

/** What the claim, and the visit record where there is one, say: the note is read for these services and held against these facts. */
export interface Asked {
  /** Billed procedure codes; one entry a code. */
  readonly codes: readonly string[];
  /** The day of service. A text of several visits is read for this one. */
  readonly date?: Day;
  readonly provider?: ProviderType;
  /** What the visit record says of a code, to hold the note against. */
  readonly services?: readonly VisitService[];
  readonly record?: VisitRecord;
  /** Where the claim's modifiers (LT, RT) say one side: the note may not say the other. */
  readonly side?: "left" | "right";
}
