import type { Label } from "../labelled.ts";
import type { Mark } from "./weave.ts";

const TRACTION = ["date", "device", "duration", "body-part", "etiology", "force", "angle", "mode", "position", "response", "plan-of-care", "supervision", "signature"] as const;
const OF_VISIT: ReadonlySet<string> = new Set(["timed-minutes", "total-minutes"]);
/** On a day without traction only what no other treatment could have said is scored. */
const WITHOUT = ["date", "device", "duration", "force", "angle", "mode", "signature"] as const;

/** Labels of a woven note: its marks, and `missing` for what the service has no mark of. */
export function labelsOf(marks: readonly Mark[], done: boolean, date: string): readonly Label[] {
  const own = (done ? TRACTION : WITHOUT as readonly string[]).flatMap((element) => label("97012", element, marks, date));
  // What is said of the whole visit is scored where it is marked, by whichever code.
  const others = [...new Set(marks.filter(({ code, element }) => code !== "97012" || OF_VISIT.has(element)).map(({ code, element }) => `${code} ${element}`))];
  return [...own, ...others.flatMap((name) => label(...(name.split(" ") as [string, string]), marks, date))];
}

function label(code: string, element: string, marks: readonly Mark[], date: string): readonly Label[] {
  const mine = marks.filter((mark) => mark.code === code && mark.element === element);
  if (mine.some(({ value }) => value === "?")) return [];
  const places = mine.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end }));
  const [first] = mine;
  if (first === undefined) return [{ code, element, status: "missing", value: null, places }];
  if (first.value === "~") return [{ code, element, status: "ambiguous", value: null, places }];
  if (first.value === "!") return [{ code, element, status: "contradicted", value: null, places }];
  if (element === "date" && first.value !== date) return [{ code, element, status: "contradicted", value: first.value, places }];
  if (element === "body-part") return [{ code, element, status: "found", value: [...new Set(mine.map(({ value }) => value))].join(" "), places }];
  return [{ code, element, status: "found", value: first.value === "-" ? null : first.value, places }];
}
