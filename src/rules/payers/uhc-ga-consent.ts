import { rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { modifierRequired } from "../../check/kinds/modifiers.ts";
import type { LineContext } from "../../check/kinds/modifiers.ts";
import { factOf } from "../../check/visits.ts";
import { familyCodes } from "../../reference/index.ts";

type Params = { readonly modifiers: readonly string[] };

/** A member who agreed in writing to pay for what is not covered: GA says so to this payer. */
export default rule({
  id: "payers/uhc-ga-consent",
  title: "GA where the member agreed to pay",
  severity: "warning",
  over: "line",
  applies: { procedures: familyCodes() },
  on: false,
  params: { modifiers: ["GA"] as readonly string[] },
  says: {
    what: "{code} on line {line}: the record has the member's consent to a service that is not covered, and the line has no GA.",
    why: "From 2025-02-01 this payer wants GA on a service that its commercial plans do not cover, where the member agreed in writing beforehand to pay for it. Without GA the provider bears the cost. This is the payer's own use of GA; it is no Medicare notice.",
    next: "If the consent was signed before the service and names it with its cost, GA goes on the line.",
    question: "Did the member agree in writing, before the service and by name and cost, to pay for this service that the plan does not cover?",
  },
  denial: { group: "CO", carc: "96", rarc: [] },
  fix: "attest",
  citations: [{ source: "uhc-ga-consent", from: "2025-02-01", confidence: "secondary" }],
  check,
  examples: {
    found: [
      {
        title: "consent on record, no GA",
        set: { on: true },
        claim: { lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { consent: { nonCoveredService: true } },
      },
    ],
    quiet: [
      {
        title: "with GA",
        set: { on: true },
        claim: { lines: [{ code: "97012", modifiers: ["GP", "GA"] }] },
        visit: { consent: { nonCoveredService: true } },
      },
      {
        title: "no such consent",
        set: { on: true },
        claim: { lines: [{ code: "97012", modifiers: ["GP"] }] },
        visit: { consent: { nonCoveredService: false } },
      },
      { title: "nothing on record about it", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP"] }] }, visit: {} },
      { title: "no record", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } },
    ],
  },
});

const needsModifier = modifierRequired<Params>((line) => consented(line));

function consented({ visit }: LineFacts): boolean {
  return visit.known && visit.value.consent?.nonCoveredService === true;
}

function check(line: LineFacts, context: LineContext<Params>): Outcome {
  if (hasModifier(line, ...context.params.modifiers)) return needsModifier(line, context);
  const consent = factOf(line.visit, "consent");
  return consent.known ? needsModifier(line, context) : unchecked(consent.reason);
}
