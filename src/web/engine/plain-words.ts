/** The code of a line of the claim, by its number. */
type CodeOf = (line: number) => string | undefined;

const REST: readonly (readonly [from: RegExp, to: string])[] = [
  // What pulled was chosen from a list: the words that were recognised are nobody's.
  [/\bWhat was recorded speaks of a device for the home \("[^"]*"\): that is equipment/g, "What goes home is equipment"],
  [/ \((?:[A-Z]{2,3}\d{2}|DTP\*\d{3})\)/g, ""],
  [/\bis on the visit record of\b/g, "was recorded for"],
  [/\bis on the visit record\b/g, "was recorded"],
  [/\bthe visit record\b/g, "what was recorded"],
  [/\bThe visit record\b/g, "What was recorded"],
];

/**
 * The engine's sentence in the words of an interview: whoever answers it has no visit record and no numbered lines in sight, so a
 * line is called by its code, and the record what was recorded.
 */
export function plainWords(text: string, codeOf: CodeOf): string {
  const lineless = text
    .replace(/\b([0-9A-Z]{5}) on line \d+\b/g, "$1")
    .replace(/\b([0-9A-Z]{5}) \(line \d+\)/g, "$1")
    .replace(/\bline \d+ \(([0-9A-Z]{5})\)/g, "$1")
    .replace(/^Line \d+, ([0-9A-Z]{5}):/, "$1:")
    .replace(/^Line \d+ bills\b/, "This bills")
    .replace(/\b(traction|manipulation) on line \d+\b/g, "$1")
    .replace(/\bThe record of line \d+\b/g, "What was recorded")
    .replace(/\b([0-9A-Z]{5})( on \d{4}-\d\d-\d\d) \(lines? \d+(?:(?:, | and )\d+)*\)/g, "$1$2")
    .replace(/\blines? (\d+(?:(?:, | and )\d+)*)/gi, (whole, numbers: string) => namesOf(numbers, codeOf) ?? whole);
  return REST.reduce((before, [from, to]) => before.replace(from, to), lineless);
}

/** `1, 2 and 3` by their codes; `undefined` where one is not known. */
function namesOf(numbers: string, codeOf: CodeOf): string | undefined {
  const names = numbers.match(/\d+/g)?.map((number) => codeOf(Number(number))) ?? [];
  if (names.includes(undefined)) return undefined;
  const [last, ...before] = names.reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last ?? ""}`;
}

/** What is told to people; codes, rules and addresses stay as they are. */
const TOLD: ReadonlySet<string> = new Set(["message", "what", "why", "against", "next", "ask", "because"]);

/** Plain data with every sentence of it in plain words. */
export function plainly<T>(value: T, codeOf: CodeOf): T {
  if (Array.isArray(value)) return value.map((one: unknown) => plainly(one, codeOf)) as T;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) =>
    [key, typeof part === "string" && TOLD.has(key) ? plainWords(part, codeOf) : plainly(part, codeOf)])) as T;
}
