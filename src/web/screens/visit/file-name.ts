import { today } from "../../format.ts";
import { NUMBER } from "./derived.ts";
import type { DetailTexts } from "./details.ts";

/**
 * The name of a file that is saved: the day, and the number of the file itself (ISA13), by which a payer's acknowledgement speaks of it.
 * Nothing of the patient is in it; the number of the patient's account is the patient's.
 */
export function fileName(texts: DetailTexts, kind: "837" | "json"): string {
  const number = (texts[NUMBER] ?? "").trim();
  const stem = /^\d{1,9}$/.test(number) ? `visit-${today()}-${number}` : `visit-${today()}`;
  return kind === "837" ? `${stem}.837` : `${stem}-cms-1500.json`;
}
