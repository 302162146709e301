import type { Day } from "../../claim/index.ts";
import { describeCitation, starterTables, TABLE_SOURCE } from "../../reference/index.ts";
import type { TableKind } from "../../reference/index.ts";
import type { StoredTable } from "./folder.ts";

/** The tables that rules ask for, and the rules that wait for each. */
const WAITING: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  "ncci-ptp": ["ncci/pair", "ncci/pair-never-bypassed", "ncci/bypass-unsupported", "modifiers/59-without-pair"],
  mue: ["ncci/units-above-mue"],
  icd10cm: ["diagnosis/valid-on-date"],
  hcpcs: ["form/procedure-listed"],
  therapy: [],
  taxonomy: ["provider/taxonomy-listed"],
};

export interface MissingTable {
  readonly name: TableKind;
  readonly why: string;
  readonly rules: readonly string[];
  /** The page that gives it away. */
  readonly from: string | null;
}

/** Kinds of which a small list comes with the program. */
const STARTERS: ReadonlySet<string> = new Set(starterTables().infos().map(({ name }) => name));

/** Tables of which no edition of today is here. */
export function missingTables(stored: readonly StoredTable[], now: Day): readonly MissingTable[] {
  return Object.entries(WAITING).flatMap(([name, rules]) => {
    const kind = name as TableKind;
    const editions = stored.filter(({ head }) => head.kind === kind);
    const current = editions.find(({ head }) => head.from <= now && now <= head.through);
    if (current?.head.whole === true) return [];
    const bare = STARTERS.has(name) ? "only the small list that came with the program is here" : "not imported";
    const why = current !== undefined ? "parts are missing" : editions.length > 0 ? "the edition of today is missing" : bare;
    return [{ name: kind, why, rules, from: describeCitation({ source: TABLE_SOURCE[kind], confidence: "verified" }).url }];
  });
}
