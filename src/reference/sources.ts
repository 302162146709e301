import { CHIROPRACTIC_SOURCES } from "./sources-chiropractic.ts";
import { CMS_SOURCES } from "./sources-cms.ts";
import { PAYER_SOURCES } from "./sources-payer.ts";
import { PRESS_SOURCES } from "./sources-press.ts";
import { TABLE_SOURCES } from "./sources-tables.ts";

/** One document that a rule, policy or table may cite. */
export interface Source {
  readonly title: string;
  readonly publisher?: string;
  /** Where the document (or its official home) is; absent where only a copy without a lasting address was read. */
  readonly url?: string;
  /** The edition or date as seen. */
  readonly edition?: string;
  /** ISO day on which it was last looked at. */
  readonly checkedOn: string;
}

/** Every document that may be cited, by a readable id. An id is never renamed or reused. */
export const SOURCES = {
  ...CMS_SOURCES, ...PAYER_SOURCES, ...PRESS_SOURCES, ...TABLE_SOURCES, ...CHIROPRACTIC_SOURCES,
} as const satisfies Readonly<Record<string, Source>>;

/** The id of a source in `SOURCES`. */
export type SourceId = keyof typeof SOURCES;
