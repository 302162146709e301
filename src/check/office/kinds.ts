import { formatIsoDay } from "../../claim/index.ts";
import type { Known } from "../../claim/index.ts";
import type { Params } from "../../policy/index.ts";
import type { BilledLine, DayFacts, HistoryFacts, LineFacts, Scope } from "../facts.ts";
import { pointedCodes } from "../kinds/diagnoses.ts";
import { countsUnits, hasModifier, linesText, numbersOf, otherClaims, unitsOf } from "../kinds/lines.ts";
import { lineFills, markOf, wordsText } from "../kinds/modifiers.ts";
import { minutesOf } from "../kinds/record.ts";
import { hasReference } from "../kinds/references.ts";
import { bypassed, found, pass, unchecked } from "../outcome.ts";
import type { Fills, Outcome } from "../outcome.ts";

/** What a kind is asked with: the lines that the rule is about, and the facts around them. */
export interface Asked {
  readonly lines: readonly LineFacts[];
  readonly day?: DayFacts;
  readonly history?: HistoryFacts;
  readonly params: Params;
}

/** One kind of rule that an office can write. */
export interface OfficeKind {
  readonly over: Scope;
  /** What of it the office's words may name, beside its parameters. */
  readonly names: readonly string[];
  readonly check: (asked: Asked) => readonly Outcome[];
}

const words = (params: Params, name: string): readonly string[] => (Array.isArray(params[name]) ? params[name] as readonly string[] : []);
const number = (params: Params, name: string): number => Number(params[name]);

/** A kind that looks at one line. */
function ofLine(judge: (line: LineFacts, params: Params) => Outcome, ...names: readonly string[]): OfficeKind {
  return { over: "line", names: ["line", "code", ...names], check: ({ lines, params }) => lines.map((line) => judge(line, params)) };
}

function wrong(line: LineFacts, fills: Fills = {}, element = "SV101"): Outcome {
  return found({ fills: { ...lineFills(line), ...fills }, mark: { line: line.number, element } });
}

function ifMissing(has: boolean, line: LineFacts, element?: string): Outcome {
  return has ? pass : wrong(line, {}, element);
}

function fromRecord<T>(fact: Known<T>, judge: (value: T) => Outcome): Outcome {
  return fact.known ? judge(fact.value) : unchecked(fact.reason);
}

/** The fields of a record's service that a rule may ask for. */
export const ELEMENTS = ["minutes", "device", "force", "angle", "mode", "position", "regions", "etiology", "response"] as const;

function holdsElement({ service }: LineFacts, element: string): Known<boolean> {
  if (!service.known) return service;
  const value: unknown = service.value[element as keyof typeof service.value];
  return { known: true, value: Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "" };
}

function maxUnits({ day, lines, params }: Asked): readonly Outcome[] {
  if (day === undefined || lines.length === 0) return [];
  const codes = new Set(lines.map(({ procedure }) => procedure));
  return [...codes].map((code) => {
    const own = lines.filter((line) => line.procedure === code);
    const all: readonly BilledLine[] = [...day.lines.filter((line) => !line.own && line.procedure === code), ...own].filter(countsUnits);
    const units = unitsOf(all);
    const numbers = numbersOf(own);
    if (units <= number(params, "max")) return pass;
    const fills = { units, code, day: formatIsoDay(day.day), lines: `${linesText(numbers)}${otherClaims(all)}` };
    return found({ lines: numbers, fills, mark: { line: numbers[0] ?? 1, element: "SV104" } });
  });
}

function forbidPair({ day, lines, params }: Asked): readonly Outcome[] {
  if (day === undefined) return [];
  const others = day.lines.filter(({ procedure }) => words(params, "with").includes(procedure));
  return lines.map((line) => {
    const other = others.find((one) => one.claim !== line.claim || one.number !== line.number);
    if (other === undefined) return pass;
    const clears = words(params, "unless").find((modifier) => hasModifier(line, modifier) || hasModifier(other, modifier));
    if (clears !== undefined) return bypassed(clears, [line.number]);
    const lineNumbers = other.own ? [line.number, other.number] : [line.number];
    const fills = { ...lineFills(line), other: other.procedure, day: formatIsoDay(day.day), lines: `${linesText([...new Set(lineNumbers)])}${otherClaims([other])}` };
    return found({ lines: lineNumbers, fills, mark: { line: line.number, element: "SV101" }, atRisk: [line.number] });
  });
}

