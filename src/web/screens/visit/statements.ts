import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

/** Whether the four statements of a claim are what they mostly are: `all` of them, or told one by one (`each`). */
const STATEMENTS = "claim.statements";

/** What each of them is where all are as usual: by its place. */
const USUAL: DetailTexts = { "claim.signatureOnFile": "yes", "claim.assignment": "A", "claim.benefitsAssigned": "Y", "claim.release": "Y" };

const ALL: ClaimField = { path: STATEMENTS, ask: "Signature on file, assignment accepted, benefits assigned, records may be released: all four?" };

/** The four as one question: nobody states them by default, and who cannot state them all at once is asked one by one. */
export function withStatements(fields: readonly ClaimField[], texts: DetailTexts): readonly ClaimField[] {
  const [own, rest] = [fields.filter(({ path }) => path in USUAL), fields.filter(({ path }) => !(path in USUAL))];
  if (own.length < Object.keys(USUAL).length) return fields;
  return [...rest, ALL, ...texts[STATEMENTS] === "each" ? own : []];
}

/** The four as they were stated at once; nothing where they were not. */
export function statedIn(texts: DetailTexts): DetailTexts {
  return texts[STATEMENTS] === "all" ? USUAL : {};
}

/** The question is the dialog's own: a claim has the four. */
export function settleStatements(claim: Record<string, unknown>): void {
  delete claim["statements"];
}
