import type { Reference } from "../../claim/index.ts";

/** True where one of the references has one of the qualifiers (REF01) and a value. */
export function hasReference(references: readonly Reference[], qualifiers: readonly string[]): boolean {
  return references.some(({ qualifier, value }) => qualifiers.includes(qualifier) && value.trim() !== "");
}
