import type { ClaimSketch, ProviderType, VisitJson } from "../../src/claim/index.ts";
import type { Example, Verdict } from "../../src/check/index.ts";
import { recogniseDevice } from "../../src/reference/index.ts";
import type { Policy } from "../../src/policy/index.ts";
import { judged } from "./rule.ts";

/** One worked case: facts in, and what a source says comes out. */
export interface Vector {
  readonly id: string;
  readonly topic: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly provenance: string;
}

interface NoteFacts {
  readonly date: true | null; readonly device: string | null; readonly minutes: number | null; readonly bodyPart: string | null;
  readonly etiology: string | null; readonly force: string | null; readonly angle: string | null; readonly mode: string | null;
  readonly position: string | null; readonly response: string | null; readonly planOfCare: true | null; readonly signature: true | null;
}

const POLICY_OF: Readonly<Record<string, string>> = { VA_CCN: "va-ccn", MEDICARE_ADVANTAGE: "medicare-advantage" };
const DAY = "2026-03-02";

/** The claim and visit record that a vector's facts come to. */
export function exampleOf({ input }: Vector): Omit<Example, "title"> {
  const date = text(input["dos"]) ?? text(input["dateOfService"]) ?? DAY;
  const payer = text(input["payer"]) ?? "generic";
  const codes = (input["codes"] as string[] | undefined) ?? [text(input["code"]) ?? text(input["billedCode"]) ?? text(input["billed"]) ?? "97012"];
  const claim: ClaimSketch = {
    date,
    ...manipulationFacts(input, codes),
    ...(input["providerType"] ? { provider: input["providerType"] as ProviderType } : {}),
    lines: codes.map((code) => ({
      code,
      date,
      modifiers: "modifiers" in input || !SPINAL.includes(code) ? modifiersOf(input["modifiers"], code) : ["AT"],
      ...numberAs("units", input["billedUnits"] ?? input["units"] ?? input["quantity"]),
      ...(input["unitBasis"] ? { basis: input["unitBasis"] as string } : {}),
    })),
  };
  return { policy: POLICY_OF[payer] ?? payer, claim, visit: visitOf(input, codes, date) };
}

const SPINAL = ["98940", "98941", "98942"];

/** What a claim for spinal manipulation has where the case is about something else; what the case says, where it speaks of it. */
function manipulationFacts(input: Vector["input"], codes: readonly string[]): Pick<ClaimSketch, "diagnoses" | "dates"> {
  const diagnoses = input["diagnoses"] as string[] | undefined;
  if (!codes.some((code) => SPINAL.includes(code))) return diagnoses ? { diagnoses } : {};
  const qualifier = text(input["dtpQualifier"]) ?? "454";
  const date = "dtp454" in input ? text(input["dtp454"]) : text(input["date"]) ?? "2026-02-02";
  return { diagnoses: diagnoses ?? ["M99.01", "M99.02", "M99.03", "M54.50"], dates: date === undefined ? {} : { [qualifier]: date } };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberAs(name: string, value: unknown): Record<string, number> {
  return typeof value === "number" ? { [name]: value } : {};
}

function modifiersOf(value: unknown, code: string): string[] {
  if (Array.isArray(value)) return value as string[];
  return (value as Record<string, string[]> | undefined)?.[code] ?? [];
}

type Visit = NonNullable<Example["visit"]>;

function visitOf(input: Vector["input"], codes: readonly string[], date: string): Visit {
  if (input["note"]) return noteVisit(input["note"] as NoteFacts, date);
  const services = codes.map((code, index) => ({ line: index + 1, code, ...serviceOf(input, codes, index) }));
  const abn = input["abn"] as { signed?: boolean; voluntary?: boolean } | undefined;
  return {
    date,
    ...(abn ? { notice: { form: "CMS-R-131", kind: abn.voluntary ? "voluntary" : "required", signed: abn.signed ?? false } } : {}),
    ...(input["memberConsentOnFile"] ? { consent: { nonCoveredService: true } } : {}),
    ...(input["careType"] ? { careType: input["careType"] as "active" | "maintenance" } : {}),
    services,
  };
}

function serviceOf(input: Vector["input"], codes: readonly string[], index: number): Omit<VisitJson["services"][number], "line" | "code"> {
  const regions = input["cmtRegions"] ? [input["cmtRegions"], input["manualTherapyRegions"]][index] as string[]
    : input["sameRegion"] ? ["lumbar"]
      : (input["regions"] as string[] | undefined) ?? (input["region"] ? [input["region"] as string] : undefined);
  const device = text(input["description"]) ?? text(input["device"])?.replaceAll("_", " ");
  return {
    ...(device === undefined ? {} : { device }),
    ...numberAs("minutes", input["minutes"]),
    ...(regions ? { regions } : {}),
    ...(input["separateTimes"] && codes.length === 2 ? [{ start: "10:00", end: "10:15", minutes: 15 }, { start: "10:15", end: "10:30", minutes: 15 }][index] : {}),
  };
}

/** A record in which all that the vector's note lacks is left out, and nothing else. */
function noteVisit(note: NoteFacts, date: string): Visit {
  return {
    ...(note.date ? { date } : {}),
    visitMinutes: 40,
    ...(note.planOfCare ? { planOfCare: { discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: true } } : {}),
    ...(note.signature ? { signature: { by: "A. Render, PT", on: date } } : {}),
    services: [{
      line: 1,
      code: "97012",
      ...(note.device ? { device: note.device } : {}),
      ...(note.minutes ? { minutes: note.minutes } : {}),
      ...(note.bodyPart ? { regions: [note.bodyPart] } : {}),
      ...(note.etiology ? { etiology: note.etiology } : {}),
      ...(note.force ? { force: { source: "motor", amount: Number.parseInt(note.force, 10), unit: "lb" } } : {}),
      ...(note.angle ? { angle: Number.parseInt(note.angle, 10) } : {}),
      ...(note.mode ? { mode: note.mode } : {}),
      ...(note.position ? { position: note.position } : {}),
      ...(note.response ? { response: note.response } : {}),
    }],
  };
}

/** The office's stance that a vector states, as practice statements. */
export function practiceOf({ input }: Vector): Policy | undefined {
  const stance = input["policy"] as { minMinutes?: number | null; rollerTable?: string } | undefined;
  if (stance === undefined) return undefined;
  const cite = { source: "origin", confidence: "logic" } as const;
  const statements = "minMinutes" in stance
    ? ["traction/minimum-minutes", "traction/implausibly-short"].map((rule) => ({ rule, set: { params: { minMinutes: stance.minMinutes ?? null } }, cite }))
    : [{ rule: "traction/roller-table", set: { params: { stance: stance.rollerTable ?? "deny" } }, cite }];
  return { id: "office", title: "Office", layer: "practice", statements };
}

export function verdictFor(vector: Vector): Verdict {
  return judged(exampleOf(vector), practiceOf(vector));
}

export function deviceOf(vector: Vector): string {
  return recogniseDevice(text(vector.input["description"]) ?? "").category;
}
