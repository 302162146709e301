import { rule } from "../../check/index.ts";
import { isExcludedChiropractic } from "../../check/kinds/excluded.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, modifierForbidden, removals } from "../../check/kinds/modifiers.ts";
import { onlyFor } from "../../check/kinds/provider.ts";

/** GA is for a service that Medicare usually covers; a chiropractor's excluded one takes GY. */
export default rule({
  id: "modifiers/ga-on-excluded-service",
  title: "GA on a chiropractor's excluded service",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { modifiers: ["GA"], providers: ["DC"] },
  says: {
    what: "{code} on line {line} carries GA, but Medicare never covers it from a chiropractor.",
    why: "GA says that a required notice was signed because a covered service may be found not necessary. What the law excludes is not judged for necessity: it takes GY, and GX beside it where a voluntary notice was given.",
    next: "Put GY in the place of GA; keep the notice on file, and add GX if it was voluntary.",
    question: "Is this line filed only to have a denial, so that GY should stand in the place of GA?",
  },
  denial: null,
  fix: "attest",
  citations: [
    { source: "ngs-chiropractic", section: "GA and GY", confidence: "verified" },
    { source: "cms-benefit-manual-ch15", section: "§240.1.1: spinal manipulation only", confidence: "verified" },
  ],
  check: onlyFor(modifierForbidden(
    (line) => isExcludedChiropractic(line) && !hasModifier(line, "GX", "GY", "GZ"),
    ({ number }, wrong) => ({ changes: [...removals(number, wrong), addition(number, "GY")] }),
  )),
  examples: {
    found: [{ title: "traction by a chiropractor", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GA"] }] } }],
    quiet: [
      { title: "maintenance manipulation with a signed notice", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["GA"] }] } },
      { title: "a physical therapist's traction", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP", "GA"] }] } },
      { title: "GA with GY is a conflict, another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GA", "GY"] }] } },
    ],
  },
});
