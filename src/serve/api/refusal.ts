import type { z } from "zod";
import { capital } from "../../claim/capital.ts";

/** How the schemas' own sentences begin; whatever else stands there was written for people. */
const OF_SCHEMA = /^(Too (big|small)|Invalid|Unrecognized)/;

/** The whole sentence: what was written for people stands alone, what a schema says is said of its field. */
export function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  const [field, words] = [issue?.path.join(".") ?? "", wordsOf(issue)];
  if (issue === undefined || OF_SCHEMA.test(issue.message)) return `${field === "" ? "The request" : field}: ${words}.`;
  return `${capital(words)}.`;
}

/** Why a field was refused, as people say it. What was sent is never repeated: it may be a patient's name. */
export function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return "it does not fit";
  if (!OF_SCHEMA.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "too_big": return issue.origin === "string" ? `too long, at most ${issue.maximum} characters` : `too much, at most ${issue.maximum}`;
    case "too_small": return issue.origin === "string" ? (Number(issue.minimum) === 1 ? "nothing is written there" : `too short, at least ${issue.minimum} characters`) : `too little, at least ${issue.minimum}`;
    case "invalid_type": return "missing, or not of the kind that is taken here";
    case "invalid_value": return `choose one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys": return "it holds a field that is not known here";
    default: return "not written the way that is taken here";
  }
}
