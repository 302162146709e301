import { FALLBACK_POLICY, recogniser } from "../../../policy/recognise.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { labelOf, PAYERS } from "./choices.ts";
import type { DetailTexts } from "./details.ts";

const recognise = recogniser([]);

/** Who belongs to a wider kind of insurance, which SBR09 alone says of its claims: no other payer is named by it. */
const WIDER: Readonly<Record<string, string>> = { anthem: "bcbs", "wa-lni": "workers-comp" };

/** A payer that the claim is told to be of, where the visit was judged as another's. */
export interface NamedPayer { readonly policy: string; readonly name: string; readonly words: string }

/**
 * Whose rules a check of the file goes by, where they are not those that the visit was judged by: told before a file is saved.
 * `undefined` where both are the same, or the payer is of none that is known.
 */
export function payerNamed(texts: DetailTexts, { facts: { visit } }: VisitAsked): NamedPayer | undefined {
  const said = visit.payerPolicy ?? FALLBACK_POLICY;
  const policy = recognisedBy(texts);
  if ((texts["claim.payer.name"] ?? "").trim() === "" || WIDER[said] === policy) return undefined;
  if (policy === said || policy === FALLBACK_POLICY) return undefined;
  const name = labelOf(PAYERS, policy) ?? policy;
  return { policy, name, words: said === FALLBACK_POLICY ? unsaid(name) : otherwise(name, labelOf(PAYERS, said) ?? said) };
}

/**
 * Where the payer was answered, and its name as written tells a check of the file only the wider kind: what this one asks besides would
 * not be looked at there. `undefined` where the name tells all that was answered.
 */
export function widerNamed(texts: DetailTexts, { facts: { visit } }: VisitAsked): string | undefined {
  const said = visit.payerPolicy ?? FALLBACK_POLICY;
  const wider = WIDER[said];
  if (wider === undefined || recognisedBy(texts) !== wider) return undefined;
  const [name, kind] = [labelOf(PAYERS, said) ?? said, labelOf(PAYERS, wider) ?? wider];
  return `You answered ${name}, and by this name the file is one of ${kind}: whoever checks it alone goes by those rules. If the payer calls itself ${name}, write that into its name.`;
}

/** Where the id by itself is that of another payer than was answered: what else the file says of its payer may go before it. */
export function otherPayerById(texts: DetailTexts, { facts: { visit } }: VisitAsked): string | undefined {
  const said = visit.payerPolicy ?? FALLBACK_POLICY;
  const policy = recognise({ name: "", id: (texts["claim.payer.id"] ?? "").trim(), filingIndicator: "" });
  if (policy === FALLBACK_POLICY || policy === said || WIDER[said] === policy || said === FALLBACK_POLICY) return undefined;
  return `This is the id of ${labelOf(PAYERS, policy) ?? policy}, and you answered ${labelOf(PAYERS, said) ?? said}. Look it up again: a file goes to whoever has the id.`;
}

function recognisedBy(texts: DetailTexts): string {
  const text = (part: string): string => (texts[`claim.payer.${part}`] ?? "").trim();
  return recognise({ name: text("name"), id: text("id"), filingIndicator: text("filingIndicator") });
}

function unsaid(name: string): string {
  return `This is ${name}: its rules ask more than was asked so far. Nothing is saved until they are answered. What you wrote here stays.`;
}

function otherwise(name: string, said: string): string {
  return `To the question who pays you answered ${said}; by its name, id and kind of insurance this is ${name}, and the file would be checked by its rules. `
    + "Take them over, or correct the payer above. What you wrote here stays.";
}
