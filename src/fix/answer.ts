import { parseIsoDay } from "../claim/index.ts";
import type { Cents } from "../claim/index.ts";

/** What a person said to the question of one finding. It names the finding, or its claim and rule. */
export interface Answer {
  readonly finding?: string;
  readonly claim?: string;
  readonly rule?: string;
  /** Lines as the file had them before any fix. */
  readonly lines?: readonly number[];
  readonly yes: boolean;
  /** Who answered. A yes without a name attests nothing, and is refused. */
  readonly by: string;
  /** The day of the answer, `2026-03-02`. */
  readonly on?: string;
  /** The line's charge, where the answer changes it. */
  readonly chargeCents?: Cents;
  /** The claim's total, where the question is about it. */
  readonly totalCents?: Cents;
  /** Its place among the answers, from 1. */
  readonly entry: number;
}

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Entries that could not be understood; each names the entry and what to do. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;
type Entry = { readonly value: unknown } | { readonly bad: string };

/** Reads answers from JSON (an array, `{"answers": […]}` or one answer) or NDJSON. An entry with no `answer` yet is passed over. */
export function readAnswers(text: string): ReadAnswers {
  const answers: Answer[] = [];
  const problems: string[] = [];
  const strange = new Set<string>();
  entriesOf(text.replace(/^\uFEFF/, "").trim()).forEach((entry, index) => {
    const read = "bad" in entry ? entry.bad : answerOf(entry.value, index + 1);
    if (typeof read === "string") problems.push(`answer ${index + 1}: ${read}`);
    else if (read !== undefined) answers.push(read);
    if ("value" in entry) for (const key of strangeKeys(entry.value)) strange.add(key);
  });
  const warnings = strange.size === 0 ? [] : [`answers: ignored unknown ${namesOf([...strange])}`];
  return { answers, problems, warnings };
}

const MOST_NAMES = 8;
const LONGEST_NAME = 40;

/** Names from a file, as many and as long as anyone reads. */
function namesOf(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST_NAMES).map((key) => `"${key.length > LONGEST_NAME ? `${key.slice(0, LONGEST_NAME)}…` : key}"`);
  return keys.length > MOST_NAMES ? `${shown.join(", ")} and ${keys.length - MOST_NAMES} more` : shown.join(", ");
}

function entriesOf(text: string): readonly Entry[] {
  if (text === "") return [];
  const whole = parsed(text);
  if (whole === undefined) return text.split(/\r?\n/).filter((line) => line.trim() !== "").map(lineEntry);
  const { value } = whole;
  const list = isFields(value) && "answers" in value ? value["answers"] : value;
  return (Array.isArray(list) ? list : [list]).map((item: unknown) => ({ value: item }));
}

function lineEntry(line: string): Entry {
  return parsed(line) ?? { bad: "is not JSON; write one answer a line, or one JSON array" };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the question template carries for the reader's sake is known too. */
const KNOWN = new Set([
  "finding", "claim", "rule", "lines", "answer", "by", "on", "chargeCents", "totalCents", "question", "message", "changes",
]);

function strangeKeys(value: unknown): readonly string[] {
  return isFields(value) ? Object.keys(value).filter((key) => !KNOWN.has(key)) : [];
}

/** The answer, why it is none, or `undefined` for a question still open. */
function answerOf(value: unknown, entry: number): Answer | string | undefined {
  if (!isFields(value)) return "is not an object";
  const said = value["answer"];
  if (said === undefined || said === null || said === "") return undefined;
  const yes = yesOf(said);
  if (yes === undefined) return "\"answer\" must be true, false, \"yes\" or \"no\"";
  const names = textFields(value, ["finding", "claim", "rule", "by", "on"]);
  if (typeof names === "string") return names;
  if (names.finding === undefined && (names.claim === undefined || names.rule === undefined)) {
    return "names no finding; give \"finding\", or \"claim\" and \"rule\"";
  }
  if (names.on !== undefined && parseIsoDay(names.on) === undefined) return "\"on\" is no day; write it like 2026-03-02";
  const numbers = numberFields(value);
  if (typeof numbers === "string") return numbers;
  return { ...names, ...numbers, by: (names.by ?? "").trim(), yes, entry };
}

function yesOf(said: unknown): boolean | undefined {
  if (typeof said === "boolean") return said;
  const word = typeof said === "string" ? said.trim().toLowerCase() : "";
  return word === "yes" ? true : word === "no" ? false : undefined;
}

type Names = Partial<Pick<Answer, "finding" | "claim" | "rule" | "by" | "on">>;

function textFields(value: Fields, keys: readonly (keyof Names)[]): Names | string {
  const given = keys.filter((key) => value[key] !== undefined && value[key] !== null && value[key] !== "");
  const wrong = given.find((key) => typeof value[key] !== "string");
  if (wrong !== undefined) return `"${wrong}" must be text`;
  return Object.fromEntries(given.map((key) => [key, value[key]]));
}

function numberFields(value: Fields): Pick<Answer, "lines" | "chargeCents" | "totalCents"> | string {
  const { lines, chargeCents, totalCents } = value;
  if (lines !== undefined && !(Array.isArray(lines) && lines.every(isCount))) return "\"lines\" must be a list of line numbers";
  for (const [name, cents] of [["chargeCents", chargeCents], ["totalCents", totalCents]] as const) {
    if (cents !== undefined && cents !== null && !isCount(cents)) return `"${name}" must be a whole number of cents`;
  }
  return {
    ...(lines === undefined ? {} : { lines: lines as readonly number[] }),
    ...(isCount(chargeCents) ? { chargeCents } : {}),
    ...(isCount(totalCents) ? { totalCents } : {}),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
