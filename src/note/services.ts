import type { Document, Placed } from "./document.ts";
import { behindBrackets, chosen, inTurn } from "./chosen.ts";
import { goesOn } from "./clauses.ts";
import { endsAfter } from "./endings.ts";
import type { Meant } from "./moods.ts";
import { OF_EXERCISE } from "./naming.ts";
import { runsOf, sentencesOfOne, sentencesOfPull } from "./runs.ts";
import { clauseBeside, clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** What the vocabulary calls the service of a code; several codes are one kind of work. */
const KIND_OF: Readonly<Record<string, string>> = {
  S9090: "97012", G0283: "97014", 98941: "98940", 98942: "98940", 98943: "98940", 97162: "97161", 97163: "97161", 97165: "97161", 97166: "97161", 97167: "97161",
  97168: "97164", S8948: "s8948", 20561: "20560", 97811: "97810",
};

/** The kind of service that a procedure code is, as the vocabulary names it. */
export function kindOf(code: string): string {
  return Object.hasOwn(KIND_OF, code) ? KIND_OF[code] ?? code : code;
}

/** Which service each place of the note speaks of, and how the note means that service. */
export interface Services {
  /** Kinds that the note says were given, by order of mention. */
  readonly given: ReadonlySet<string>;
  readonly mention: (kind: string) => "done" | "denied" | "planned" | "past" | "none";
  /** The service that a thing in a clause belongs to; undefined where no service was named. */
  of(clause: Meant, part: Placed): string | undefined;
  /** As `of`, but only where the service is named in the clause, before it in its paragraph, or after it in its sentence. */
  near(clause: Meant, part: Placed): string | undefined;
  /** The last service of the paragraph before, where the clause's own names none. */
  carried(clause: Meant): string | undefined;
}

const RANK = { done: 4, denied: 3, planned: 2, past: 1, none: 0 } as const;
type Mention = keyof typeof RANK;

export function servicesOf({ clauses, tokens }: Document): Services {
  const before = new Map<Meant, string | undefined>();
  const ended = new Map<number, string | undefined>();
  const mentions = new Map<string, Mention>();
  let current: string | undefined;
  let paragraph = -1;
  for (const clause of clauses) {
    if (clause.paragraph !== paragraph) {
      ended.set(paragraph, current);
      current = undefined;
    }
    paragraph = clause.paragraph;
    before.set(clause, current);
    const names = namesIn(clause);
    for (const means of toldBy(clause, names, current, tokens)) {
      if (RANK[clause.mood] > RANK[mentions.get(means) ?? "none"]) mentions.set(means, clause.mood);
    }
    current = withoutPacks(names, tokens).at(-1)?.means ?? settingIn(clause, mentions) ?? current;
  }
  ended.set(paragraph, current);
  for (const [kind, mention] of mentions) if (mention === "done" && isOnlyNamed(clauses, kind, tokens)) mentions.set(kind, "denied");
  const given = new Set([...mentions].filter(([, mention]) => mention === "done").map(([kind]) => kind));
  const only = given.size === 1 ? [...given][0] : undefined;
  const own = (clause: Meant, part: Placed): string | undefined => ownOf(clauses, clause, part, { tokens, before: before.get(clause) });
  const sentences = sentencesOfOne(clauses, runsOf(clauses, tokens), namesIn);
  const pulls = given.has("97012") ? sentencesOfPull(clauses, tokens) : undefined;
  const alone = ({ sentence, quantities }: Meant): string | undefined => {
    const means = pulls?.has(sentence) === true ? "97012" : sentences.get(sentence);
    return means === "97012" || quantities.some(({ unit }) => unit === "minute") ? means : undefined;
  };
  return {
    given,
    mention: (kind) => mentions.get(kind) ?? "none",
    of: (clause, part) => own(clause, part) ?? alone(clause) ?? before.get(clause) ?? laterIn(clauses, clause) ?? only,
    near: (clause, part) => own(clause, part) ?? alone(clause) ?? before.get(clause) ?? laterIn(clauses, clause),
    carried: ({ paragraph: own, section }) => (section === "head" || section === "treatment" || section === "objective") && ended.get(own) === undefined ? ended.get(own - 1) : undefined,
  };
}

interface Beside { readonly tokens: readonly Token[]; readonly before: string | undefined }

/** The service that a part of a clause belongs to by what stands in the clause itself, or right beside it. */
function ownOf(clauses: readonly Meant[], clause: Meant, part: Placed, { tokens, before }: Beside): string | undefined {
  const told = codeAfter(clauses, clause, part, tokens) ?? behindBrackets(clause, clauseBeside(clauses, clause, 1), namesIn, tokens);
  if (told !== undefined) return told;
  const names = namesIn(clause);
  const turn = inTurn(names, part, clause, tokens);
  return turn === undefined ? chosen(withoutParted(names, part, tokens, before), part, clause, tokens) : turn.means;
}

/** `Force: 85 #   Hold/Rest: 60/20`: fields that only a pull has, whatever was named last. */
function settingIn({ mood, terms }: Meant, mentions: ReadonlyMap<string, Mention>): string | undefined {
  const isOfPull = mood === "done" && terms.some(({ tag, means }) => tag === "label" && means === "force") && terms.some(({ tag }) => tag === "pull");
  return isOfPull && mentions.get("97012") === "done" ? "97012" : undefined;
}

const BACK: ReadonlySet<string> = new Set(["up", "down", "back"]);
const CHANGED: ReadonlySet<string> = new Set(["raised", "increased", "lowered", "cut", "dropped", "reduced", "brought", "turned", "bumped", "shortened", "lengthened", "extended", "kept", "held", "limited", "set"]);
const IT: ReadonlySet<string> = new Set(["it", "that", "this"]);

/** The services that a clause names; "so I raised it" and "the table stalled after 6 min" speak of the one before. */
function toldBy(clause: Meant, names: readonly Term[], current: string | undefined, tokens: readonly Token[]): readonly string[] {
  const isMore = raisedIn(clause, tokens) !== undefined || (current === "97012" && endsAfter(clause, tokens));
  const isOfBefore = current !== undefined && names.length === 0 && clause.mood === "done" && isMore;
  return isOfBefore ? [current] : names.map(({ means }) => means);
}

/** The token after "so I raised it to": what was told before was done, and how much of it follows. */
export function raisedIn({ from, to }: Placed, tokens: readonly Token[]): number | undefined {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const verb = words.findIndex((word, at) => CHANGED.has(word) && IT.has(words[at + 1] ?? ""));
  const rest = BACK.has(words[verb + 2] ?? "") ? verb + 3 : verb + 2;
  return verb >= 0 && (words[rest] === "to" || words[rest] === "at") ? from + rest + 1 : undefined;
}

const MEASURES: ReadonlySet<string> = new Set(["minute", "second", "pound", "kilogram", "percent"]);

/** Somewhere it is denied in so many words, and nowhere measured: "placed on the table; traction not started, 0 min". */
function isOnlyNamed(clauses: readonly Meant[], kind: string, tokens: readonly Token[]): boolean {
  const own = clauses.filter((clause) => namesIn(clause).some(({ means }) => means === kind));
  const denied = own.filter(({ mood, terms }) => mood === "denied" && terms.some(({ tag }) => tag === "not-done" || tag === "today"));
  const done = own.filter(({ mood }) => mood === "done");
  const sentences = new Set(done.map(({ sentence }) => sentence));
  const last = denied.at(-1);
  if (last === undefined) return false;
  const undone = denied.find((clause) => isUndoneAfterAll(clause, clauses, tokens));
  if (undone !== undefined && !done.some(({ from }) => from > undone.from)) return true;
  const not = new Set(denied.flatMap((clause) => wordsOf(clause, tokens)));
  if (done.some((clause) => isInPlace(clause, last.from, not, tokens))) return false;
  return !clauses.some((clause) => (sentences.has(clause.sentence) && clause.mood === "done"
    && clause.quantities.some(({ unit, value, paired }) => value > 0 && (MEASURES.has(unit) || paired === true))) || isDoseAlone(clause));
}

/** "Traction stopped before any pull was applied"; "Addendum: declined traction today": whatever was measured before. */
function isUndoneAfterAll({ terms, sentence, quantities }: Meant, clauses: readonly Meant[], tokens: readonly Token[]): boolean {
  if (terms.some(({ tag, means }) => tag === "not-done" && means === "unstarted")) return true;
  const first = clausesIn(clauses, "sentence", sentence)[0];
  if (first === undefined || quantities.length > 0 || !terms.some(({ tag }) => tag === "not-done")) return false;
  return AMENDING.has(tokens[first.from]?.text ?? "") && !tokens.slice(first.from, first.to + MOST_WORDS).some(({ text }) => text === "error");
}

/** Words behind the colon of the addendum within which it tells of a slip of the pen. */
const MOST_WORDS = 10;
const AMENDING: ReadonlySet<string> = new Set(["addendum", "amendment", "amended", "correction", "erratum"]);

/** "The lower back received 55 pounds for 14 minutes": a weight and its minutes, and no name beside them. */
function isDoseAlone({ mood, quantities, terms }: Meant): boolean {
  const has = (...units: readonly string[]): boolean => quantities.some(({ unit, value }) => value > 0 && units.includes(unit));
  return mood === "done" && has("minute") && has("pound", "kilogram") && !terms.some(({ tag }) => tag === "service" || tag === "activity" || tag === "other-weight");
}

const TRACTION: ReadonlySet<string> = new Set(["traction", "trx", "tx", "97012", "table", "unit"]);

/** "Refuses the table, agrees to the Y-strap": named after what was denied, and by none of its words. */
function isInPlace(clause: Meant, last: number, not: ReadonlySet<string>, tokens: readonly Token[]): boolean {
  if (clause.from <= last || clause.terms.some(({ tag }) => tag === "plan")) return false;
  const words = wordsOf(clause, tokens);
  return words.some((word) => !TRACTION.has(word)) && !words.some((word) => not.has(word));
}

/** The words of the services that a clause names. */
function wordsOf(clause: Meant, tokens: readonly Token[]): readonly string[] {
  return namesIn(clause).flatMap(({ from, to }) => tokens.slice(from, to)).filter(({ kind }) => kind === "word").map(({ text }) => text);
}

/** "10 min (timed) on the table for traction": named further on in the sentence. */
function laterIn(clauses: readonly Meant[], { sentence, to }: Meant): string | undefined {
  return clausesIn(clauses, "sentence", sentence).filter((other) => other.from >= to).flatMap(namesIn)[0]?.means;
}

/** `8 min, 97530`, `15 min ladder simulation (97530)`: the last minutes of a clause, and a code alone right behind it. */
function codeAfter(clauses: readonly Meant[], clause: Meant, part: Placed, tokens: readonly Token[]): string | undefined {
  const next = clauseBeside(clauses, clause, 1);
  const code = next?.sentence === clause.sentence ? codeAlone(next, tokens) : undefined;
  if (next === undefined || code === undefined || !isLast(clause, part)) return undefined;
  const named = namesIn(clause).map(({ means }) => means);
  const isInBrackets = tokens[next.from - 1]?.text === "(" && !named.includes(code) && named.every((means) => OF_EXERCISE.has(means));
  return isInBrackets || named.length === 0 ? code : undefined;
}

/** The service of a clause that is a procedure code and nothing else. */
function codeAlone(clause: Meant, tokens: readonly Token[]): string | undefined {
  const isCode = clause.to - clause.from === 1 && /^\d{5}$/.test(tokens[clause.from]?.text ?? "");
  return isCode ? namesIn(clause)[0]?.means : undefined;
}

function isLast({ quantities }: Meant, { from }: Placed): boolean {
  return quantities.findLast(({ unit }) => unit === "minute")?.from === from;
}

/** Names of services in a clause, without those that stand inside a longer one. */
export function namesIn({ terms }: Pick<Meant, "terms">): readonly Term[] {
  const known = namesOf.get(terms);
  if (known !== undefined) return known;
  const named = terms.filter(({ tag, means }) => tag === "service" && means !== "none" && means !== "hep");
  const outer = named.length < 2 ? named : named.filter((term) => !named.some((other) => other !== term && covers(other, term)));
  namesOf.set(terms, outer);
  return outer;
}

/** Every element asks for the names of every clause. */
const namesOf = new WeakMap<readonly Term[], readonly Term[]>();

/** `manual traction` is pull by hand and no machine's; `mechanical traction` stands once. */
function covers(outer: Term, inner: Term): boolean {
  const isLonger = outer.to - outer.from > inner.to - inner.from || (outer.means === "hands" && inner.means !== "hands");
  return outer.from <= inner.from && inner.to <= outer.to && isLonger;
}

/** "was ten minutes and exercise": what such a word parts from the thing before it is told of after it. */
const PARTING: ReadonlySet<string> = new Set(["and", "then", "plus", "followed", "following", "after", "before", "prior", "post", "&", "+", "w", "with"]);

/**
 * Without a pack that only lay beside ("on the roller table with heat for 15 min") and without what only tells when ("before the
 * adjustment, 10 minutes"): the minutes are of what was named first.
 */
function withoutPacks(names: readonly Term[], tokens: readonly Token[]): readonly Term[] {
  return names.filter(({ means, from }, at) => {
    const head = names[at - 1];
    const isAside = (means === "97010" && BESIDE.has(tokens[from - 1]?.text ?? "")) || (tokens[from - 1]?.text === "the" && WHEN.has(tokens[from - 2]?.text ?? ""));
    if (!isAside || head === undefined) return true;
    return tokens.slice(head.to, from).some(({ kind, text }) => kind === "number" || text.startsWith("min"));
  });
}

const WHEN: ReadonlySet<string> = new Set(["before", "after"]);
const BESIDE: ReadonlySet<string> = new Set(["with", "w", "over", "plus", "/"]);

/** "The neck was treated with CMT": what was done there. */
const TREATED: ReadonlySet<string> = new Set(["treated", "addressed", "managed", "worked"]);

/** Without the names behind a parting word, where another service was named before the part. */
function withoutParted(names: readonly Term[], part: Placed, tokens: readonly Token[], before: string | undefined): readonly Term[] {
  const isParted = ({ from }: Term): boolean => from >= part.to
    && tokens.slice(part.to, from).some(({ text }, at) => PARTING.has(text) && !TREATED.has(tokens[part.to + at - 1]?.text ?? "")
      && !(text === "then" && goesOn(tokens, part.to + at)));
  const isNamed = before !== undefined || names.some(({ from }) => from < part.from);
  return isNamed ? withoutPacks(names, tokens).filter((name) => !isParted(name)) : withoutPacks(names, tokens);
}
