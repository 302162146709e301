import type { Confidence } from "./citation.ts";
import { SMART_EDIT_EFFECTS, SMART_EDIT_KINDS, SMART_EDIT_SOURCES, SMART_EDITS } from "./smart-edits-data.ts";

/** What UnitedHealthcare does with the claim that an edit stands on. */
export type SmartEditKind = "return" | "rejection" | "duplicate" | "other-payer" | "information" | "documentation" | "unknown";

export interface SmartEditSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly checkedOn: string;
}

export interface SmartEditRow {
  /** In capitals. */
  readonly mnemonics: readonly string[];
  /** Finds it in a text, in capitals, where the mnemonic is another. */
  readonly words?: RegExp;
  readonly means: string;
  /** Rules here that look at the same thing. */
  readonly rules: readonly string[];
  readonly source: keyof typeof SMART_EDIT_SOURCES | null;
  readonly confidence: Confidence;
}

/** One of UnitedHealthcare's edits before adjudication, as its 277CA writes it into STC12. */
export interface SmartEdit {
  /** As written: `umAT`. */
  readonly mnemonic: string;
  /** The number of the pattern, where the text names it. */
  readonly pattern?: string;
  readonly kind: SmartEditKind;
  /** The payer's words, without the head. */
  readonly text: string;
  /** In our words; empty where neither mnemonic nor text is known. */
  readonly means: string;
  /** What it does to the claim, and what to do. */
  readonly next: string;
  readonly rules: readonly string[];
  readonly source: SmartEditSource | null;
  /** How sure the tie from this edit to the meaning is. By its words alone it is `logic`. */
  readonly confidence: Confidence;
}

const FORM = /\b[PR]4999\s*(\w*?)\s*SMART\s?EDIT\s*(?:\((\w+)\))?[\s:]*/i;
const BARE = /\b[PR]4999\s*(\w+)[\s:]*/i;
const PATTERN = /^[[(]PATTERN (\w+)[\])]\s*/i;

/** Reads one edit out of STC12; `undefined` for any other text. `status` is category and status: `A3:21`. */
export function readSmartEdit(text: string, status: string): SmartEdit | undefined {
  const match = FORM.exec(text) ?? BARE.exec(text);
  if (!match) return undefined;
  const mnemonic = match[2] ?? match[1] ?? "";
  const said = text.slice(match.index + match[0].length);
  const pattern = PATTERN.exec(said);
  const words = said.slice(pattern?.[0].length ?? 0).trim();
  const row = rowOf(mnemonic, words);
  const kind = SMART_EDIT_KINDS[status] ?? "unknown";
  return {
    mnemonic, ...(pattern?.[1] === undefined ? {} : { pattern: pattern[1] }), kind, text: words, next: SMART_EDIT_EFFECTS[kind],
    ...(row ?? { means: "", rules: [], source: null, confidence: "logic" }),
  };
}

type Meaning = Pick<SmartEdit, "means" | "rules" | "source" | "confidence">;

function rowOf(mnemonic: string, words: string): Meaning | undefined {
  const [name, said] = [mnemonic.toUpperCase(), words.toUpperCase()];
  const row = SMART_EDITS.find(({ mnemonics }) => mnemonics.includes(name.replace(/_\d+$/, "")));
  if (row) return { means: row.means, rules: row.rules, source: row.source && SMART_EDIT_SOURCES[row.source], confidence: row.confidence };
  const alike = SMART_EDITS.find((one) => one.words?.test(said));
  return alike && { means: alike.means, rules: alike.rules, source: null, confidence: "logic" };
}
