import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** What happened to the patient is told after what is wrong with the patient. */
export default rule({
  id: "form/external-cause-first",
  title: "An external cause is never the first diagnosis",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The first diagnosis, {code}, is an external cause.",
    why: "ICD-10-CM codes that begin with V, W, X or Y tell how an injury came about. They stand beside the injury's own code and never before it; a claim that begins with one is rejected.",
    next: "Put the injury or condition that was treated first.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [{ source: "stedi-claim-edits", section: "An external cause code can't be the principal diagnosis", confidence: "secondary" }],
  check,
  examples: {
    found: [{ title: "a fall comes first", claim: { diagnoses: ["W18.30XA", "S33.5XXA"], lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "the sprain, then the fall", claim: { diagnoses: ["S33.5XXA", "W18.30XA"], lines: [{ code: "97012" }] } },
      { title: "an old V code was no external cause", claim: { date: "2014-06-02", diagnoses: ["BK:V7389"], lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source: { diagnoses: [first] } }: ClaimFacts): Outcome {
  if (first?.qualifier !== "ABK" || !/^[V-Y]\d/.test(first.code)) return pass;
  return found({ fills: { code: first.code }, mark: { element: "HI01-2" } });
}
