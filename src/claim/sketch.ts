import type { Claim, Patient, Payer, Provider, ServiceLine } from "./claim.ts";
import { parseIsoDay } from "./day.ts";
import { known, orUnknown } from "./known.ts";
import type { Cents } from "./money.ts";
import {
  sketchAdjudication, sketchAmounts, sketchDates, sketchDiagnosis, sketchOtherPayer, sketchPerson, sketchProvider, sketchReferences,
} from "./sketch-parts.ts";
import type { AdjudicationSketch, OtherPayerSketch, PersonSketch, ProviderSketch } from "./sketch-parts.ts";
import { nowhere } from "./span.ts";
import type { ProviderType } from "./visit.ts";

/** A claim in a few words: what rule examples, tests and `advise` build claims from. Anything left out is ordinary. */
export interface ClaimSketch {
  readonly id?: string;
  /** ISO day of service of every line that names none. Default 2026-03-02. */
  readonly date?: string;
  readonly fileDate?: string;
  readonly form?: Claim["form"];
  readonly guide?: string;
  readonly frequency?: string;
  readonly placeOfService?: string;
  readonly payer?: Partial<Pick<Payer, "name" | "id" | "filingIndicator" | "responsibility">>;
  readonly memberId?: string;
  /** First name of a patient who is not the subscriber. */
  readonly dependant?: string;
  /** Sets the rendering provider's taxonomy. */
  readonly provider?: ProviderType;
  /** The subscriber, who is the patient unless `dependant` says otherwise. */
  readonly subscriber?: PersonSketch;
  /** The patient who is not the subscriber. */
  readonly patient?: PersonSketch;
  readonly rendering?: ProviderSketch;
  readonly billing?: ProviderSketch;
  readonly referring?: ProviderSketch;
  readonly supervising?: ProviderSketch;
  readonly facility?: ProviderSketch;
  /** `M54.16`, or with its qualifier `BK:7244`. */
  readonly diagnoses?: readonly string[];
  readonly references?: Readonly<Record<string, string>>;
  /** By qualifier (DTP01), ISO days: `{ 439: "2026-02-20" }`; a range as `first/last`. */
  readonly dates?: Readonly<Record<string, string>>;
  /** By qualifier (AMT01), in cents. */
  readonly amounts?: Readonly<Record<string, Cents>>;
  /** CLM11: `AA`, `EM`, `OA`. */
  readonly relatedCauses?: readonly string[];
  readonly accidentState?: string;
  /** CR208. */
  readonly spinalCondition?: string;
  readonly otherPayers?: readonly OtherPayerSketch[];
  /** CLM02 in cents; default the sum of the lines. */
  readonly total?: Cents;
  readonly paper?: Claim["paper"];
  readonly lines: readonly LineSketch[];
}

export interface LineSketch {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly basis?: string;
  /** Cents; default 4000. */
  readonly charge?: Cents;
  readonly date?: string;
  /** The last ISO day of a range that begins on `date`. */
  readonly lastDate?: string;
  readonly placeOfService?: string;
  readonly pointers?: readonly number[];
  readonly description?: string;
  readonly dates?: Readonly<Record<string, string>>;
  readonly ordering?: ProviderSketch;
  readonly adjudications?: readonly AdjudicationSketch[];
}

/** One taxonomy code of each provider type (NUCC). */
export const SKETCH_TAXONOMY: Readonly<Record<ProviderType, string>> = {
  DC: "111N00000X", PT: "225100000X", OT: "225X00000X", SLP: "235Z00000X",
  MD: "208100000X", PTA: "225200000X", OTA: "224Z00000X",
};

const DEFAULT_DATE = "2026-03-02";
/** Two numbers that pass the NPI check digit and belong to nobody that we know of. */
const BILLING_NPI = "1234567893";
const RENDERING_NPI = "1000000004";

