import type { LabelledNote } from "../labelled.ts";
import { Seeded } from "../../seeded.ts";
import { printed } from "./banks/noise-third.ts";
import { secondStyles } from "./banks/seen-second.ts";
import { seenStyles } from "./banks/seen.ts";
import type { Style } from "./banks/style.ts";
import { thirdForms } from "./banks/third-forms.ts";
import { thirdStyles } from "./banks/third.ts";
import { secondWords } from "./banks/words-second.ts";
import { seenWords } from "./banks/words-seen.ts";
import { thirdWords } from "./banks/words-third.ts";
import { inventFacts } from "./facts.ts";
import type { Words } from "./facts.ts";
import { labelsOf } from "./labels.ts";
import { filled, joined, slipped, weave } from "./weave.ts";
import type { Woven } from "./weave.ts";

type Facts = Readonly<Record<string, string>>;

interface Bank {
  readonly styles: readonly Style[];
  readonly words: Words;
  /** What befalls the finished note on its way to a file. */
  readonly noise?: (note: Woven, seeded: Seeded) => Woven;
}

/** Two lots of notes: the first by either of two banks, the second by the third. */
const LOTS: Readonly<Record<"gen" | "gen-third", readonly Bank[]>> = {
  gen: [{ styles: seenStyles, words: seenWords }, { styles: secondStyles, words: secondWords }],
  "gen-third": [{ styles: [...thirdStyles, ...thirdForms], words: thirdWords, noise: printed }],
};
const SIZE = 130;

/** Invented notes: the same ones every time. All of them may be read while the reader is tuned. */
export function generated(size = SIZE): readonly LabelledNote[] {
  return (["gen", "gen-third"] as const).flatMap((lot) => Array.from({ length: size }, (_, number) => one(lot, number)));
}

function one(lot: keyof typeof LOTS, number: number): LabelledNote {
  const seeded = new Seeded(number * 2 + (lot === "gen" ? 1 : 0));
  const { styles, words, noise } = seeded.pick(LOTS[lot]);
  const style = seeded.pick(styles);
  const facts = inventFacts(words, seeded);
  const { body, done } = bodyOf(style, words, facts, seeded);
  const typed = seeded.chance(0.2) ? slipped(body, seeded) : body;
  const note = noise === undefined ? typed : noise(typed, seeded);
  const other = seeded.chance(0.06);
  const date = other ? nextDay(facts["iso"] ?? "") : facts["iso"] ?? "";
  const labels = labelsOf(note.marks, done, date);
  const codes = [...new Set(["97012", ...labels.map(({ code }) => code)])];
  return { id: `${lot}-${style.name}-${number}`, file: lot, style: style.name, split: "seen", codes, date, text: note.text, labels };
}

/** The parts of a note in the order of its writer. A day without traction has nothing to say of the pull. */
function bodyOf(style: Style, words: Words, facts: Facts, seeded: Seeded): { readonly body: Woven; readonly done: boolean } {
  const traction = seeded.pick(style.traction);
  const done = traction.includes("[");
  const twisted = done ? twist(traction, words, facts, seeded) : traction;
  const rest = [style.head, style.subjective, style.objective].map((list) => seeded.pick(list));
  const after = [style.other, style.assessment, style.plan, style.sign].map((list) => seeded.pick(list));
  const settings = done ? seeded.pick(style.settings) : "";
  const parts = [...rest, twisted, once(settings, twisted), ...after].filter((part) => part !== "");
  return { body: joined(parts.map((part) => weave(filled(part, facts))), style.between), done };
}

/** What two sentences both say is said in one of them. */
function once(settings: string, traction: string): string {
  const names = [...settings.matchAll(/\[([a-z-]+) /g)].map(([, name = ""]) => name);
  return names.some((name) => traction.includes(`[${name} `)) ? "" : settings;
}

/** Now and then a note gives a span of minutes, or two numbers for one pull. */
function twist(traction: string, words: Words, { minutes = "", otherMinutes = "" }: Facts, seeded: Seeded): string {
  if (!traction.includes("[duration {minutes}|{minuteWords}]")) return traction;
  const low = Number(minutes);
  if (seeded.chance(0.05)) return traction.replace("[duration {minutes}|{minuteWords}]", `[duration ~|${words.span(low, low + 5)}]`);
  if (!seeded.chance(0.05)) return traction;
  return `${traction.replace("[duration {minutes}", "[duration !")} ${words.again(`[duration !|${otherMinutes} minutes]`)}`;
}

function nextDay(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
