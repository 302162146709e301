import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, Outcome } from "../../check/index.ts";
import { assistedCodes } from "../../check/kinds/assistant-day.ts";
import { hasModifier, numbersOf } from "../../check/kinds/lines.ts";
import { removals } from "../../check/kinds/modifiers.ts";
import { familyCodes, isTherapyCode } from "../../reference/index.ts";

/** A service that the record has as the therapist's is not paid less. */
export default rule({
  id: "modifiers/assistant-joint",
  title: "CQ or CO on a therapist's service",
  severity: "warning",
  over: "day",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  params: {},
  says: {
    what: "{code} on {day} has {marked} with {modifier}; by the record {due} an assistant's{together}.",
    why: "CQ and CO take 15 % off the payment. Minutes that therapist and assistant give together are the therapist's, and so is a last unit with 8 minutes of the therapist's.",
    next: "If the record is right, take the modifier off the units that the therapist gave.",
    question: "Did the therapist give these units, alone or together with the assistant, as the record has it?",
  },
  denial: null,
  fix: "attest",
  citations: [
    { source: "apta-cq-quick-guide", section: "Together counts as the therapist", confidence: "verified" },
    { source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      {
        title: "given together, and marked as the assistant's",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97112", units: 2, modifiers: ["GP", "CQ"] }] },
        visit: { services: [{ line: 1, code: "97112", minutes: 30, furnishedBy: { together: 30 } }] },
      },
    ],
    quiet: [
      {
        title: "the assistant's own",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97112", units: 2, modifiers: ["GP", "CQ"] }] },
        visit: { services: [{ line: 1, code: "97112", furnishedBy: { PTA: 30 } }] },
      },
      { title: "no record", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97112", modifiers: ["GP", "CQ"] }] } },
    ],
  },
});

function check(facts: DayFacts): readonly Outcome[] {
  return assistedCodes(facts).map(([, assisted]) => {
    if (!assisted.known || assisted.value.marked <= assisted.value.due.units) return pass;
    const { code, lines, shares, due, marked } = assisted.value;
    const wrong = lines.filter((line) => hasModifier(line, "CQ", "CO"));
    const modifier = wrong.some((line) => hasModifier(line, "CO")) ? "CO" : "CQ";
    return found({
      lines: numbersOf(wrong),
      mark: { line: wrong[0]?.number ?? 1, element: "SV101" },
      fills: {
        code,
        day: formatIsoDay(facts.day),
        modifier,
        marked: units(marked),
        due: due.units === 0 ? "none is" : due.units === 1 ? "1 is" : `${due.units} are`,
        together: shares.together > 0 ? `, for ${shares.together} minutes were given together` : "",
      },
      changes: due.units === 0 ? wrong.flatMap(({ number }) => removals(number, [modifier])) : [],
    });
  });
}

function units(count: number): string {
  return count === 1 ? "1 unit" : `${count} units`;
}
