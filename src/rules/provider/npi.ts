import type { Claim, Provider, ServiceLine } from "../../claim/index.ts";
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
    what: "The NPI of the {who}{where} is no valid number.",
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
      { title: "the place's", claim: { facility: { npi: "1234567890" }, lines: [{ code: "97012" }] } },
      { title: "an ordering provider's, on a line", claim: { lines: [{ code: "97012", ordering: { npi: "1234567890" } }] } },
      { title: "nine digits", claim: { rendering: { npi: "123456789" }, lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "a valid number", claim: { billing: { npi: "1234567893" }, lines: [{ code: "97012" }] } },
      { title: "none at all is another matter", claim: { billing: { npi: "" }, lines: [{ code: "97012" }] } },
    ],
  },
});

interface Named { readonly provider: Provider; readonly lines: readonly number[] }

function check({ source }: ClaimFacts): Outcome | readonly Outcome[] {
  if (isFree(source)) return pass;
  const wrong = everyProvider(source).filter(({ provider }) => isWrong(provider));
  return wrong.length === 0 ? pass : wrong.map(({ provider, lines }) => found({
    ...(lines.length === 0 ? {} : { lines }),
    fills: { who: WHO[provider.role], where: lines.length === 0 ? "" : ` on ${linesText(lines)}` },
    place: provider.at("NM109"),
    mark: { element: "CLM01" },
  }));
}

/** True where no number of the claim and its lines is wrong: nearly always, and without a list of them. */
function isFree(claim: Claim): boolean {
  const { billing, rendering, referring, primaryCare, supervising, facility, lines } = claim;
  if (isWrong(billing) || isWrong(rendering) || isWrong(referring)) return false;
  if (isWrong(primaryCare) || isWrong(supervising) || isWrong(facility)) return false;
  return lines.every((line) => isFreeLine(line, claim));
}

/** What a line has for itself; the claim's own providers are looked at already. */
function isFreeLine(line: ServiceLine, { rendering, supervising }: Claim): boolean {
  if (isWrong(line.facility) || isWrong(line.ordering) || isWrong(line.referring)) return false;
  return (line.rendering === rendering || !isWrong(line.rendering)) && (line.supervising === supervising || !isWrong(line.supervising));
}

function isWrong(provider: Provider | undefined): boolean {
  return provider !== undefined && provider.npi !== "" && !isNpi(provider.npi);
}

const WHO: Readonly<Record<Provider["role"], string>> = {
  billing: "billing provider", rendering: "rendering provider", referring: "referring provider", supervising: "supervising provider",
  "primary care": "primary care provider", facility: "service facility", ordering: "ordering provider",
};

/** The claim's providers, then those that lines have for themselves, each number once. */
function everyProvider(claim: Claim): readonly Named[] {
  const { billing, rendering, referring, primaryCare, supervising, facility } = claim;
  const named: Named[] = [];
  for (const provider of [billing, rendering, referring, primaryCare === referring ? undefined : primaryCare, supervising, facility]) {
    if (provider) named.push({ provider, lines: [] });
  }
  return hasOwn(claim) ? [...named, ...ofLines(claim, named)] : named;
}

/** True where a line names a provider of its own. */
function hasOwn({ lines, rendering, supervising }: Claim): boolean {
  return lines.some((line) => line.rendering !== rendering || line.supervising !== supervising
    || (line.facility ?? line.ordering ?? line.referring) !== undefined);
}

function ofLines({ lines }: Claim, named: readonly Named[]): readonly Named[] {
  const perLine = new Map<string, Named>();
  for (const { number, rendering, supervising, facility, ordering, referring } of lines) {
    for (const provider of [rendering, supervising, facility, ordering, referring]) {
      if (provider === undefined || named.some((one) => isSame(one.provider, provider))) continue;
      const key = `${provider.role} ${provider.npi}`;
      perLine.set(key, { provider, lines: [...(perLine.get(key)?.lines ?? []), number] });
    }
  }
  return [...perLine.values()];
}

function isSame(one: Provider, other: Provider): boolean {
  return one === other || (one.role === other.role && one.npi === other.npi);
}
