import type { LayerName } from "../policy/index.ts";

interface Said { readonly layer?: LayerName | string | undefined; readonly rule?: string | undefined }

/** The NCCI edits are Medicare's and Medicaid's own, though coding at large goes by them. */
const HAS_NCCI = /^(medicare-|medicaid$)/;

/** True where what is said is a standard of coding and charting, and no word of the payer that this policy is of. */
export function isStandardAlone({ layer, rule }: Said, policy: string): boolean {
  if (layer !== "base") return false;
  return rule?.startsWith("ncci/") !== true || !HAS_NCCI.test(policy);
}
