/** What a table holds under a word that came from a file: only its own entries, never what every object inherits (`toString`). */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
