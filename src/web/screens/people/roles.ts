import type { Role } from "../../server/types.ts";

/** What each role is called, and what it may do, in words. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  "front-desk": { name: "Front desk", does: "brings files, says what was done, holds" },
  biller: { name: "Biller", does: "also fixes, keeps with a reason, releases" },
  clinician: { name: "Clinician", does: "says what was done, answers questions" },
  compliance: { name: "Compliance", does: "reads the audit, brings tables, keeps with a reason" },
  admin: { name: "Admin", does: "everything, and who works here" },
};

export const ROLE_CHOICES = Object.entries(ROLE_WORDS).map(([value, { name, does }]) => ({ value, label: `${name}: ${does}` }));
