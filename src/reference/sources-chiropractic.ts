import type { Source } from "./sources.ts";

const checkedOn = "2026-11-24";

/** What was read of chiropractic care and of diagnosis codes. */
export const CHIROPRACTIC_SOURCES = {
  "wps-chiropractic-article": { title: "Article A56273: billing and coding of chiropractic services", publisher: "WPS GHA", url: "https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleId=56273", edition: "read in part", checkedOn },
  "palmetto-subluxation": { title: "Chiropractic services: subluxation by x-ray or physical exam", publisher: "Palmetto GBA", url: "https://www.palmettogba.com/palmetto/jmb.nsf/DID/8EEL8S7686", edition: "2020-05-29", checkedOn },
  "cmt-code-guide": { title: "CPT codes 98940, 98941, 98942: billing guide", publisher: "chiropractorbillingclarity.com", url: "https://chiropractorbillingclarity.com/blog/chiropractic-cpt-codes-98940-98941-98942/", edition: "2026-04", checkedOn },
  "hns-cmt": { title: "Chiropractic manipulative therapies", publisher: "Health Network Solutions", url: "http://www.healthnetworksolutions.net/index.php/chiropractic-manipulative-therapies", checkedOn },
  "chirotouch-97014": { title: "97014 and 97010 to Medicare, K. Mills Chang", publisher: "ChiroTouch", url: "https://chirotouch.com/resources/article/unusual-medicare-billing-codes-dont-make-these-mistakes-in-the-new-year/", edition: "2018-11-29", checkedOn },
  "mediregs-s-codes": { title: "HCPCS S codes: what are they?", publisher: "MediRegs", url: "http://www.mediregs.com/blog/2010/05/hcpcs-s-codes-what-are-they.htm", edition: "2010-05", checkedOn },
  "icd10-m545-excludes": { title: "M54.5: what its type 1 exclusion names", publisher: "littleden.blog", url: "https://littleden.blog/icd10/code/m54.5/", checkedOn },
  "icd10-tabular": { title: "ICD-10-CM tabular list: exclusions", publisher: "NCHS", url: "https://www.cdc.gov/nchs/icd/icd-10-cm/", edition: "recalled", checkedOn },
  "icd10-seventh": { title: "Initial and subsequent encounters for the chiropractor", publisher: "ICD10monitor", url: "https://www.icd10monitor.com/icd-10-initial-versus-subsequent-encounters-for-the-chiropractor", edition: "2016-03-14", checkedOn },
} as const satisfies Readonly<Record<string, Source>>;
