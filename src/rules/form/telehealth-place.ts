import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";

type Remote = { readonly places: readonly string[]; readonly modifiers: readonly string[] };

/** Traction is done to a patient who is there. */
export default rule({
  id: "form/telehealth-place",
  title: "Traction is not telehealth",
  severity: "error",
  over: "line",
  applies: { procedures: ["97012"] },
  params: { places: ["02", "10"], modifiers: ["93", "95"] },
  says: {
    what: "{code} on line {line} is billed as telehealth ({how}).",
    why: "Traction needs the patient on the device in the office. Places 02 and 10 and modifiers 93 and 95 say that the patient was elsewhere; the code is not among those that may be given that way.",
    next: "Look up where the patient was: put the office's place of service on the line, or take the line off.",
  },
  denial: { group: "CO", carc: "5", rarc: [] },
  fix: "never",
  citations: [{ source: "cms-place-of-service", section: "02 and 10", confidence: "memory" }],
  check,
  examples: {
    found: [
      { title: "at home by telehealth", claim: { lines: [{ code: "97012", placeOfService: "10" }] } },
      { title: "by video", claim: { lines: [{ code: "97012", modifiers: ["GP", "95"] }] } },
    ],
    quiet: [
      { title: "in the office", claim: { lines: [{ code: "97012" }] } },
      { title: "exercise by video", claim: { lines: [{ code: "97110", placeOfService: "10", modifiers: ["95"] }] } },
    ],
  },
});

function check(facts: LineFacts, { params }: { readonly params: Remote }): Outcome {
  const { placeOfService } = facts.line;
  const remote = params.modifiers.filter((modifier) => facts.modifiers.includes(modifier));
  const how = [
    ...(params.places.includes(placeOfService) ? [`place of service ${placeOfService}`] : []),
    ...remote.map((modifier) => `modifier ${modifier}`),
  ];
  if (how.length === 0) return pass;
  return found({ fills: { ...lineFills(facts), how: wordsText(how) }, mark: { line: facts.number, element: remote.length > 0 ? "SV101" : "SV105" } });
}
