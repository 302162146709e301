import type { Citation } from "../reference/index.ts";
import type { Fills, Found } from "./outcome.ts";
import type { Planned } from "./plan.ts";
import type { Rule } from "./rule.ts";
import { Template } from "./template.ts";

/** What is the same in every finding of a planned rule that rests on the same lenders and sources. */
export interface Said {
  readonly what: Template;
  readonly why: Template;
  readonly next: Template;
  readonly question: Template | undefined;
  /** The rule's parameters, for names to which its check gives no value. */
  readonly params: Fills;
  readonly citations: readonly Citation[];
}

/** Finds a rule by its id. */
export type RuleOf = (id: string) => Rule | undefined;

/** A planned rule's own words, and what they come to where other rules lend theirs or the case has its own sources. */
interface Kept { readonly own: Said; readonly cases: Map<string, Said> }

const kept = new WeakMap<Planned, Kept>();
/** More cases than a rule meets with the codes of an office; beyond it the memory begins anew. */
const MOST = 4096;
const NOTHING: readonly never[] = [];

/** What a planned rule says where it found this. */
export function saidBy(planned: Planned, { because = NOTHING, citations = NOTHING }: Found, ruleOf: RuleOf): Said {
  let held = kept.get(planned);
  if (held === undefined) kept.set(planned, held = { own: saidWith(planned, NOTHING, NOTHING), cases: new Map() });
  if (because.length === 0 && citations.length === 0) return held.own;
  const key = because.join() + citations.map(keyOf).join();
  const before = held.cases.get(key);
  if (before !== undefined) return before;
  if (held.cases.size >= MOST) held.cases.clear();
  const made = saidWith(planned, citations, because.flatMap((id) => ruleOf(id) ?? []));
  held.cases.set(key, made);
  return made;
}

/** All that a citation says: none of it has a line break in it. */
function keyOf({ source, section, title, url, from, checkedOn, confidence }: Citation): string {
  return `\n${source}\n${section}\n${title}\n${url}\n${from}\n${checkedOn}\n${confidence}`;
}

function saidWith({ rule, settled: { params, citations } }: Planned, ofCase: readonly Citation[], lenders: readonly Rule[]): Said {
  const { says } = rule;
  const shownAs = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)]);
  return {
    what: new Template(says.what),
    why: new Template([says.why, ...lenders.map((lender) => lender.says.why)].join(" ")),
    next: new Template(says.next),
    question: says.question === undefined ? undefined : new Template(says.question),
    params: Object.fromEntries(shownAs) as Fills,
    citations: unique([...ofCase, ...citations, ...lenders.flatMap((lender) => lender.citations)]),
  };
}

function unique(citations: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, title, section }) => {
    const key = `${source} ${title ?? ""} ${section ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
