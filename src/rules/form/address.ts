import type { Address, Located } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { wordsText } from "../../check/kinds/modifiers.ts";
import { COUNTRIES, US_STATES } from "../../reference/index.ts";

/** States, countries and ZIP codes are written as their lists have them. */
export default rule({
  id: "form/address",
  title: "State, ZIP code and country",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The address of the {whose} {what}.",
    why: "An address in the United States has a state of two letters (N402) and a ZIP code of five or nine digits without a hyphen (N403); one elsewhere names its country (N404). Anything else is rejected before anyone judges the claim.",
    next: "Write the address as the post office has it.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "usps-states", confidence: "memory" },
    { source: "iso-3166", confidence: "memory" },
    { source: "x12-837p-guide", section: "N402, N403 and N404", confidence: "memory" },
    { source: "stedi-claim-edits", section: "Missing country code for non-US addresses; ZIP or postal code not allowed outside the U.S. and Canada", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "a state written out", claim: { subscriber: { address: { state: "WASHINGTON" } }, lines: [{ code: "97012" }] } },
      { title: "a ZIP code with a hyphen", claim: { billing: { address: { zip: "99201-0001" } }, lines: [{ code: "97012" }] } },
      { title: "a province without its country", claim: { subscriber: { address: { state: "ON", zip: "K1A0B1" } }, lines: [{ code: "97012" }] } },
      { title: "a country that is none", claim: { facility: { address: { country: "ZZ" } }, lines: [{ code: "97012" }] } },
      { title: "no state", claim: { billing: { address: { state: "" } }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "five digits for the patient", claim: { subscriber: { address: { zip: "99201" } }, lines: [{ code: "97012" }] } },
      { title: "Canada", claim: { subscriber: { address: { state: "ON", zip: "K1A0B1", country: "CA" } }, lines: [{ code: "97012" }] } },
      { title: "no address at all is another matter", claim: { subscriber: { address: { street: "", city: "", state: "", zip: "" } }, lines: [{ code: "97012" }] } },
    ],
  },
});

type Holder = Located & { readonly address: Address };

function check({ source: { billing, facility, subscriber, patient } }: ClaimFacts): Outcome | readonly Outcome[] {
  const outcomes: Outcome[] = [];
  judge(outcomes, "billing provider", billing);
  if (facility) judge(outcomes, "service facility", facility);
  judge(outcomes, "subscriber", subscriber);
  if (patient.dependant) judge(outcomes, "patient", patient);
  return outcomes.length === 0 ? pass : outcomes;
}

/** What is written is not repeated: it is where a patient lives. */
function judge(outcomes: Outcome[], whose: string, holder: Holder): void {
  const { city, state, zip, country } = holder.address;
  if (city === "" && state === "" && zip === "") return;
  const isHere = country === "" || country === "US";
  if (isHere && US_STATES.has(state) && ZIP.test(zip)) return;
  const faults = isHere ? inTheStates(state, zip) : elsewhere(zip, country);
  const [first] = faults;
  if (first === undefined) return;
  outcomes.push(found({ fills: { whose, what: wordsText(faults.map(([, what]) => what)) }, place: holder.at(first[0]) ?? holder.at("N4"), mark: { element: "CLM01" } }));
}

const ZIP = /^\d{5}(\d{4})?$/;

type Fault = readonly [element: string, what: string];

function inTheStates(state: string, zip: string): readonly Fault[] {
  return [
    ...(US_STATES.has(state) ? [] : [["N402", state === "" ? "has no state (N402)" : "has a state that is none of the United States (N402), and no country"] as const]),
    ...(ZIP.test(zip) ? [] : [["N403", zip === "" ? "has no ZIP code (N403)" : "has a ZIP code that is not five or nine digits (N403)"] as const]),
  ];
}

function elsewhere(zip: string, country: string): readonly Fault[] {
  if (!COUNTRIES.has(country)) return [["N404", "has a country code that does not exist (N404)"]];
  return zip !== "" && country !== "CA" ? [["N403", "has a postal code, which only the United States and Canada have here (N403)"]] : [];
}
