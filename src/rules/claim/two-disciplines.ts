import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier, hasOneOf, numbersOf } from "../../check/kinds/lines.ts";
import { familyCodes, isTherapyCode } from "../../reference/index.ts";

/** Each discipline works under its own plan: one therapist's lines are not of two. */
export default rule({
  id: "claim/two-disciplines",
  title: "One therapist under two plans",
  severity: "error",
  over: "day",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  params: {},
  says: {
    what: "{lines} on {day}: {modifiers}, though {type} gave the service.",
    why: "Each discipline has a plan of its own: a physical therapist may not work under an occupational therapist's plan, nor the other way round. Both may treat a patient on one day, each in their own name.",
    next: "Look up under which plan the service was given, and bill each discipline's lines in the name of its own therapist.",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "§220.1.2.B: separate plans", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "a physical therapist's line with GO",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }, { code: "97530", modifiers: ["GO"] }] },
      },
    ],
    quiet: [
      {
        title: "all under the own plan",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP"] }, { code: "97530", modifiers: ["GP"] }] },
      },
      {
        title: "a physician may work under either",
        set: { on: true },
        claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP"] }, { code: "97530", modifiers: ["GO"] }] },
      },
    ],
  },
});

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  PT: ["GO", "GN"],
  PTA: ["GO", "GN"],
  OT: ["GP", "GN"],
  OTA: ["GP", "GN"],
  SLP: ["GP", "GO"],
};
const WORDS: Readonly<Record<string, string>> = {
  PT: "a physical therapist", PTA: "a physical therapist assistant", OT: "an occupational therapist", OTA: "an occupational therapy assistant", SLP: "a speech-language pathologist",
};

function check({ own, day }: DayFacts): Outcome | readonly Outcome[] {
  const wrong = own.filter(isOfAnother);
  const [first] = wrong;
  if (!first?.provider.known) return pass;
  const modifiers = [...new Set(wrong.flatMap(othersOf))].join(" and ");
  const numbers = numbersOf(wrong);
  const lines = numbers.length === 1 ? `Line ${numbers[0] ?? 1}` : `Lines ${numbers.join(", ")}`;
  return [found({ lines: numbers, fills: { lines, day: formatIsoDay(day), modifiers, type: WORDS[first.provider.value] ?? "another therapist" }, mark: { line: first.number, element: "SV101" } })];
}

function isOfAnother(line: LineFacts): boolean {
  const others = line.provider.known && isTherapyCode(line.procedure) ? OTHERS[line.provider.value] : undefined;
  return others !== undefined && hasOneOf(line, others);
}

/** Modifiers of a discipline that is not the provider's. */
function othersOf(line: LineFacts): readonly string[] {
  return line.provider.known ? (OTHERS[line.provider.value] ?? []).filter((modifier) => hasModifier(line, modifier)) : [];
}
