import type { Token } from "./tokens.ts";

const HEADS: ReadonlySet<string> = new Set(["date", "dates", "day", "visit", "dos", "tx", "treatment"]);
const LONGEST = 60;

/** Whether a month and a day may as well be a score. */
type IsScore = (month: number, dayOfMonth: number) => boolean;

/** The `6/10` of `Date | 6/5 | 6/8 | 6/10`: a day, in a row that its first word calls dates and that has one which is no score. */
export function isInRow(tokens: readonly Token[], at: number, isScore: IsScore): boolean {
  const start = headOf(tokens, at);
  if (start === undefined || !isDay(tokens, at)) return false;
  const days: number[] = [];
  for (let place = start; place < start + LONGEST && tokens[place] !== undefined && tokens[place]?.kind !== "line"; place++) {
    if (isDay(tokens, place)) days.push(place);
  }
  // Where the columns of other visits were blanked, one is left.
  const isAlone = tokens.slice(start + 1, at).every(({ text }) => text === "|") && at - start > 1;
  return isAlone || (days.length > 1 && days.some((place) => !isScore(tokens[place]?.value ?? 0, tokens[place + 2]?.value ?? 0)));
}

/** The first token of the row, where it is such a word and not far off. */
function headOf(tokens: readonly Token[], at: number): number | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST && tokens[start - 1]?.kind !== "line") start--;
  return HEADS.has(tokens[start]?.text ?? "") && (start === 0 || tokens[start - 1]?.kind === "line") ? start : undefined;
}

function isDay(tokens: readonly Token[], at: number): boolean {
  const [month, sign, day] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (month?.kind !== "number" || day?.kind !== "number" || sign?.text !== "/" || sign.apart || day.apart) return false;
  return isUpTo(month, 12) && isUpTo(day, 31);
}

function isUpTo({ value = 0 }: Token, most: number): boolean {
  return value >= 1 && value <= most && Number.isInteger(value);
}

const WEEKDAYS: ReadonlySet<string> = new Set("mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(" "));

/** `FRI` of `FRI 4/10` */
export function isWeekday(token: Token | undefined): boolean {
  return WEEKDAYS.has(token?.text ?? "");
}
