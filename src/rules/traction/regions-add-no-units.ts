import { neverByItself, rule } from "../../check/index.ts";

/** More regions, still one unit: a reason that the unit rules add to theirs. */
export default rule({
  id: "traction/regions-add-no-units",
  title: "Regions add no units",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "Traction of several regions is still one unit of 97012.",
    why: "The record names more than one region; the code is for a session, whatever was pulled in it, so a second region adds no unit.",
    next: "Bill one unit, and name every region in the record.",
  },
  denial: { group: "CO", carc: "151", rarc: ["N362"] },
  fix: "never",
  citations: [
    { source: "origin", section: "Once per session, whatever the regions", confidence: "secondary" },
    { source: "chirosecure-97012", confidence: "secondary" },
  ],
  check: neverByItself,
  examples: {
    found: [],
    quiet: [{ title: "the unit rule speaks, with this reason", claim: { lines: [{ code: "97012", units: 2 }] }, visit: { services: [{ line: 1, code: "97012", regions: ["cervical", "lumbar"] }] } }],
  },
});
