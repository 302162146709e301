const TITLES: Readonly<Record<string, string>> = {
  "ncci-ptp": "Code pairs not paid together (NCCI)", mue: "Most units a day (MUE)", icd10cm: "Diagnoses (ICD-10-CM)",
  hcpcs: "Procedure codes (HCPCS)", therapy: "Therapy codes of the year", taxonomy: "Kinds of providers (taxonomy)",
  "therapy-daily-limit": "Most therapy units a day", pos: "Places of service", carc: "Denial codes (CARC)", rarc: "Remark codes (RARC)",
  "ncci-ptp-medicaid": "Code pairs, Medicaid", "mue-medicaid": "Most units a day, Medicaid",
};

/** A table's name as an office says it. */
export function titleOf(name: string): string {
  return TITLES[name] ?? name;
}
