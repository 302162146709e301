import type { Claim } from "./claim.ts";

/** `Testing, P.`: enough to know whose it is, and no more on a screen that others can see. */
export function shortName({ lastName, firstName }: Pick<Claim["patient"], "lastName" | "firstName">): string {
  const last = lastName.charAt(0).toUpperCase() + lastName.slice(1).toLowerCase();
  return firstName === "" ? last : `${last}, ${firstName.charAt(0).toUpperCase()}.`;
}
