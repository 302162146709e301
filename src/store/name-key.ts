/** A name without regard to case, width and spaces: `Kim`, `kim` and ` KIM` have the same. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
}
