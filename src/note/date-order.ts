import { dayOf, formatIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { WrittenDate } from "./dates.ts";
import type { Token } from "./tokens.ts";

/** `04.09.2025` with points, as it is written abroad: the fourth of September, where that is the day asked about. */
export function dayFirst(date: WrittenDate, tokens: readonly Token[], asked: Day): WrittenDate {
  const { day, month, dayOfMonth, from } = date;
  if (day === undefined || day === asked || tokens[from]?.text.includes(".") !== true) return date;
  const turned = dayOf(Number(formatIsoDay(day).slice(0, 4)), dayOfMonth, month);
  return turned === asked ? { ...date, day: turned, month: dayOfMonth, dayOfMonth: month } : date;
}
