import type { ProviderType } from "../claim/index.ts";
import { remembering } from "../claim/remembering.ts";

const BY_FOUR: ReadonlyMap<string, ProviderType> = new Map([
  ["111N", "DC"], ["2251", "PT"], ["2252", "PTA"], ["225X", "OT"], ["224Z", "OTA"], ["235Z", "SLP"],
]);

/** The provider type of a NUCC taxonomy code, by its first characters; every physician, osteopaths among them, is `MD`. */
export function providerTypeOf(taxonomy: string): ProviderType | undefined {
  const type = typeNamed(taxonomy);
  return type === NOBODY ? undefined : type;
}

const NOBODY = "";
const typeNamed = remembering(1024, (taxonomy: string): ProviderType | typeof NOBODY =>
  BY_FOUR.get(taxonomy.slice(0, 4)) ?? (taxonomy.startsWith("20") ? "MD" : NOBODY));

/** True for a physician of physical medicine and rehabilitation, any specialisation. */
export function isPhysiatrist(taxonomy: string): boolean {
  return taxonomy.startsWith("2081");
}
