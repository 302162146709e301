import type { Role } from "../store/index.ts";

/** What people do here. */
export type Right = "read" | "upload" | "note" | "work" | "record" | "fix" | "edit" | "override" | "release" | "settings" | "audit" | "people" | "watch" | "erase";

/** Each role has what its work needs and no more. */
const RIGHTS: Readonly<Record<Role, readonly Right[] | "all">> = {
  "front-desk": ["read", "upload", "note", "work", "record"],
  biller: ["read", "upload", "note", "work", "record", "fix", "edit", "override", "release"],
  clinician: ["read", "note", "record", "fix"],
  compliance: ["read", "note", "work", "override", "settings", "audit"],
  admin: "all",
};

export const ROLES = Object.keys(RIGHTS) as readonly Role[];

export function may(role: Role, right: Right): boolean {
  const rights = RIGHTS[role];
  return rights === "all" || rights.includes(right);
}

/** What changes how the office is run: who has a second factor shows it anew for these. */
const ADMINISTRATION: ReadonlySet<Right> = new Set(["people", "settings", "watch", "erase"]);

export function isAdministration(right: Right | "nobody"): boolean {
  return right !== "nobody" && ADMINISTRATION.has(right);
}
