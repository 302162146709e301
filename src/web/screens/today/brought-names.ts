/** Names of files that this page brought, by upload: kept while it is open, and told to nobody else. */
const names = new Map<string, string>();

export function keepName(upload: string, name: string): void {
  names.set(upload, name);
}

/** The file's name where this page brought it. */
export function nameOf(upload: string): string | undefined {
  return names.get(upload);
}
