import type { Source } from "./sources.ts";

const checkedOn = "2026-11-24";
const CMS = "Centers for Medicare & Medicaid Services";
const NCCI = "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits";

/** The official tables that an office loads itself: what they say is as good as the file it loaded. */
export const TABLE_SOURCES = {
  "cms-ncci-ptp": { title: "NCCI procedure-to-procedure edits, practitioner services", publisher: CMS, url: `${NCCI}/medicare-ncci-procedure-procedure-ptp-edits`, edition: "quarterly, as loaded", checkedOn },
  "cms-mue": { title: "Medically unlikely edits, practitioner services", publisher: CMS, url: `${NCCI}/medicare-ncci-medically-unlikely-edits`, edition: "quarterly, as loaded", checkedOn },
  "cms-ncci-medicaid": { title: "Medicaid NCCI edit files", publisher: CMS, url: "https://www.cms.gov/medicare/coding-billing/ncci-medicaid/medicaid-ncci-edit-files", edition: "quarterly, as loaded", checkedOn },
  "cms-icd10cm": { title: "ICD-10-CM code files", publisher: CMS, url: "https://www.cms.gov/medicare/coding-billing/icd-10-codes", edition: "yearly, as loaded", checkedOn },
  "x12-code-lists": { title: "Claim adjustment reason codes and remittance advice remark codes", publisher: "X12", url: "https://x12.org/codes", edition: "as loaded", checkedOn },
} as const satisfies Readonly<Record<string, Source>>;
