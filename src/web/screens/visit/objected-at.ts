import type { ClaimFileView } from "../../engine/advice-view.ts";

/** By the rule that has something against a file: the fields that it is about. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  "patient/identity": /^claim\.(subscriber|patient)\.birthDay$/, "cmt/initial-treatment-after-service": /^claim\.courseBeganDay$/,
  "cmt/initial-treatment-date": /^claim\.courseBeganDay$/, "form/diagnosis-pointer": /^pointers\./, "cmt/subluxation-pointed": /^pointers\.9894/,
  "claim/accident": /^claim\.accident\./, "claim/certifying-provider": /^claim\.referring\./, "provider/npi": /\.npi$/, "claim/charges": /^unitChargeCents\./,
};

/** What was said against the file as it was tried, beside the field for this place; `undefined` where it is about another. */
export function objectedAt(path: string, file: ClaimFileView | undefined): string | undefined {
  if (file?.is === "incomplete") return file.refused.find((value) => value.path === path)?.message;
  if (file?.is !== "objected") return undefined;
  return file.remarks.find(({ rule }) => FIELDS[rule]?.test(path) === true)?.message;
}

/** The file without what the dialog says by itself, in its own words and once, beside a field that lacks or contradicts something. */
export function untold(file: ClaimFileView | undefined, lacking: readonly { readonly path: string }[]): ClaimFileView | undefined {
  if (file?.is !== "objected") return file;
  const isTold = (rule: string): boolean => lacking.some(({ path }) => FIELDS[rule]?.test(path) === true);
  return { ...file, remarks: file.remarks.filter(({ rule }) => !isTold(rule)) };
}
