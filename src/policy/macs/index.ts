import type { Policy, Statement } from "../policy.ts";
import type { MacId } from "./jurisdictions.ts";
import { MAC_IDS } from "./jurisdictions.ts";

export { macOf, MAC_IDS, statesOf } from "./jurisdictions.ts";
export type { MacId } from "./jurisdictions.ts";

const TITLES: Readonly<Record<MacId, string>> = {
  noridian: "Noridian (JE and JF)", ngs: "National Government Services (J6 and JK)", wps: "WPS (J5 and J8)", novitas: "Novitas (JH and JL)",
  palmetto: "Palmetto GBA (JJ and JM)", "first-coast": "First Coast (JN)", cgs: "CGS (J15)",
};

/** What single contractors say, read or told of. Where one says nothing here, Medicare's own rules stand. */
const STATEMENTS: Readonly<Partial<Record<MacId, readonly Statement[]>>> = {
  palmetto: [
    {
      rule: "modifiers/at-with-ga",
      from: "2015-11-01",
      set: { on: true },
      cite: { source: "palmetto-at-ga", section: "Rejected from services of 2015-11-01", from: "2015-11-01", confidence: "secondary" },
      positions: [
        { stance: "AT and GA on one line are rejected.", heldBy: ["Palmetto GBA"], citation: { source: "palmetto-at-ga", confidence: "secondary" } },
        { stance: "They may stand together.", heldBy: ["another contractor, at second hand"], citation: { source: "analyst", section: "Told of another contractor; its text was not read", confidence: "memory" } },
      ],
    },
  ],
};

const GAPS: Readonly<Partial<Record<MacId, readonly string[]>>> = {
  ngs: ["LCD L33631 (outpatient physical therapy) was found, its text was not read. The 12 visits of traction that are recalled of it are asked of every contractor, as a warning."],
  palmetto: ["LCD L34428 (outpatient physical therapy) was found, its text and its list of diagnoses were not read.", "Filing an excluded service is optional, it says; that is Medicare's own rule too."],
  novitas: ["LCD L35036 was retired on 2023-03-01; what stands in its place was not read."],
  "first-coast": ["LCD L28992 holds ICD-9 codes and is out of force; a later one was not read."],
  noridian: ["Its page on the initial treatment date is read; it says what Medicare's own rules here say."],
};

/** The contractors' statements: a layer between Medicare's own rules and the office's. */
export const shippedMacs: readonly Policy[] = MAC_IDS.map((id) => ({
  id,
  title: TITLES[id],
  layer: "mac",
  statements: STATEMENTS[id] ?? [],
  gaps: GAPS[id] ?? ["Nothing of this contractor was read."],
}));
