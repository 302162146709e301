import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Chapters of ICD-10-CM that a diagnosis of the back or of a joint comes from. */
const CHAPTERS: ReadonlySet<string> = new Set(["g", "m", "q", "s"]);
/** Codes of pain alone, up to the first digit behind the point: what is felt, and not why. */
const PAINS: ReadonlySet<string> = new Set(["m54.2", "m54.5", "m54.6", "m54.8", "m54.9", "m25.5", "m79.6", "g89.2"]);

/** `M51.26`, `S13.4XXD`: a diagnosis by its code, whatever words stand beside it. */
export function diagnosisAt(tokens: readonly Token[], from: number): readonly Term[] {
  const [category, point, rest] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (category === undefined || !isCategory(category.text) || point?.text !== "." || point.apart) return [];
  if (rest?.kind !== "number" || rest.apart) return [];
  if (PAINS.has(`${category.text}.${rest.text.charAt(0)}`)) return [];
  const ending = tokens[from + 3];
  const isEnding = ending?.kind === "word" && !ending.apart && /^x{0,3}[ads]?$/.test(ending.text);
  return [{ tag: "icd", means: "code", from, to: isEnding ? from + 4 : from + 3 }];
}

function isCategory(text: string): boolean {
  return text.length === 3 && CHAPTERS.has(text.charAt(0)) && /\d\d/.test(text.slice(1));
}
