import type { Source } from "./sources.ts";

const checkedOn = "2026-11-23";

/** Federal manuals, files and Medicare contractors. */
export const CMS_SOURCES = {
  "cms-claims-manual-ch5": { title: "Medicare Claims Processing Manual (100-04), chapter 5", publisher: "CMS", url: "https://www.cms.gov/Regulations-and-Guidance/Guidance/Manuals/Downloads/clm104c05.pdf", edition: "as copied on the web, 2026", checkedOn },
  "cms-benefit-manual-ch15": { title: "Medicare Benefit Policy Manual (100-02), chapter 15", publisher: "CMS", url: "https://www.cms.gov/Regulations-and-Guidance/Guidance/Manuals/Downloads/bp102c15.pdf", edition: "as copied on the web, 2026; parts lag the regulations", checkedOn },
  "cms-benefit-manual-ch15-old": { title: "Medicare Benefit Policy Manual (100-02), chapter 15, an older edition", publisher: "CMS", edition: "single pages 204 and 206", checkedOn },
  "ncci-policy-manual": { title: "Medicare NCCI Policy Manual, chapters I and XI", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-policy-manual", edition: "2026", checkedOn },
  "ncci-policy-manual-medicaid": { title: "Medicaid NCCI Policy Manual", publisher: "CMS", url: "https://www.medicaid.gov/medicaid/program-integrity/national-correct-coding-initiative-medicaid", edition: "2025-02-28", checkedOn },
  "cms-mue-2024q3": { title: "Medicare medically unlikely edits, practitioner services", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits", edition: "2024 third quarter; the family only", checkedOn },
  "ncci-ptp-2021": { title: "Medicare NCCI procedure-to-procedure edits, practitioner services", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits", edition: "2021 vintage, inferred and second-hand; the family only", checkedOn },
  "hipaa-5010-rule": { title: "HIPAA electronic transaction standards, final rule (74 FR 3295)", publisher: "US Department of Health and Human Services", url: "https://www.govinfo.gov/content/pkg/FR-2009-01-16/html/E9-740.htm", edition: "2009-01-16", checkedOn: "2026-11-24" },
  "usc-1395l-g": { title: "42 U.S.C. 1395l(g)(7)-(8): therapy threshold and targeted review", publisher: "US Congress", url: "https://www.law.cornell.edu/uscode/text/42/1395l", edition: "codified text after the 2018 act", checkedOn },
  "cfr-410-60": { title: "42 CFR 410.60: outpatient physical therapy, conditions", publisher: "US Government", url: "https://www.ecfr.gov/current/title-42/section-410.60", edition: "not read", checkedOn },
  "cms-ncd-160-16": { title: "National Coverage Determination 160.16: vertebral axial decompression (VAX-D)", publisher: "CMS", url: "https://www.cms.gov/medicare-coverage-database/view/ncd.aspx?NCDId=124", edition: "1997-04-15", checkedOn },
  "cms-cr10176": { title: "Change Request 10176, Transmittal 3814: therapy modifiers on always-therapy codes", publisher: "CMS", edition: "2017-07-27, a copy", checkedOn },
  "cms-cq-co-examples": { title: "Billing examples using the CQ and CO modifiers", publisher: "CMS", edition: "as seen in 2026", checkedOn },
  "cms-therapy-code-list": { title: "Annual therapy code list and dispositions", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/therapy-services/annual-therapy-update", edition: "recalled, not loaded", checkedOn },
  "cms-hcpcs": { title: "HCPCS Level II quarterly update", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update", edition: "recalled, not loaded", checkedOn },
  "cms-icd10cm-fy2026": { title: "ICD-10-CM code files, fiscal year 2026", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/icd-10-codes", edition: "FY2026", checkedOn },
  "cms-place-of-service": { title: "Place of service code set", publisher: "CMS", url: "https://www.cms.gov/medicare/coding-billing/place-of-service-codes/code-sets", checkedOn },
  "cms-abn-form": { title: "Advance Beneficiary Notice of Non-coverage, CMS-R-131", publisher: "CMS", url: "https://www.cms.gov/medicare/forms-notices/beneficiary-notices-initiative/ffs-abn", edition: "expires 2029-03-31, mandatory from 2026-05-12 (second-hand)", checkedOn },
  "fcso-mue": { title: "About medically unlikely edits", publisher: "First Coast Service Options", edition: "as seen in 2026", checkedOn },
  "fcso-ncci-faq": { title: "NCCI modifier questions and answers (FAQ 225076)", publisher: "First Coast Service Options", edition: "2025-01-08", checkedOn },
  "ngs-chiropractic": { title: "Chiropractic services: modifiers and billing", publisher: "NGS Medicare", edition: "as seen in 2026", checkedOn },
  "ngs-kx": { title: "Therapy KX threshold (10703808)", publisher: "NGS Medicare", edition: "as seen in 2026", checkedOn },
  "ngs-mppr": { title: "Multiple procedure payment reduction for therapy (865043)", publisher: "NGS Medicare", edition: "as seen in 2026", checkedOn },
  "ngs-lcd-l33631": { title: "Local Coverage Determination L33631: outpatient physical and occupational therapy", publisher: "NGS Medicare", url: "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=33631", edition: "2020-01-01; body not read", checkedOn },
  "noridian-chiropractic": { title: "Chiropractic claim submission", publisher: "Noridian (JF)", edition: "as seen in 2026", checkedOn },
  "noridian-kx": { title: "Therapy KX thresholds", publisher: "Noridian (JE)", edition: "as seen in 2026", checkedOn },
  "noridian-mppr": { title: "Multiple procedure payment reduction", publisher: "Noridian", edition: "as seen in 2026", checkedOn },
  "noridian-initial-treatment": { title: "Chiropractic initial treatment date", publisher: "Noridian (JF)", edition: "as seen in 2026", checkedOn },
  "palmetto-dc-excluded": { title: "Services of a chiropractor that Medicare excludes (Find-A-Code 1465)", publisher: "Palmetto GBA", edition: "as seen in 2026", checkedOn },
  "palmetto-lcd-l34428": { title: "Local Coverage Determination L34428: outpatient physical therapy", publisher: "Palmetto GBA", url: "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=34428", edition: "2023-05-18; body not read", checkedOn },
  "novitas-lcd-l35036": { title: "Local Coverage Determination L35036: therapy and rehabilitation", publisher: "Novitas", url: "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=35036", edition: "retired 2023-03-01", checkedOn },
  "benefit-manual-copy": { title: "Medicare Benefit Policy Manual, p. 239: chiropractic (a copy)", publisher: "bansdoc", checkedOn },
} as const satisfies Readonly<Record<string, Source>>;
