import { dottedCode } from "../../../reference/icd10-form.ts";
import type { ProviderType } from "../../../index.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import { PROVIDERS, labelOf } from "./choices.ts";
import { detailsOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";

/** `97012: M54.16; 98941: M99.03, M54.16`, as far as it was written which line treats which; else the diagnoses as they were told. */
export function diagnosisWords(lines: AdviceView["lines"], diagnoses: readonly string[], texts: DetailTexts): string {
  const { pointers = {} } = detailsOf(texts);
  const pointed = lines.flatMap(({ code }) => {
    const codes = (pointers[code] ?? []).flatMap((place) => diagnoses[place - 1] ?? []);
    return codes.length === 0 ? [] : [`${code}: ${codes.map(dottedCode).join(", ")}`];
  });
  return pointed.length === 0 ? diagnoses.map(dottedCode).join(", ") : pointed.join("; ");
}

/** Who treated, by name and NPI where they were typed or kept; else what kind of clinician it was. */
export function treatingWords(texts: DetailTexts, type: ProviderType | undefined): string {
  const who = texts["claim.treating.by"] === "own" ? "billing" : "treating";
  const text = (field: string): string => (texts[`claim.${who}.${field}`] ?? "").trim();
  const name = [text("firstName"), text("lastName")].filter((part) => part !== "").join(" ");
  if (name === "") return labelOf(PROVIDERS, type) ?? "";
  return text("npi") === "" ? name : `${name}, NPI ${text("npi")}`;
}
