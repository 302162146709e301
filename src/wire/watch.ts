/** A folder of the server's computer whose 837P files come in by themselves. */
export interface WatchedFolder {
  readonly path: string;
  /** Named when the program was started. */
  readonly isFixed: boolean;
  readonly lookedAt?: string;
  readonly trouble?: string;
}

export interface WatchedFile {
  readonly name: string;
  readonly folder: string;
  readonly at: string;
  readonly state: "reading" | "checked" | "again" | "refused" | "taken-back";
  readonly batch?: string;
  readonly claims?: number;
  /** Of these, claims that were in already, unchanged. */
  readonly same?: number;
  /** Of these, claims that had been erased here, and stay out. */
  readonly erased?: number;
  readonly why?: string;
}

export interface Watch { readonly folders: readonly WatchedFolder[]; readonly total: number; readonly files: readonly WatchedFile[] }
