import { evidenceAt } from "../document.ts";
import type { ReadElement } from "../reading.ts";
import { missing, wordsFrom } from "./element.ts";
import type { Ground } from "./element.ts";
import { isDenied } from "./words.ts";

/** Who was in charge. */
export function supervision({ document }: Ground): ReadElement {
  for (const clause of document.clauses) {
    const term = clause.terms.find((one) => one.tag === "supervision" && !isDenied(clause, one));
    if (term === undefined || clause.mood === "planned" || clause.mood === "past") continue;
    const evidence = evidenceAt(document, wordsFrom(document, clause, term));
    return { element: "supervision", status: "found", value: evidence.text, evidence: [evidence] };
  }
  return missing("supervision");
}
