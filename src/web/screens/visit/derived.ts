import { stateOfZip } from "../../../reference/zip-states.ts";
import type { DetailTexts } from "./details.ts";
import type { ClaimField } from "./claim-facts.ts";
import { statedIn } from "./statements.ts";

/** Where each comes from: another answer, by its place, or what is so for most offices. */
const FROM: Readonly<Record<string, string>> = {
  "submitter.name": "claim.billing.lastName", "submitter.id": "interchange.sender.id", "receiver.id": "interchange.receiver.id",
};
const USUAL: DetailTexts = { "interchange.usage": "P", "claim.placeOfService": "11" };
export const NUMBER = "interchange.controlNumber";
/** The claim's own number, by which a payer's answers are matched: that of its file, where the office has none. */
export const CLAIM = "claim.id";

/** Nobody is asked for these: they are filled in, shown, and free to change. */
export function isDerived(path: string): boolean {
  return path in FROM || path in USUAL || path === NUMBER || path === CLAIM;
}

/**
 * What follows from other answers: who submits is the office, ids are the same on the envelope and within, it is production, in the
 * office, the first file of a day has the day for its number (260302001), which is its claim's, and a ZIP code is of a state. `today`: ISO.
 */
export function derivedFrom(texts: DetailTexts, today: string): DetailTexts {
  const copied = Object.entries(FROM).flatMap(([path, from]) => {
    const text = (texts[from] ?? "").trim();
    return text === "" ? [] : [[path, text] as [string, string]];
  });
  const [name] = copied.filter(([path]) => path === "submitter.name");
  // Who bills alone is a person: the last name by itself is no office's.
  if (name !== undefined && texts["claim.treating.by"] === "own") name[1] = `${texts["claim.billing.firstName"] ?? ""} ${name[1] ?? ""}`.trim();
  const number = `${today.slice(2).replaceAll("-", "")}001`;
  return { ...USUAL, [NUMBER]: number, [CLAIM]: texts[NUMBER] ?? number, ...statesIn(texts), ...Object.fromEntries(copied) as DetailTexts };
}

const ZIP = /^(claim\.(?:billing|subscriber|patient)\.address)\.zip$/;

/** The state of each address, from its ZIP code. */
function statesIn(texts: DetailTexts): DetailTexts {
  return Object.fromEntries(Object.entries(texts).flatMap(([path, text]) => {
    const [, address] = ZIP.exec(path) ?? [];
    const state = address === undefined ? undefined : stateOfZip(text);
    return state === undefined ? [] : [[`${address ?? ""}.state`, state]];
  }));
}

/** The place of the ZIP code from which this state follows; `undefined` for what is no state of an address. */
export function zipBeside(path: string): string | undefined {
  const zip = path.replace(/\.state$/, ".zip");
  return path !== zip && ZIP.test(zip) ? zip : undefined;
}

/** Fields with each ZIP code before its state, which follows from it. */
export function zipFirst(fields: readonly ClaimField[]): readonly ClaimField[] {
  const zipOf = ({ path }: ClaimField): ClaimField | undefined => fields.find((one) => one.path === zipBeside(path));
  const moved = new Set(fields.flatMap((field) => zipOf(field) ?? []));
  return fields.flatMap((field) => (moved.has(field) ? [] : [zipOf(field) ?? [], field].flat()));
}

/** What is written, with what follows from it. A field that somebody cleared stays empty. */
export function wholeOf(texts: DetailTexts, today: string): DetailTexts {
  return { ...derivedFrom(texts, today), ...texts, ...statedIn(texts) };
}

/** A derived answer is asked for only where somebody cleared or spoiled it; a state too, unless its ZIP code is there and tells none. */
export function isAskedFor({ path }: ClaimField, texts: DetailTexts): boolean {
  const zip = zipBeside(path);
  const follows = isDerived(path) || (zip !== undefined && (stateOfZip(texts[zip] ?? "") !== undefined || (texts[zip] ?? "").trim() === ""));
  return !follows || texts[path] !== undefined;
}
