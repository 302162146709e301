import type { Claim, Provider } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { linesText } from "../../check/kinds/lines.ts";
import { isNpi } from "../../check/kinds/npi.ts";

/** An NPI proves itself by its last digit. */
export default rule({
  id: "provider/npi",
  title: "NPI check digit",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "The NPI of the {role} provider{where} is no valid number.",
    why: "An NPI has ten digits of which the last follows from the others. One that does not is a slip of the pen, and the claim is rejected before anyone judges it.",
    next: "Look the provider up in the national registry, and copy the number.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "npi-standard", section: "Luhn check over 80840 and the number", confidence: "memory" },
    { source: "analyst", section: "Arithmetic: the standard's own example, 1234567893, passes", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      { title: "the billing provider's", claim: { billing: { npi: "1234567890" }, lines: [{ code: "97012" }] } },
      { title: "nine digits", claim: { rendering: { npi: "123456789" }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "a valid number", claim: { billing: { npi: "1234567893" }, lines: [{ code: "97012" }] } },
      { title: "none at all is another matter", claim: { billing: { npi: "" }, lines: [{ code: "97012" }] } },
    ],
  },
});

type Role = Provider["role"];
interface Named { readonly role: Role; readonly npi: string; readonly lines: readonly number[] }

function check({ source }: ClaimFacts): readonly Outcome[] {
  const wrong = everyNpi(source).filter(({ npi }) => npi !== "" && !isNpi(npi));
  return wrong.length === 0 ? [pass] : wrong.map(({ role, lines }) => found({
    ...(lines.length === 0 ? {} : { lines }),
    fills: { role, where: lines.length === 0 ? "" : ` on ${linesText(lines)}` },
    mark: { element: "NM109", of: role, ...(lines[0] === undefined ? {} : { line: lines[0] }) },
  }));
}

/** The claim's providers, then those that lines have for themselves, each number once. */
function everyNpi(claim: Claim): readonly Named[] {
  const named = [claim.billing, claim.rendering, claim.referring, claim.supervising].flatMap((provider): Named[] =>
    provider ? [{ role: provider.role, npi: provider.npi, lines: [] }] : []);
  const perLine = new Map<string, Named>();
  for (const { number, rendering, supervising } of claim.lines) {
    for (const provider of [rendering, supervising]) {
      if (provider === undefined || named.some(({ role, npi }) => role === provider.role && npi === provider.npi)) continue;
      const { role, npi } = provider;
      perLine.set(`${role} ${npi}`, { role, npi, lines: [...(perLine.get(`${role} ${npi}`)?.lines ?? []), number] });
    }
  }
  return [...named, ...perLine.values()];
}
