import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** The patient is the subscriber, or has a level of their own: the claim says the same in both places. */
export default rule({
  id: "patient/relationship",
  title: "Who the patient is to the subscriber",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{what}.",
    why: "SBR02 is 18 where the patient is the subscriber, and then there is no patient level (HL 23). A patient who is not the subscriber has a level with the relationship (PAT01), and SBR02 is empty. Where the two do not agree, the payer cannot tell who was treated.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "31", rarc: [] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "Invalid subscriber individual relationship codes", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2000B SBR02; 2000C PAT01", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "self, and a patient level all the same", claim: { dependant: "KIM", subscriber: { relationship: "18" }, lines: [{ code: "97012" }] } },
      { title: "neither self nor a patient level", claim: { subscriber: { relationship: "" }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "the subscriber", claim: { lines: [{ code: "97012" }] } },
      { title: "a child", claim: { dependant: "KIM", lines: [{ code: "97012" }] } },
      { title: "on paper there are no levels", claim: { form: "cms-1500", subscriber: { relationship: "" }, lines: [{ code: "97012" }] } },
    ],
  },
});

const SELF = "18";

function check({ source: { form, subscriber, patient } }: ClaimFacts): Outcome {
  if (form !== "837P") return pass;
  if (patient.dependant) return subscriber.relationship === "" ? pass : found({ fills: BOTH, mark: { element: "SBR02", of: "subscriber" } });
  return subscriber.relationship === SELF ? pass : found({ fills: NEITHER, mark: { element: "SBR02", of: "subscriber" } });
}

const BOTH = { what: "The subscriber has a relationship to the patient (SBR02), and the patient has a level of their own", do: "Empty SBR02 if the patient is another person; else leave the patient level out and set SBR02 to 18." };
const NEITHER = { what: "The patient is not said to be the subscriber (SBR02 is not 18), and no patient level follows", do: "Set SBR02 to 18 if the subscriber was treated; else add the patient's level (HL 23, PAT)." };
