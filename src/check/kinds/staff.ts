import type { Known, ProviderType, Severity, VisitRecord } from "../../claim/index.ts";

/** Who may furnish and supervise; `together` is a clinician with an assistant. Anybody else in a record's minutes helps. */
const CLINICIANS: ReadonlySet<string> = new Set(["DC", "PT", "OT", "SLP", "MD", "DO", "NP", "PA", "TOGETHER"]);
const HELPER = /\b(?:[CL]?PTA|C?OTA|SPTA?|SOTA?|SLPA|CA|CCPA|AIDE|ASSISTANT|ASST|TECH|TECHNICIAN|STUDENT)\b/i;

/** True where assistants or aides gave minutes of any service of the record. */
export function hasHelperMinutes({ services }: VisitRecord): boolean {
  return services.some(({ furnishedBy = {} }) =>
    Object.entries(furnishedBy).some(([who, minutes]) => minutes > 0 && !CLINICIANS.has(who.trim().toUpperCase())));
}

/** True where the signature, by its credential or else by the record's provider type, is not an assistant's, aide's or student's. */
export function signedByClinician({ signature, provider }: VisitRecord): boolean {
  const by = signature?.by ?? "";
  if (HELPER.test(credentialOf(by))) return false;
  return /,/.test(by) || (provider?.type !== "PTA" && provider?.type !== "OTA");
}

/** What stands behind the name: `PT, DPT` of `A. Render, PT, DPT`; a text without a comma is taken whole. */
function credentialOf(by: string): string {
  const comma = by.indexOf(",");
  return comma < 0 ? by : by.slice(comma + 1);
}

/** Lowers a finding to a warning where the provider is not of the types that a payer is strict with. */
export function strictOnlyFor(types: readonly string[], provider: Known<ProviderType>): { readonly severity?: Severity } {
  return provider.known && types.includes(provider.value) ? {} : { severity: "warning" };
}
