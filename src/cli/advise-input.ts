import type { AdviceFacts } from "../advise/index.ts";
import type { Engine } from "../check/index.ts";
import type { TakenFact } from "../advise/note/index.ts";
import { parseIsoDay } from "../claim/index.ts";
import type { Day, Problem, VisitRecord } from "../claim/index.ts";
import { FALLBACK_POLICY } from "../policy/index.ts";
import { readVisits } from "../read/index.ts";
import { closest } from "../import/nearest.ts";
import { serviceFields, visitFields } from "./advise-flags.ts";
import type { FactOptions } from "./advise-flags.ts";
import { fromNote, overNote, usedFacts } from "./advise-note.ts";
import type { FromNote } from "./advise-note.ts";
import { bytesOf, labelOf } from "./input.ts";
import { Unusable } from "./unusable.ts";

export interface AdviseOptions extends FactOptions {
  readonly visit?: string;
  readonly note?: string;
  readonly payer?: string;
  readonly diagnosis?: readonly string[];
  readonly practice?: string;
  readonly tables?: string;
  readonly format: "text" | "json" | "837p";
  /** The office's details of every claim. */
  readonly claimDetails?: string;
  readonly controlNumber?: string;
  readonly out?: string;
}

/** What of a call the engine is made of. */
export function setupOf({ practice, tables }: Pick<AdviseOptions, "practice" | "tables">): Pick<AdviseOptions, "practice" | "tables"> {
  return { ...(practice === undefined ? {} : { practice }), ...(tables === undefined ? {} : { tables }) };
}

type Fields = Readonly<Record<string, unknown>>;

interface Read {
  readonly facts: AdviceFacts;
  readonly problems: readonly Problem[];
  /** `claimDetails` of the record, as written. */
  readonly details: unknown;
  /** What the note of `--note` told, as far as nothing else was given. */
  readonly taken: readonly TakenFact[];
}
type PayerWords = NonNullable<AdviceFacts["payer"]>;

/** The facts of a call: the record of `--visit` with the flags laid over it. Throws Unusable for what cannot be used. */
export async function factsOf(options: AdviseOptions, engine: Engine, today: Day): Promise<Read> {
  const given = options.visit === undefined ? {} : await recordOf(options.visit);
  const { payer: named, diagnoses: listed, claimDetails: details, ...record } = given;
  const payer = options.payer === undefined ? payerOf(named) : { name: options.payer };
  const recorded = servicesIn(record);
  const note = options.note === undefined ? undefined : await noteOf(options.note, options, recorded, record["date"]);
  const services = serviceFields(options, overNote(note?.services ?? [], recorded));
  const own = payer === undefined ? {} : { payerPolicy: policyFor(payer, engine) };
  const { visit, problems } = visitOf({ claim: "visit", ...note?.fields, ...record, ...visitFields(options), ...own, services }, engine, options);
  const diagnoses = options.diagnosis ?? (Array.isArray(listed) ? listed.map(String) : undefined);
  const facts = { visit, day: visit.date ?? today, ...(payer ? { payer } : {}), ...(diagnoses ? { diagnoses } : {}) };
  return { facts, problems, details, taken: note === undefined ? [] : usedFacts(note.facts, note.services, visit) };
}

function servicesIn({ services }: Fields): readonly Fields[] {
  return Array.isArray(services) ? services as readonly Fields[] : [];
}

/** The note is read for the codes of the flags, else those of the record, on the day of either. */
async function noteOf(path: string, { code, date }: AdviseOptions, recorded: readonly Fields[], recordedDate: unknown): Promise<FromNote> {
  const codes = [...new Set([...code ?? [], ...recorded.map((service) => String(service["code"]))].map((one) => one.toUpperCase()))];
  const day = parseIsoDay(date ?? (typeof recordedDate === "string" ? recordedDate : ""));
  return fromNote(path, codes.length === 0 ? ["97012"] : codes, day);
}

function visitOf(fields: Fields, engine: Engine, options: AdviseOptions): { visit: VisitRecord; problems: readonly Problem[] } {
  const { records, problems } = readVisits(JSON.stringify(fields), { policies: engine.policies.map(({ id }) => id) });
  const [visit] = records;
  const wrong = problems.find(({ severity }) => severity === "error");
  if (wrong !== undefined || visit === undefined) throw new Unusable(`${sourceOf(options)}: ${plainly(wrong?.message ?? "There is no visit in it.")}`);
  if (visit.services.length === 0) throw new Unusable(`${sourceOf(options)}: No service is named. Give its code (--code 97012).`);
  return { visit, problems: problems.map((problem) => ({ ...problem, message: plainly(problem.message) })) };
}

/** A record may name its payer, in words or as a claim does. */
function payerOf(named: unknown): PayerWords | undefined {
  if (typeof named === "string") return { name: named };
  if (typeof named !== "object" || named === null) return undefined;
  const words = Object.entries(named).filter(([key, value]) => ["name", "id", "filingIndicator"].includes(key) && typeof value === "string");
  return words.length === 0 ? undefined : Object.fromEntries(words) as PayerWords;
}

function sourceOf({ visit }: AdviseOptions): string {
  return visit === undefined ? "advise" : labelOf(visit);
}

/** One visit has no number among visits. */
function plainly(message: string): string {
  return message.replace(/^Visit record 1:/, "The visit:").replace(/ The record is left out, and its claim counts as having none\.$/, "");
}

/** One object, alone or the only one of a list. Throws Unusable for text that is no JSON. */
export async function recordOf(path: string): Promise<Fields> {
  const text = new TextDecoder().decode(await bytesOf(path)).replace(/^\uFEFF/, "");
  const value = parsed(text);
  const [one, ...others] = Array.isArray(value) ? value as readonly unknown[] : [value];
  if (others.length > 0) throw new Unusable(`${labelOf(path)}: It holds ${others.length + 1} visits, and advise answers one. Give one record.`);
  if (typeof one === "object" && one !== null && !Array.isArray(one)) return one as Fields;
  const [first] = readVisits(text).problems;
  throw new Unusable(`${labelOf(path)}: ${plainly(first?.message ?? "There is no visit record in it.")}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A policy by its own name, else by what is said of the payer. Throws Unusable, naming those that are known. */
export function policyFor(payer: PayerWords, engine: Engine): string {
  const names = engine.policies.map(({ id }) => id);
  const name = (payer.name ?? payer.id ?? payer.filingIndicator ?? "").trim();
  const exact = names.find((id) => id === name.toLowerCase());
  if (exact !== undefined) return exact;
  const recognised = engine.recognise({ name, id: name, filingIndicator: name, ...payer });
  if (recognised !== FALLBACK_POLICY) return recognised;
  const [near] = closest(name, names, 1);
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  const known = `Known are ${names.join(", ")}; "${FALLBACK_POLICY}" asks the coding rules alone.`;
  throw new Unusable(`--payer ${name}: no policy is known for this payer.${meant} ${known}`);
}