/** Days with one of the codes in the last so many days, the claim's own included. What is missing from the past can only add. */
function frequency({ history, lines, params }: Asked): readonly Outcome[] {
  if (history === undefined) return [];
  const [max, days] = [number(params, "max"), number(params, "days")];
  const codes = new Set(lines.map(({ procedure }) => procedure));
  const past = history.past.filter(({ procedure }) => codes.has(procedure));
  const dated = [...past, ...lines].flatMap(({ day }) => (day.known ? [day.value] : []));
  return lines.map((line) => {
    if (!line.day.known) return unchecked(line.day.reason, [line.number]);
    const last = line.day.value;
    const times = new Set(dated.filter((day) => day <= last && day > last - days)).size;
    if (times > max) return found({ lines: [line.number], fills: { ...lineFills(line), times }, mark: { line: line.number, element: "SV101" } });
    return history.complete ? pass : unchecked("history-absent", [line.number]);
  });
}

function requireReference(qualifiers: (params: Params) => readonly string[]): OfficeKind {
  return {
    over: "claim",
    names: ["lines"],
    check: ({ lines, params }) => {
      const bare = lines.filter(({ source, line }) => !hasReference([...source.references, ...line.references], qualifiers(params)));
      const numbers = numbersOf(bare);
      return bare.length > 0 ? [found({ lines: numbers, fills: { lines: linesText(numbers) }, mark: { element: "REF" } })] : lines.length > 0 ? [pass] : [];
    },
  };
}

/** Every kind, by the name that an office writes. */
export const OFFICE_KINDS = {
  "require-modifier": ofLine((line, params) => ifMissing(hasModifier(line, ...words(params, "modifiers")), line)),
  "forbid-modifier": ofLine((line, params) => {
    const met = words(params, "modifiers").filter((modifier) => hasModifier(line, modifier));
    return met.length === 0 ? pass : found({ fills: { ...lineFills(line), modifiers: wordsText(met) }, mark: markOf(line, met[0] ?? "") });
  }),
  "forbid-code": ofLine((line) => wrong(line)),
  "forbid-pair": { over: "day", names: ["line", "code", "other", "day", "lines"], check: forbidPair },
  "max-units": { over: "day", names: ["units", "code", "day", "lines"], check: maxUnits },
  "max-charge": ofLine((line, params) => fromRecord(line.line.charge, (cents) =>
    ifMissing(cents <= number(params, "cents"), line, "SV102"))),
  "min-minutes": ofLine((line, params) => fromRecord(minutesOf(line), (minutes) =>
    (minutes >= number(params, "least") ? pass : wrong(line, { minutes }, "SV104"))), "minutes"),
  "require-diagnosis": ofLine((line, params) => ifMissing(pointsTo(line, words(params, "starting")), line, "SV107")),
  "forbid-diagnosis": ofLine((line, params) => ifMissing(!pointsTo(line, words(params, "starting")), line, "SV107")),
  "require-element": ofLine((line, params) => fromRecord(holdsElement(line, String(params["element"])), (has) => ifMissing(has, line))),
  "require-place": ofLine((line, params) => ifMissing(words(params, "places").includes(line.line.placeOfService), line, "SV105")),
  "require-provider": ofLine((line, params) => fromRecord(line.provider, (type) => ifMissing(words(params, "types").includes(type), line))),
  "require-reference": requireReference((params) => words(params, "qualifiers")),
  "require-authorization": requireReference(() => ["G1"]),
  frequency: { over: "history", names: ["line", "code", "times"], check: frequency },
} as const satisfies Readonly<Record<string, OfficeKind>>;

export type OfficeKindName = keyof typeof OFFICE_KINDS;

function pointsTo(line: LineFacts, starts: readonly string[]): boolean {
  const bare = starts.map((start) => start.replaceAll(".", "").toUpperCase());
  return pointedCodes(line).some((code) => bare.some((start) => code.startsWith(start)));
}
