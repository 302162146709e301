/** An official download: where its page is, and what of its name goes by the quarter or year. */
export interface Download {
  readonly table: string;
  /** Path on the site or a mirror; `{year}`, `{quarter}`, `{version}` (NCCI's own count) and `{fiscal}` are filled in. */
  readonly path: string;
  /** The page to go to by hand. */
  readonly page: string;
}

const NCCI = "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits";

/** The site of all of them. */
export const OFFICIAL_SITE = "https://www.cms.gov";

/** What `tables update` fetches. CMS renames files at times: then the page is the way. */
export const DOWNLOADS: readonly Download[] = [
  ...[1, 2, 3, 4].map((part) => ({
    table: "ncci-ptp",
    path: `/files/zip/medicare-ncci-{year}q{quarter}-practitioner-ptp-edits-ccipra-v{version}r0-f${part}.zip`,
    page: `${NCCI}/medicare-ncci-procedure-procedure-ptp-edits`,
  })),
  { table: "mue", path: "/files/zip/medicare-ncci-{year}-q{quarter}-practitioner-services-mue-table.zip", page: `${NCCI}/medicare-ncci-medically-unlikely-edits` },
  { table: "icd10cm", path: "/files/zip/{fiscal}-code-descriptions-tabular-order.zip", page: "https://www.cms.gov/medicare/coding-billing/icd-10-codes" },
];

/** A path for a day: its calendar quarter and its fiscal year, which begins in October. */
export function filledPath(path: string, year: number, month: number): string {
  const quarter = Math.ceil(month / 3);
  return path
    .replace("{year}", String(year))
    .replace("{quarter}", String(quarter))
    .replace("{version}", `${year - 1994}${quarter - 1}`)
    .replace("{fiscal}", String(month >= 10 ? year + 1 : year));
}