export function sketchClaim(sketch: ClaimSketch): Claim {
  const lines = sketch.lines.map((line, index) => sketchLine(sketch, line, index + 1));
  const sum = lines.reduce((total, line) => total + (line.charge.known ? line.charge.value : 0), 0);
  const patient = sketchPatient(sketch);
  const fileDay = parseIsoDay(sketch.fileDate ?? "");
  return {
    ...nowhere,
    id: sketch.id ?? "A1",
    file: "",
    fileDay: orUnknown(fileDay, "date-unknown"),
    form: sketch.form ?? "837P",
    ...(sketch.guide === undefined ? {} : { guide: sketch.guide }),
    totalCharge: known(sketch.total ?? sum),
    placeOfService: sketch.placeOfService ?? "11",
    frequency: sketch.frequency ?? "1",
    payer: { ...nowhere, name: "", id: "", filingIndicator: "CI", responsibility: "P", ...sketch.payer },
    subscriber: sketchPerson("PAT", sketch.memberId ?? "M1", patient.dependant ? "" : "18", sketch.subscriber),
    patient,
    billing: sketchProvider("billing", { name: "CLINIC", npi: BILLING_NPI, taxonomy: "" }, sketch.billing),
    ...providers(sketch),
    ...causes(sketch),
    diagnoses: (sketch.diagnoses ?? ["M5416"]).map(sketchDiagnosis),
    dates: sketchDates(sketch.dates),
    references: sketchReferences(sketch.references),
    notes: [],
    amounts: sketchAmounts(sketch.amounts),
    otherPayers: (sketch.otherPayers ?? []).map(sketchOtherPayer),
    lines,
    componentSeparator: ":",
    ...(sketch.paper ? { paper: sketch.paper } : {}),
    flawed: false,
  };
}

function causes({ relatedCauses = [], accidentState = "", spinalCondition = "" }: ClaimSketch):
Pick<Claim, "relatedCauses" | "accidentState" | "accidentCountry" | "spinalCondition"> {
  return { relatedCauses, accidentState, accidentCountry: "", spinalCondition };
}

function sketchLine(sketch: ClaimSketch, line: LineSketch, number: number): ServiceLine {
  const day = orUnknown(parseIsoDay(line.date ?? sketch.date ?? DEFAULT_DATE), "date-unknown");
  return {
    ...nowhere,
    number,
    qualifier: "HC",
    procedure: line.code,
    modifiers: line.modifiers ?? [],
    ...(line.description === undefined ? {} : { description: line.description }),
    charge: known(line.charge ?? 4000),
    unitBasis: line.basis ?? "UN",
    units: known(line.units ?? 1),
    placeOfService: line.placeOfService ?? sketch.placeOfService ?? "11",
    pointers: line.pointers ?? [1],
    day,
    lastDay: line.lastDate === undefined ? day : orUnknown(parseIsoDay(line.lastDate), "date-unknown"),
    ...onLine(providers(sketch)),
    ...(line.ordering ? { ordering: sketchProvider("ordering", { name: "ORDER", npi: RENDERING_NPI, taxonomy: "" }, line.ordering) } : {}),
    dates: sketchDates(line.dates),
    references: [],
    notes: [],
    adjudications: (line.adjudications ?? []).map((adjudication) => sketchAdjudication(adjudication, line.code)),
  };
}

type Providers = Partial<Record<"rendering" | "referring" | "supervising" | "facility", Provider>>;

function providers(sketch: ClaimSketch): Providers {
  const taxonomy = sketch.provider === undefined ? "" : SKETCH_TAXONOMY[sketch.provider];
  const usual = { npi: RENDERING_NPI, taxonomy: "" };
  return {
    ...(sketch.provider ?? sketch.rendering ? { rendering: sketchProvider("rendering", { name: "RENDER", npi: RENDERING_NPI, taxonomy }, sketch.rendering) } : {}),
    ...(sketch.referring ? { referring: sketchProvider("referring", { name: "REFER", ...usual }, sketch.referring) } : {}),
    ...(sketch.supervising ? { supervising: sketchProvider("supervising", { name: "SUPERVISE", ...usual }, sketch.supervising) } : {}),
    ...(sketch.facility ? { facility: sketchProvider("facility", { name: "PLACE", ...usual }, sketch.facility) } : {}),
  };
}

/** A line has the claim's rendering and supervising providers unless it names its own. */
function onLine({ rendering, supervising }: Providers): Providers {
  return { ...(rendering ? { rendering } : {}), ...(supervising ? { supervising } : {}) };
}

function sketchPatient(sketch: ClaimSketch): Patient {
  const { dependant: firstName, memberId = "M1" } = sketch;
  if (firstName === undefined) return { ...sketchPerson("PAT", memberId, "18", sketch.subscriber), dependant: false };
  return { ...sketchPerson(firstName, memberId, "19", sketch.patient), dependant: true };
}
