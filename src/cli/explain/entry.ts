import type { Json, Style } from "../../write/index.ts";

/** What is known of one name: as data, and as text for a person. */
export interface Entry {
  readonly json: { readonly [key: string]: Json };
  readonly draw: (style: Style) => readonly string[];
}
