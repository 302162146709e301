import { rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isFamilyCode } from "../../reference/index.ts";

/** 51 is for several surgeries, not for therapy. */
export default rule({
  id: "modifiers/no-51-on-therapy",
  title: "51 on a therapy code",
  severity: "warning",
  over: "line",
  applies: { procedures: "any" },
  params: { modifiers: ["51"] },
  says: {
    what: "{code} on line {line} carries 51.",
    why: "51 tells of several procedures in one session. Therapy codes do not take it; payers reduce the second service by themselves where they do.",
    next: "Take 51 off.",
    question: "Does no instruction of this payer ask for 51 on {code}, so that it should come off?",
  },
  denial: null,
  fix: "attest",
  citations: [{ source: "chiropub-modifier-51", confidence: "secondary" }],
  check: modifierForbidden(({ procedure }) => isFamilyCode(procedure)),
  examples: {
    found: [{ title: "on exercise", claim: { lines: [{ code: "97012" }, { code: "97110", modifiers: ["51"] }] } }],
    quiet: [{ title: "without it", claim: { lines: [{ code: "97012" }, { code: "97110" }] } }],
  },
});
