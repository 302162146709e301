import type { Problem } from "../claim/index.ts";

/** A problem, and the file it is of. */
export interface Told { readonly path: string; readonly problem: Problem }
