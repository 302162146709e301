import type { Source } from "./sources.ts";

const checkedOn = "2026-11-23";

/** What payers publish, or others report of them. */
export const PAYER_SOURCES = {
  "highmark-e70": { title: "Medical policy E-70: traction equipment for the home", publisher: "Highmark", checkedOn },
  "aetna-cpb-0453": { title: "Clinical Policy Bulletin 0453: cervical traction for the home", publisher: "Aetna", url: "https://www.aetna.com/cpb/medical/data/400_499/0453.html", checkedOn },
  "aetna-cpb-0569": { title: "Clinical Policy Bulletin 0569: lumbar traction devices", publisher: "Aetna", url: "https://www.aetna.com/cpb/medical/data/500_599/0569.html", edition: "older copy, second-hand", checkedOn },
  "aetna-autotraction": { title: "Autotraction as quoted of Aetna", publisher: "affiliates.legalexaminer.com", edition: "undated, second-hand", checkedOn },
  "bcbs-mn-vii-18": { title: "Medical policy VII-18-008: decompression and intersegmental tables", publisher: "Blue Cross Blue Shield of Minnesota", edition: "to 2022-05-30", checkedOn },
  "bcbs-ks-physical-medicine": { title: "Physical medicine manual, table of contents", publisher: "Blue Cross Blue Shield of Kansas", edition: "2023, headings only", checkedOn },
  "bcbs-al-mp-484": { title: "Medical policy MP-484: vertebral axial decompression", publisher: "Blue Cross and Blue Shield of Alabama", edition: "2024-04", checkedOn },
  "bcbs-hcsc-audits": { title: "Audits of modifiers 25, 59 and X (Find-A-Code 33321)", publisher: "HCSC", edition: "2018-03-05", checkedOn },
  "bcbs-sc-cam-065": { title: "Medical policy CAM 065: chiropractic services", publisher: "BlueCross BlueShield of South Carolina", checkedOn },
  "premera-8-03-09": { title: "Medical policy 8.03.09: vertebral axial decompression", publisher: "Premera Blue Cross", edition: "2013", checkedOn },
  "cigna-cpg275": { title: "Clinical Guideline CPG275: traction and decompression", publisher: "Cigna", edition: "2023-04-15, a copy", checkedOn },
  "cigna-unit-cap": { title: "Daily cap of units for therapy visits", publisher: "Cigna", edition: "2022-10-15, second-hand", checkedOn },
  "humana-pa-2020": { title: "Prior authorization list of 2020", publisher: "Humana (by a state association)", edition: "2020-01-01; out of date", checkedOn },
  "uhc-therapy-modifiers": { title: "GP, GO and GN on always-therapy codes", publisher: "UnitedHealthcare (by AOTA, NYSCA and others)", edition: "2019 to 2020-07-01", checkedOn },
  "uhc-motorized-traction": { title: "Medical policy 2025T0546T: motorized spinal traction", publisher: "UnitedHealthcare", edition: "2025-01-01, a copy", checkedOn },
  "uhc-ga-consent": { title: "Consent and GA for non-covered services", publisher: "UnitedHealthcare (by ilchiro.org)", edition: "2025-02-01", checkedOn },
  "uhc-ma-authorization": { title: "Medicare Advantage prior authorization: therapy and chiropractic", publisher: "UnitedHealthcare", edition: "2024-09-01 and 2025-01-13, second-hand", checkedOn },
  "anthem-therapy-modifiers": { title: "Therapy modifiers on always-therapy codes", publisher: "Anthem (by thekac.org)", edition: "2021-11-01", checkedOn },
  "anthem-laterality": {
    title: "Inaccurate laterality and diagnosis combination", publisher: "Anthem",
    url: "https://providernews.anthem.com/wisconsin/articles/inaccurate-laterality-and-diagnosis-combination-18870-18892",
    edition: "2024-05-01, claims processed from 2024-05-30", checkedOn: "2026-11-30",
  },
  "emblem-laterality": {
    title: "Correct laterality: ICD-10-CM diagnosis coding policy", publisher: "EmblemHealth",
    url: "https://www.emblemhealth.com/providers/claims-corner/coding/correct-laterality-icd-10-cm-diagnosis-coding-policy",
    edition: "2018-10-01, in force from 2019-01-01", checkedOn: "2026-11-30",
  },
  "moda-rpm036": { title: "Reimbursement policy RPM036: GA, GX, GY, GZ", publisher: "Moda Health", edition: "2021-07-14", checkedOn },
  "va-ccn-chiropractic": { title: "VA Community Care: GP and referrals (article 33490)", publisher: "mpamedia.com", checkedOn },
  "va-ccn-timely-filing": { title: "VA Community Care: 180 days to file", publisher: "TriWest", edition: "2024-04, second-hand", checkedOn },
  "wa-lni-traction": { title: "Powered traction devices", publisher: "Washington State Labor and Industries", url: "https://lni.wa.gov", edition: "as seen in 2026", checkedOn },
  "wa-lni-chiropractic": { title: "Chiropractic services: care visits, and extremities", publisher: "Washington State Labor and Industries", url: "http://www.lni.wa.gov/ClaimsIns/Providers/TreatingPatients/BySpecialty/ChiroOccExtremity.asp", edition: "a copy of the fund's page; payment policies, chapter 7, their beginning", checkedOn: "2026-11-30" },
  "hns-97140": { title: "Policy on manual therapy, 97140", publisher: "Health Network Solutions", edition: "as seen in 2026", checkedOn },
  "payer-timely-filing": { title: "Timely filing limits by payer", publisher: "medclaimsllc.com, xceedbillingsolutions.com, applebcredentialing.com", edition: "as seen in 2026", checkedOn },
} as const satisfies Readonly<Record<string, Source>>;
