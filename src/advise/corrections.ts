import type { Finding } from "../check/index.ts";
import { isSpinalSubluxation } from "../reference/index.ts";
import type { Advice } from "./advice.ts";

type Told = Pick<Advice, "questions" | "verdict" | "lines">;

/** A payer with codes of its own was given another's: said first, though the line may stand where the payer was asked. */
const OWN_CODES: ReadonlySet<string> = new Set(["payers/wa-lni-chiropractic-visit"]);

/** True where a line is not how this payer is billed, and nothing else holds the claim. */
export function hasForeignCodes({ verdict }: Pick<Told, "verdict">): boolean {
  return foreignOf(verdict).length > 0;
}

export function foreignOf({ findings }: Pick<Told["verdict"], "findings">): readonly Finding[] {
  return findings.filter(({ rule }) => OWN_CODES.has(rule));
}

/** Errors that no fact and no modifier settles: what was told has to be another before there is a claim. In the order of the findings. */
export function correctionsOf({ questions, verdict }: Told): readonly Finding[] {
  const asked = new Set(questions.filter(({ decides }) => decides).map(({ fact }) => fact));
  return verdict.findings.filter(({ rule, severity }) => OWN_CODES.has(rule) || (severity === "error" && asked.has(rule)));
}

/** By rule: what is to be corrected, in the middle of a sentence; `{code}` is the line's. */
const WORDS: Readonly<Record<string, string>> = {
  "cmt/primary-diagnosis": "the order of the diagnoses, of which the subluxation comes first",
  "cmt/secondary-diagnosis": "the diagnoses, which name no condition beside the subluxation",
  "cmt/regions": "{code}, which does not fit the regions treated",
  "cmt/one-spinal-code": "the manipulation, which has one code a day",
  "diagnosis/valid-on-date": "a diagnosis code that is not in force on that day",
  "diagnosis/m54-5-retired": "M54.5, which is no longer a code",
  "diagnosis/seventh-character": "the seventh character of a diagnosis",
  "time/total-exceeds-visit": "the minutes, which are more than the visit had",
  "time/units-above-minutes": "the units of {code}, which are more than its minutes carry",
  "evaluation/one-per-day": "the evaluations, of which a day has one",
};

/** What a payer that looks for the subluxation first was given instead: none at all is no matter of order. */
const NO_SUBLUXATION = "the diagnoses, of which none is a subluxation";

/** `the order of the diagnoses, …` and `98941, …`, each once; empty where nothing is to be corrected. */
export function correctionWords(advice: Told): readonly string[] {
  return [...new Set(correctionsOf(advice).map((finding) => wordsOf(finding, advice)))];
}

function wordsOf({ rule, lines, message }: Finding, advice: Told): string {
  if (OWN_CODES.has(rule)) return message.replace(/\.$/, "");
  if (rule === "cmt/primary-diagnosis" && !advice.verdict.claim.diagnoses.some(({ code }) => isSpinalSubluxation(code))) return NO_SUBLUXATION;
  const codes = [...new Set(lines.map((number) => advice.lines[number - 1]?.code ?? ""))].filter((code) => code !== "").join(" and ");
  return (WORDS[rule] ?? (codes === "" ? "what is said below" : "what stands against {code}")).replace("{code}", codes);
}
