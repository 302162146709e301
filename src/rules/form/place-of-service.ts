import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { PLACES_OF_SERVICE } from "../../reference/index.ts";

/** A place of service is one of CMS's codes. */
export default rule({
  id: "form/place-of-service",
  title: "A place of service that exists",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{place} on {where} is no place of service.",
    why: "The place (CLM05-1, SV105, item 24B) is a code of two digits from CMS's list, the same for every payer; 11 is the office. One that the list does not have is rejected.",
    next: "Look up where the patient was, and write that place's code.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M77"] },
  fix: "never",
  citations: [{ source: "cms-place-of-service", section: "Codes in use", confidence: "secondary" }],
  check,
  examples: {
    found: [
      { title: "a code that CMS has not given out", claim: { placeOfService: "30", lines: [{ code: "97012" }] } },
      { title: "one digit, on a line", claim: { lines: [{ code: "97012" }, { code: "97110", placeOfService: "1" }] } },
    ],
    quiet: [
      { title: "the office", claim: { lines: [{ code: "97012" }] } },
      { title: "at home by telehealth", claim: { placeOfService: "10", lines: [{ code: "97110", modifiers: ["95"] }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  const { placeOfService: place, lines } = source;
  if (!isWrong(place) && lines.every((line) => line.placeOfService === place || !isWrong(line.placeOfService))) return pass;
  const onClaim = isWrong(place) ? [found({ fills: { place, where: "the claim" }, mark: { element: "CLM05-1" } })] : [];
  const onLines = lines.filter((line) => line.placeOfService !== place && isWrong(line.placeOfService)).map((line) =>
    found({ lines: [line.number], fills: { place: line.placeOfService, where: `line ${line.number}` }, mark: { line: line.number, element: "SV105" } }));
  return [...onClaim, ...onLines];
}

function isWrong(place: string): boolean {
  return place !== "" && !PLACES_OF_SERVICE.has(place);
}
