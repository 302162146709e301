import type { Provider } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";

/** Nobody supervises themselves. */
export default rule({
  id: "provider/supervises-self",
  title: "Rendering and supervising are two people",
  severity: "warning",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The supervising provider{where} is the rendering provider.",
    why: "A supervising provider (NM1*DQ) is named when the one who gave the service was supervised by another. The same person in both places says nothing, and clearing houses send the claim back.",
    next: "Take the supervising provider off, or name who supervised.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "stedi-claim-edits", section: "Supervising provider matches the rendering provider", confidence: "secondary" }],
  check,
  examples: {
    found: [{ title: "one number in both places", claim: { rendering: { npi: "1000000004" }, supervising: { npi: "1000000004" }, lines: [{ code: "97012" }] } }],
    quiet: [
      { title: "two people", claim: { rendering: { npi: "1000000004" }, supervising: { npi: "1234567893" }, lines: [{ code: "97012" }] } },
      { title: "nobody supervised", claim: { rendering: { npi: "1000000004" }, lines: [{ code: "97012" }] } },
    ],
  },
});

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  const { rendering, supervising, lines } = source;
  if (isOne(rendering, supervising)) return [told(supervising, "")];
  const own = lines.filter((line) => isOne(line.rendering, line.supervising));
  return own.length === 0 ? pass : own.map((line) => told(line.supervising, ` of line ${line.number}`, [line.number]));
}

function told(supervising: Provider | undefined, where: string, lines?: readonly number[]): Outcome {
  return found({ ...(lines ? { lines } : {}), fills: { where }, place: supervising?.at("NM109"), mark: { element: "CLM01" } });
}

function isOne(rendering: Provider | undefined, supervising: Provider | undefined): boolean {
  return rendering !== undefined && rendering.npi !== "" && rendering.npi === supervising?.npi;
}
