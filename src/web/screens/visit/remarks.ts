import { hasCredential } from "../../../advise/note/credential.ts";
import { FALLBACK_POLICY } from "../../../policy/recognise.ts";
import { isSpinalSubluxation } from "../../../reference/index.ts";
import { mbiDoubt } from "../../../reference/mbi.ts";
import { stateOfZip } from "../../../reference/zip-states.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { zipBeside } from "./derived.ts";
import { isAnswered } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { otherPayerById, widerNamed } from "./payer-named.ts";
import { practiceRemark } from "./treating.ts";

/** What is remarked on an answer that is taken all the same: by its place in the claim's details. */
export type Remarks = (path: string) => string | undefined;

const INDICATOR = "claim.payer.filingIndicator";
/** SBR09 of Original Medicare, whose members have an MBI; a Medicare Advantage plan has numbers of its own. */
const ORIGINAL: readonly unknown[] = ["MA", "MB"];
const MEDICARES: readonly unknown[] = [...ORIGINAL, "16"];

/** What to look at again before it goes: nothing of it stops a save, since the card and the note are not in sight here. */
export function remarksOn(texts: DetailTexts, asked: VisitAsked, usedNumbers: ReadonlySet<string>): Remarks {
  return (path) => {
    const text = (texts[path] ?? "").trim();
    if (text === "") return undefined;
    switch (path) {
      case "claim.payer.name": return widerNamed(texts, asked);
      case "claim.subscriber.memberId": return ORIGINAL.includes(texts[INDICATOR]) ? memberRemark(text) : undefined;
      case "claim.id": return usedNumbers.has(text) ? USED : undefined;
      case "note.signature": return hasCredential(text) ? undefined : NO_CREDENTIAL;
      case "claim.billing.lastName": case "claim.treating.lastName": return practiceRemark(path, text, texts);
      case "claim.payer.id": return otherPayerById(texts, asked);
      default: return path.startsWith("pointers.") ? pointerRemark(path, text, texts, asked) : stateRemark(path, text, texts);
    }
  };
}

const USED = "A file with this number was saved here already. A payer's answers are matched by it: give each claim its own, unless this one takes the earlier one's place.";

/** A state that is written beside the ZIP code of another. */
function stateRemark(path: string, text: string, texts: DetailTexts): string | undefined {
  const state = stateOfZip(texts[zipBeside(path) ?? ""] ?? "");
  return state === undefined || state === text.toUpperCase() ? undefined : `By its ZIP code this is in ${state}: look which of the two is right.`;
}

function memberRemark(text: string): string | undefined {
  const doubt = mbiDoubt(text);
  return doubt === undefined ? undefined : `A Medicare number has 11 characters, letters and digits, such as 1EG4-TE5-MK73; ${doubt}. Read it again on the card.`;
}

const NO_CREDENTIAL = "This shows no credential: a reviewer looks for the name and what the clinician is, such as A. Doe, DC. Write it as the note has it.";

/** Medicare pays manipulation of the spine for a subluxation: a line that points to none does not say what it was for. */
function pointerRemark(path: string, text: string, texts: DetailTexts, { facts }: VisitAsked): string | undefined {
  const [, code = ""] = path.split(".");
  const isOfMedicare = MEDICARES.includes(texts[INDICATOR]) || (facts.visit.payerPolicy ?? FALLBACK_POLICY).startsWith("medicare-");
  if (!isOfMedicare || !/^9894[0-2]$/.test(code) || !isAnswered(path, text)) return undefined;
  const all = facts.diagnoses ?? [];
  const pointed = text.split(/[\s,]+/).map((place) => all[Number(place) - 1] ?? "");
  if (pointed.some(isSpinalSubluxation) || !all.some(isSpinalSubluxation)) return undefined;
  return `None of these is a subluxation (M99.00 to M99.05), which is what Medicare pays ${code} for: point to it first, if the record has it so.`;
}
