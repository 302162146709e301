import { known, unknown } from "../claim/index.ts";
import type { Claim, Day, Known, ProviderType, ServiceLine } from "../claim/index.ts";
import { remembering } from "../claim/remembering.ts";
import { providerTypeOf } from "../reference/index.ts";
import { providerKey } from "./batch.ts";
import type { Earlier, EarlierLine } from "./batch.ts";
import type { BilledLine, DayFacts, HistoryFacts, LineFacts } from "./facts.ts";
import { serviceFor } from "./visits.ts";
import type { Visits } from "./visits.ts";

/** Everything a line rule may ask about each line of a claim. */
export function lineFacts(claim: Claim, visits: Visits): readonly LineFacts[] {
  const only = visits.has(claim.id) && hasOneDay(claim);
  return claim.lines.map((line) => {
    const visit = visits.of(claim.id, line.day, only);
    return {
      claim: claim.id,
      own: true,
      source: claim,
      line,
      number: line.number,
      procedure: line.procedure,
      modifiers: inCapitals(line.modifiers),
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

/** The same list where nothing is to be changed: alike lines share theirs. */
function inCapitals(modifiers: readonly string[]): readonly string[] {
  for (const modifier of modifiers) if (modifier !== modifier.toUpperCase()) return modifiers.map((written) => written.toUpperCase());
  return modifiers;
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
  return type === undefined ? NO_TYPE : knownType(type);
}

const NO_TYPE = unknown("provider-type-unknown");
/** One object a type. */
const knownType = remembering(64, (type: ProviderType): Known<ProviderType> => known(type));

/** The claim's days, one for each day and rendering provider, with the earlier lines that belong to them. */
export function daysOf(claim: Claim, own: readonly LineFacts[], earlier: Earlier): readonly DayFacts[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  let byKey: Map<string, Group> | undefined;
  for (const facts of own) {
    if (!facts.day.known) continue;
    const [day, provider] = [facts.day.value, providerKey(claim, facts.line)];
    // Nearly every claim has one day and one provider, and needs no keys.
    if (group === undefined) groups.push(group = { day, provider, own: [] });
    else if (group.day !== day || group.provider !== provider) {
      group = groupFor(groups, byKey ??= keyed(groups), { day, provider, own: [] });
    }
    group.own.push(facts);
  }
  return groups.map((each) => dayFacts(claim, each, earlier));
}

/** A day of one provider. */
interface Group { readonly day: Day; readonly provider: string; readonly own: LineFacts[] }

function keyOf({ day, provider }: Group): string {
  return `${day} ${provider}`;
}

function keyed(groups: readonly Group[]): Map<string, Group> {
  return new Map(groups.map((group) => [keyOf(group), group]));
}

/** The group that is there, or this new one. */
function groupFor(groups: Group[], byKey: Map<string, Group>, made: Group): Group {
  const key = keyOf(made);
  const held = byKey.get(key);
  if (held !== undefined) return held;
  byKey.set(key, made);
  groups.push(made);
  return made;
}

function dayFacts(claim: Claim, { day, provider, own }: Group, earlier: Earlier): DayFacts {
  const same = earlier.onDay(day).filter((line) => line.provider === provider);
  const lines: readonly BilledLine[] = same.length === 0 ? own : [...same, ...own];
  return { source: claim, day, own, lines };
}

/** What a history rule is given. The past is looked up when it is asked for: most rules have no need of it. */
export function historyFacts(claim: Claim, own: readonly LineFacts[], earlier: Earlier, complete: boolean): HistoryFacts {
  return new History(claim, own, earlier, complete);
}

class History implements HistoryFacts {
  readonly source: Claim;
  readonly own: readonly LineFacts[];
  readonly complete: boolean;
  readonly #earlier: Earlier;
  #past: HistoryFacts["past"] | undefined;
  #alongside: HistoryFacts["alongside"] | undefined;

  constructor(claim: Claim, own: readonly LineFacts[], earlier: Earlier, complete: boolean) {
    this.source = claim;
    this.own = own;
    this.complete = complete;
    this.#earlier = earlier;
  }

  get past(): HistoryFacts["past"] {
    return this.#past ??= pastOf(daysIn(this.own), this.#earlier.all());
  }

  get alongside(): HistoryFacts["alongside"] {
    return this.#alongside ??= [...daysIn(this.own)].flatMap((day) => this.#earlier.onDay(day));
  }
}

function daysIn(own: readonly LineFacts[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { day } of own) if (day.known) days.add(day.value);
  return days;
}

/** Earlier lines on other days up to the claim's last. */
function pastOf(days: ReadonlySet<Day>, earlier: readonly EarlierLine[]): HistoryFacts["past"] {
  if (earlier.length === 0) return earlier;
  let last = -Infinity;
  for (const day of days) last = Math.max(last, day);
  return earlier.filter(({ day }) => day.known && day.value < last && !days.has(day.value));
}
