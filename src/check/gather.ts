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
  const groups = new Map<string, LineFacts[]>();
  for (const facts of own) {
    if (!facts.day.known) continue;
    const key = dayKey(facts.day.value, providerKey(claim, facts.line));
    const group = groups.get(key);
    if (group) group.push(facts);
    else groups.set(key, [facts]);
  }
  return [...groups].map(([key, group]) => dayFacts(claim, key, group, earlier));
}

function dayKey(day: Day, provider: string): string {
  return `${day} ${provider}`;
}

function dayFacts(claim: Claim, key: string, own: readonly LineFacts[], earlier: Earlier): DayFacts {
  const day = own[0]?.day.known ? own[0].day.value : 0;
  const same = earlier.onDay(day).filter(({ provider }) => dayKey(day, provider) === key);
  const lines: readonly BilledLine[] = same.length === 0 ? own : [...same, ...own];
  return { source: claim, day, own, lines };
}

/** What a history rule is given. The past is looked up when it is asked for: most rules have no need of it. */
export function historyFacts(claim: Claim, own: readonly LineFacts[], earlier: Earlier, complete: boolean): HistoryFacts {
  const days = daysIn(own);
  let past: HistoryFacts["past"] | undefined;
  let alongside: HistoryFacts["alongside"] | undefined;
  return {
    source: claim,
    own,
    complete,
    get past() { return past ??= pastOf(days, earlier.all()); },
    get alongside() { return alongside ??= [...days].flatMap((day) => earlier.onDay(day)); },
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
