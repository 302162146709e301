import type { Seeded } from "../../seeded.ts";

/** Words for the same thing, as one bank writes them: every bank has words of its own. */
export interface Words {
  readonly regions: Readonly<Record<string, readonly string[]>>;
  readonly devices: Readonly<Record<string, readonly string[]>>;
  /** Names of devices that two careful readers would put in two categories: not scored. */
  readonly unscored?: readonly string[];
  readonly causes: Readonly<Record<string, readonly string[]>>;
  readonly minutes: readonly ((minutes: number) => string)[];
  /** Minutes that the note leaves open. */
  readonly span: (low: number, high: number) => string;
  /** A second sentence with another number for the same pull. */
  readonly again: (minutes: string) => string;
  readonly pounds: readonly ((pounds: number) => string)[];
  readonly degrees: readonly ((degrees: number) => string)[];
  readonly dates: readonly ((date: NoteDate) => string)[];
  readonly static: readonly string[];
  readonly intermittent: readonly string[];
  readonly signers: readonly string[];
}

export interface NoteDate { readonly year: number; readonly month: number; readonly day: number }

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"] as const;
export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

export function inWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}

/** `2026-03-02` */
export function isoOf({ year, month, day }: NoteDate): string {
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const OF_THE_NECK: ReadonlySet<string> = new Set(["halter-weights", "over-door"]);

/** What one invented visit is made of, every fact with the words of this note for it. */
export function inventFacts(words: Words, seeded: Seeded): Readonly<Record<string, string>> {
  const region = seeded.pick(["lumbar", "lumbar", "cervical"]);
  const device = seeded.pick(Object.keys(words.devices).filter((name) => region === "cervical" || !OF_THE_NECK.has(name)));
  const date = { year: 2026, month: seeded.whole(1, 9), day: seeded.whole(1, 27) };
  const minutes = seeded.whole(8, 20);
  const pounds = region === "cervical" ? seeded.whole(8, 30) : seeded.whole(40, 120);
  const degrees = seeded.pick([10, 15, 20, 25, 30]);
  const said = (many: Readonly<Record<string, readonly string[]>>, name: string): string => seeded.pick(many[name] ?? [name]);
  const facts = {
    region, regionWords: said(words.regions, region), cause: said(words.causes, region),
    device, deviceWords: said(words.devices, device), iso: isoOf(date), date: seeded.pick(words.dates)(date),
    before: seeded.pick(words.dates)({ ...date, year: 2025 }),
    minutes: String(minutes), minuteWords: seeded.pick(words.minutes)(minutes), otherMinutes: String(minutes + seeded.pick([3, 5, 10])),
    pounds: String(pounds), poundWords: seeded.pick(words.pounds)(pounds),
    degrees: String(degrees), degreeWords: seeded.pick(words.degrees)(degrees),
    static: seeded.pick(words.static), intermittent: seeded.pick(words.intermittent), signer: seeded.pick(words.signers),
    exercise: String(seeded.pick([10, 15, 20, 23, 25, 30])), weight: String(seeded.whole(110, 260)), pain: String(seeded.whole(2, 9)),
    startHour: String(seeded.whole(8, 11)), startMinute: "10", endMinute: String(10 + minutes),
  };
  return words.unscored?.includes(facts.deviceWords) === true ? { ...facts, device: "?" } : facts;
}
