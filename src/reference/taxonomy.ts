import type { ProviderType } from "../claim/index.ts";

const BY_FOUR: ReadonlyMap<string, ProviderType> = new Map([
  ["111N", "DC"], ["2251", "PT"], ["2252", "PTA"], ["225X", "OT"], ["224Z", "OTA"], ["235Z", "SLP"],
]);

/** The provider type of a NUCC taxonomy code, by its first characters; every physician, osteopaths among them, is `MD`. */
export function providerTypeOf(taxonomy: string): ProviderType | undefined {
  return BY_FOUR.get(taxonomy.slice(0, 4)) ?? (taxonomy.startsWith("20") ? "MD" : undefined);
}

/** True for a physician of physical medicine and rehabilitation, any specialisation. */
export function isPhysiatrist(taxonomy: string): boolean {
  return taxonomy.startsWith("2081");
}
