import type { Claim, Diagnosis, Patient, Payer, Person, Provider, ServiceLine } from "./claim.ts";
import { parseIsoDay } from "./day.ts";
import { known, orUnknown, unknown } from "./known.ts";
import type { Cents } from "./money.ts";
import { nowhere } from "./span.ts";
import type { ProviderType } from "./visit.ts";

/** A claim in a few words: what rule examples, tests and `advise` build claims from. Anything left out is ordinary. */
export interface ClaimSketch {
  readonly id?: string;
  /** ISO day of service of every line that names none. Default 2026-03-02. */
  readonly date?: string;
  readonly fileDate?: string;
  readonly form?: Claim["form"];
  readonly frequency?: string;
  readonly placeOfService?: string;
  readonly payer?: Partial<Pick<Payer, "name" | "id" | "filingIndicator">>;
  readonly memberId?: string;
  /** First name of a patient who is not the subscriber. */
  readonly dependant?: string;
  /** Sets the rendering provider's taxonomy. */
  readonly provider?: ProviderType;
  readonly rendering?: Partial<Pick<Provider, "name" | "npi" | "taxonomy">>;
  readonly billing?: Partial<Pick<Provider, "name" | "npi" | "taxonomy">>;
  readonly referring?: Partial<Pick<Provider, "name" | "npi" | "taxonomy">>;
  readonly diagnoses?: readonly string[];
  readonly references?: Readonly<Record<string, string>>;
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
    totalCharge: known(sketch.total ?? sum),
    placeOfService: sketch.placeOfService ?? "11",
    frequency: sketch.frequency ?? "1",
    payer: { ...nowhere, name: "", id: "", filingIndicator: "CI", responsibility: "P", ...sketch.payer },
    subscriber: person(sketch.memberId ?? "M1", "PAT"),
    patient,
    billing: { ...nowhere, role: "billing", name: "CLINIC", npi: BILLING_NPI, taxonomy: "", ...sketch.billing },
    ...providers(sketch),
    diagnoses: (sketch.diagnoses ?? ["M5416"]).map(diagnosis),
    dates: [],
    references: Object.entries(sketch.references ?? {}).map(([qualifier, value]) => ({ qualifier, value })),
    notes: [],
    amounts: [],
    lines,
    componentSeparator: ":",
    ...(sketch.paper ? { paper: sketch.paper } : {}),
    flawed: false,
  };
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
    ...providers(sketch),
    dates: [],
    references: [],
    notes: [],
  };
}

function providers(sketch: ClaimSketch): { rendering?: Provider; referring?: Provider } {
  const taxonomy = sketch.provider === undefined ? "" : SKETCH_TAXONOMY[sketch.provider];
  const hasRendering = sketch.provider !== undefined || sketch.rendering !== undefined;
  const rendering: Provider = { ...nowhere, role: "rendering", name: "RENDER", npi: RENDERING_NPI, taxonomy, ...sketch.rendering };
  const referring: Provider = { ...nowhere, role: "referring", name: "REFER", npi: RENDERING_NPI, taxonomy: "", ...sketch.referring };
  return { ...(hasRendering ? { rendering } : {}), ...(sketch.referring ? { referring } : {}) };
}

function sketchPatient(sketch: ClaimSketch): Patient {
  const dependant = sketch.dependant !== undefined;
  return { ...person(sketch.memberId ?? "M1", sketch.dependant ?? "PAT"), dependant };
}

function person(memberId: string, firstName: string): Person {
  return { ...nowhere, lastName: "TEST", firstName, memberId, birthDay: unknown("fact-absent:birthDay"), gender: "" };
}

function diagnosis(code: string, index: number): Diagnosis {
  return { code: code.replace(".", "").toUpperCase(), qualifier: index === 0 ? "ABK" : "ABF" };
}
