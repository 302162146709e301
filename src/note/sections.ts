import type { Token } from "./tokens.ts";

/** The part of a note that a sentence stands in, where headings say so. */
export type Section = "head" | "subjective" | "objective" | "treatment" | "assessment" | "plan" | "history" | "sign";

const HEADINGS: Readonly<Record<string, Section>> = {
  s: "subjective", subj: "subjective", subjective: "subjective", cc: "subjective", hpi: "subjective", complaint: "subjective", "chief complaint": "subjective",
  o: "objective", obj: "objective", objective: "objective", findings: "objective", exam: "objective", examination: "objective",
  treatment: "treatment", tx: "treatment", rx: "treatment", procedures: "treatment", procedure: "treatment", interventions: "treatment", intervention: "treatment",
  modalities: "treatment", modality: "treatment", "treatment today": "treatment", "treatment provided": "treatment", services: "treatment", "today's treatment": "treatment", therapy: "treatment",
  a: "assessment", assessment: "assessment", impression: "assessment", dx: "assessment", diagnosis: "assessment", response: "assessment",
  p: "plan", plan: "plan", "plan of care": "plan", poc: "plan", recommendations: "plan", goals: "plan", "next visit": "plan",
  history: "history", pmh: "history", hx: "history", "past history": "history", "past medical history": "history", "previous visit": "history", "last visit": "history", "prior visit": "history",
  signature: "sign", signed: "sign",
};

const MOST_WORDS = 3;

/** The section that begins at this token, and how many tokens its heading takes; undefined where none does. */
export function headingAt(tokens: readonly Token[], from: number): { readonly section: Section; readonly length: number } | undefined {
  const words: string[] = [];
  for (let at = from; at < tokens.length && at <= from + MOST_WORDS; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const section = HEADINGS[words.join(" ")];
    const isWhole = words.length > 0 && isEnd(token, tokens[at + 1], words);
    if (isWhole) return section === undefined ? undefined : { section, length: at - from + 1 };
    if (token.kind !== "word") return undefined;
    words.push(token.text);
  }
  return undefined;
}

/** `S:`, `O -`, `A.` of a single letter, or a heading alone on its line. */
function isEnd(token: Token, next: Token | undefined, words: readonly string[]): boolean {
  if (token.text === ":" || token.kind === "line") return true;
  const isLetter = words.length === 1 && words[0]?.length === 1;
  return isLetter && ["-", ".", ")"].includes(token.text) && next?.apart !== false;
}
