import type { DetailTexts } from "./details.ts";
import type { ClaimField } from "./claim-facts.ts";
import { statedIn } from "./statements.ts";

/** Where each comes from: another answer, by its place, or what is so for most offices. */
const FROM: Readonly<Record<string, string>> = {
  "submitter.name": "claim.billing.lastName", "submitter.id": "interchange.sender.id", "receiver.id": "interchange.receiver.id",
};
const USUAL: DetailTexts = { "interchange.usage": "P", "claim.placeOfService": "11" };
export const NUMBER = "interchange.controlNumber";

/** Nobody is asked for these: they are filled in, shown, and free to change. */
export function isDerived(path: string): boolean {
  return path in FROM || path in USUAL || path === NUMBER;
}

/**
 * What follows from other answers: who submits is the office, ids are the same on the envelope and within, it is production, in the
 * office, and the first file of a day has the day for its number (260302001). `today`: ISO.
 */
export function derivedFrom(texts: DetailTexts, today: string): DetailTexts {
  const copied = Object.entries(FROM).flatMap(([path, from]) => {
    const text = (texts[from] ?? "").trim();
    return text === "" ? [] : [[path, text] as [string, string]];
  });
  const [name] = copied.filter(([path]) => path === "submitter.name");
  // Who bills alone is a person: the last name by itself is no office's.
  if (name !== undefined && texts["claim.treating.by"] === "own") name[1] = `${texts["claim.billing.firstName"] ?? ""} ${name[1] ?? ""}`.trim();
  return { ...USUAL, [NUMBER]: `${today.slice(2).replaceAll("-", "")}001`, ...Object.fromEntries(copied) as DetailTexts };
}

/** What is written, with what follows from it. A field that somebody cleared stays empty. */
export function wholeOf(texts: DetailTexts, today: string): DetailTexts {
  return { ...derivedFrom(texts, today), ...texts, ...statedIn(texts) };
}

/** A derived answer is asked for only where somebody cleared or spoiled it. */
export function isAskedFor({ path }: ClaimField, texts: DetailTexts): boolean {
  return !isDerived(path) || texts[path] !== undefined;
}
