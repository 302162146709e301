import { startsLine } from "./heading-places.ts";
import { headingAt } from "./sections.ts";
import type { Section } from "./sections.ts";
import type { Token } from "./tokens.ts";

const GIVING: ReadonlySet<string> = new Set([
  "treated", "received", "performed", "applied", "administered", "gave", "given", "provided", "did", "underwent", "tx'd", "rx'd", "placed",
]);
const MEASURES: ReadonlySet<string> = new Set(["min", "mins", "minute", "minutes", "'", "m", "lb", "lbs", "#", "pound", "pounds", "kg"]);
const TELLING: ReadonlySet<Section> = new Set(["treatment", "plan", "objective", "assessment"]);
const LONGEST = 25;
const SOON = 3;

/** "Treated neck w/ mech traction 12 min": a sentence that opens with a service or a word of giving, and holds a measure. */
export function tellsOfGiven(tokens: readonly Token[], first: number, opensService: (at: number) => boolean): boolean {
  const to = endOfSentence(tokens, first);
  const gives = tokens.slice(first, Math.min(to, first + SOON)).some(({ text }) => GIVING.has(text));
  const services = tokens.slice(first, to).map((_, at) => opensService(first + at));
  if (!services.includes(true) || !(gives || services[0] === true)) return false;
  return tokens.slice(first, to).some(({ kind }, at) => kind === "number" && MEASURES.has(tokens[first + at + 1]?.text ?? ""));
}

/** True where a heading further on says that what was found or given comes under it. */
export function isHeadedLater(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const heading = startsLine(tokens, at) ? headingAt(tokens, at) : undefined;
    if (heading !== undefined && TELLING.has(heading.section)) return true;
  }
  return false;
}

function endOfSentence(tokens: readonly Token[], from: number): number {
  const most = Math.min(tokens.length, from + LONGEST);
  for (let at = from; at < most; at++) {
    const token = tokens[at];
    if (token?.kind === "line" || (token?.text === "." && tokens[at + 1]?.apart === true)) return at;
  }
  return most;
}
