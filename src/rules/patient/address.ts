import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** A claim says where its patient lives. */
export default rule({
  id: "patient/address",
  title: "The patient's address",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The patient is the subscriber, and the address has no {what}.",
    why: "Where the patient is the subscriber, the subscriber's street (N3) and city, state and ZIP code (N4) are asked for; without them the claim is rejected.",
    next: "Ask the patient, and fill the address in.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA37"] },
  fix: "never",
  citations: [
    { source: "stedi-claims-api", section: "address: required where the patient is the subscriber", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2010BA N3 and N4", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "none", claim: { subscriber: { address: { street: "", city: "", state: "", zip: "" } }, lines: [{ code: "97012" }] } },
      { title: "no street", claim: { subscriber: { address: { street: "" } }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "an address", claim: { lines: [{ code: "97012" }] } },
      { title: "a parent's may be left out", claim: { dependant: "KIM", subscriber: { address: { street: "", city: "", state: "", zip: "" } }, lines: [{ code: "97012" }] } },
    ],
  },
});

const SELF = "18";

function check({ source: { subscriber, patient } }: ClaimFacts): Outcome {
  if (patient.dependant || subscriber.relationship !== SELF) return pass;
  const { street, city } = subscriber.address;
  if (street !== "" && city !== "") return pass;
  const what = street !== "" ? "city, state and ZIP code (N4)" : city !== "" ? "street (N3)" : "street, city, state and ZIP code (N3, N4)";
  return found({ fills: { what }, mark: { element: "NM1", of: "subscriber" } });
}
