import type { CheckedElement, CheckedService } from "./weigh.ts";

/** A stretch of the note that an element rests on; `number` is the element's in the checklist. */
export interface Mark { readonly number: number; readonly start: number; readonly end: number }

/** Elements in the order of the checklist, numbered through all services where the note has words for them. */
export interface Numbered {
  readonly code: string;
  readonly notDone: CheckedService["notDone"];
  readonly excluded: string | null;
  readonly rows: readonly { readonly read: CheckedElement; readonly number: number | undefined }[];
}

/** What a note says of the visit, whatever was done in it. The rest is of a treatment, and not of one that was not given. */
const OF_THE_VISIT: ReadonlySet<CheckedElement["element"]> = new Set(["date", "signature"]);

/** Numbers the elements for which the note has words. What is said of the whole visit is numbered once, with the first service. */
export function numbered(services: readonly CheckedService[]): readonly Numbered[] {
  const seen = new Map<string, number>();
  return services.map(({ code, notDone, excluded, elements }) => ({
    code,
    notDone,
    excluded,
    rows: elements.filter(({ element }) => notDone === null || OF_THE_VISIT.has(element)).map((read) => {
      if (read.evidence.length === 0) return { read, number: undefined };
      const key = `${read.element} ${read.evidence.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
      const number = seen.get(key) ?? seen.size + 1;
      seen.set(key, number);
      return { read, number };
    }),
  }));
}

/** Every marked stretch, by where it begins. */
export function marksOf(services: readonly Numbered[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { rows } of services) {
    for (const { read, number } of rows) {
      if (number === undefined) continue;
      for (const { start, end } of read.evidence) marks.set(`${number} ${start} ${end}`, { number, start, end });
    }
  }
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
