import type { ProviderType } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import { linesText } from "../../check/kinds/lines.ts";
import { providerTypeOf } from "../../reference/index.ts";

/** The claim and the record of the visit name the same kind of provider. */
export default rule({
  id: "provider/type-disagrees",
  title: "Two kinds of provider",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "The {role} provider's taxonomy says {claimed}, and the record of the visit says {recorded} ({where}).",
    why: "What is covered, and which modifiers go on a line, depends on who gave the service: for Medicare a chiropractor's traction is excluded and a therapist's is covered. Here the rules went by the claim's rendering taxonomy where it has one.",
    next: "Find out who gave the service, and put right whichever of the two is wrong.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "nucc-taxonomy", confidence: "memory" },
    { source: "analyst", section: "Two statements about one provider", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      { title: "a chiropractor on the claim, a therapist in the record", claim: { provider: "DC", lines: [{ code: "97012" }] }, visit: { provider: { type: "PT" } } },
      { title: "two kinds of therapist", severity: "warning", claim: { provider: "PT", lines: [{ code: "97012" }] }, visit: { provider: { type: "OT" } } },
      { title: "only the billing provider has a taxonomy", severity: "warning", claim: { billing: { taxonomy: "111N00000X" }, lines: [{ code: "97012" }] }, visit: { provider: { type: "PT" } } },
    ],
    quiet: [
      { title: "they agree", claim: { provider: "DC", lines: [{ code: "97012" }] }, visit: { provider: { type: "DC" } } },
      { title: "an assistant under a therapist's name", claim: { provider: "PT", lines: [{ code: "97012" }] }, visit: { provider: { type: "PTA" } } },
      { title: "no record", claim: { provider: "DC", lines: [{ code: "97012" }] } },
    ],
  },
});

interface Disagreement { readonly role: "rendering" | "billing"; readonly claimed: ProviderType; readonly recorded: ProviderType }

function check({ lines }: ClaimFacts): Outcome | readonly Outcome[] {
  if (!lines.some((line) => disagreementOn(line) !== undefined)) return pass;
  const groups = new Map<string, { readonly what: Disagreement; readonly lines: readonly LineFacts[] }>();
  for (const line of lines) {
    const what = disagreementOn(line);
    if (what === undefined) continue;
    const key = `${what.role} ${what.claimed} ${what.recorded}`;
    groups.set(key, { what, lines: [...(groups.get(key)?.lines ?? []), line] });
  }
  return [...groups.values()].map(({ what, lines: concerned }) => foundOn(what, concerned.map(({ number }) => number)));
}

function foundOn(what: Disagreement, lines: readonly number[]): Outcome {
  return found({
    lines,
    fills: { ...what, where: linesText(lines) },
    mark: { element: "PRV03", of: what.role, ...(lines[0] === undefined ? {} : { line: lines[0] }) },
    ...(what.role === "rendering" && decidesCoverage(what) ? {} : { severity: "warning" }),
    atRisk: [],
  });
}

/** The rendering provider's taxonomy, else the billing one's, against the record. */
function disagreementOn({ source, line, visit }: LineFacts): Disagreement | undefined {
  const recorded = visit.known ? visit.value.provider?.type : undefined;
  if (recorded === undefined) return undefined;
  const rendering = providerTypeOf((line.rendering ?? source.rendering)?.taxonomy ?? "");
  const claimed = rendering ?? providerTypeOf(source.billing.taxonomy);
  if (claimed === undefined || disciplineOf(claimed) === disciplineOf(recorded)) return undefined;
  return { role: rendering === undefined ? "billing" : "rendering", claimed, recorded };
}

/** An assistant works under a therapist's name: that is no disagreement. */
function disciplineOf(type: ProviderType): ProviderType {
  if (type === "PTA") return "PT";
  return type === "OTA" ? "OT" : type;
}

const THERAPISTS: readonly ProviderType[] = ["PT", "OT", "SLP"];

/** A chiropractor against a therapist. */
function decidesCoverage({ claimed, recorded }: Disagreement): boolean {
  const both = [disciplineOf(claimed), disciplineOf(recorded)];
  return both.includes("DC") && both.some((type) => THERAPISTS.includes(type));
}
