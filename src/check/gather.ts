import { known, unknown } from "../claim/index.ts";
import type { Claim, Day, Known, ProviderType, ServiceLine } from "../claim/index.ts";
import { providerTypeOf } from "../reference/index.ts";
import { providerKey } from "./batch.ts";
import type { Earlier, EarlierLine } from "./batch.ts";
import type { BilledLine, DayFacts, HistoryFacts, LineFacts } from "./facts.ts";
import { serviceFor } from "./visits.ts";
import type { Visits } from "./visits.ts";

const NO_MODIFIERS: readonly string[] = [];

/** Everything a line rule may ask about each line of a claim. */
export function lineFacts(claim: Claim, visits: Visits): readonly LineFacts[] {
  const only = hasOneDay(claim);
  return claim.lines.map((line) => {
    const visit = visits.of(claim.id, line.day, only);
    return {
      claim: claim.id,
      own: true,
      source: claim,
      line,
      number: line.number,
      procedure: line.procedure,
      modifiers: line.modifiers.length === 0 ? NO_MODIFIERS : line.modifiers.map((modifier) => modifier.toUpperCase()),
      unitBasis: line.unitBasis,
      units: line.units,
      charge: line.charge,
      day: line.day,
      visit,
      service: serviceFor(visit, line),
      note: visits.noteOf(claim.id, visit),
      provider: providerOf(claim, line, visit.known ? visit.value.provider?.type : undefined),
    };
  });
}

/** True unless the lines name two days of service. */
export function hasOneDay({ lines }: Claim): boolean {
  let only: Day | undefined;
  for (const { day } of lines) {
    if (!day.known) continue;
    if (only !== undefined && day.value !== only) return false;
    only = day.value;
  }
  return true;
}

function providerOf(claim: Claim, line: ServiceLine, recorded: ProviderType | undefined): Known<ProviderType> {
  const rendering = line.rendering ?? claim.rendering;
  const type = providerTypeOf(rendering?.taxonomy ?? "") ?? recorded ?? providerTypeOf(claim.billing.taxonomy);
  return type === undefined ? unknown("provider-type-unknown") : known(type);
}

/** The claim's days, one for each day and rendering provider, with the earlier lines that belong to them. */
export function daysOf(claim: Claim, own: readonly LineFacts[], earlier: Earlier): readonly DayFacts[] {
  const only = onlyDay(claim, own);
  if (only !== undefined) return [dayFacts(claim, only, own, earlier)];
  const groups = new Map<string, { readonly key: DayKey; readonly lines: LineFacts[] }>();
  for (const facts of own) {
    if (!facts.day.known) continue;
    const key: DayKey = { day: facts.day.value, provider: providerKey(claim, facts.line) };
    const name = `${key.day} ${key.provider}`;
    const group = groups.get(name);
    if (group) group.lines.push(facts);
    else groups.set(name, { key, lines: [facts] });
  }
  return [...groups.values()].map(({ key, lines }) => dayFacts(claim, key, lines, earlier));
}

/** What tells the day apart where all lines have one day and one provider, as most claims do. */
function onlyDay(claim: Claim, own: readonly LineFacts[]): DayKey | undefined {
  const [first] = own;
  if (!first?.day.known) return undefined;
  const day = first.day.value;
  const provider = providerKey(claim, first.line);
  for (const line of own) if (!line.day.known || line.day.value !== day || providerKey(claim, line.line) !== provider) return undefined;
  return { day, provider };
}

interface DayKey { readonly day: Day; readonly provider: string }

function dayFacts(claim: Claim, { day, provider }: DayKey, own: readonly LineFacts[], earlier: Earlier): DayFacts {
  const same = earlier.onDay(day).filter((line) => line.provider === provider);
  const lines: readonly BilledLine[] = same.length === 0 ? own : [...same, ...own];
  return { source: claim, day, own, lines };
}

/** What a history rule is given. The past is looked up when it is asked for: most rules have no need of it. */
export function historyFacts(claim: Claim, own: readonly LineFacts[], earlier: Earlier, complete: boolean): HistoryFacts {
  let days: ReadonlySet<Day> | undefined;
  let past: HistoryFacts["past"] | undefined;
  let alongside: HistoryFacts["alongside"] | undefined;
  return {
    source: claim,
    own,
    complete,
    get past() { return past ??= pastOf(days ??= daysIn(own), earlier.all()); },
    get alongside() { return alongside ??= [...days ??= daysIn(own)].flatMap((day) => earlier.onDay(day)); },
  };
}

function daysIn(own: readonly LineFacts[]): ReadonlySet<Day> {
  return new Set(own.flatMap(({ day }) => (day.known ? [day.value] : [])));
}

/** Earlier lines on other days up to the claim's last. */
function pastOf(days: ReadonlySet<Day>, earlier: readonly EarlierLine[]): HistoryFacts["past"] {
  const last = [...days].reduce((latest, day) => Math.max(latest, day), -Infinity);
  return earlier.filter(({ day }) => day.known && day.value < last && !days.has(day.value));
}
