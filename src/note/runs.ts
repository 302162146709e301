import type { Clause } from "./clauses.ts";
import type { Meant } from "./moods.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** By sentence, the first of the sentences that only a semicolon parts from it: "traction on the table; 20 min; static". */
export function runsOf(clauses: readonly Clause[], tokens: readonly Token[]): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  let [last, first] = [-1, -1];
  for (const { sentence, from } of clauses) {
    if (runs.has(sentence)) continue;
    if (tokens[from - 1]?.text !== ";" || !runs.has(last)) first = sentence;
    last = sentence;
    runs.set(sentence, first);
  }
  return runs;
}

type Runs = ReadonlyMap<number, number>;

type Named = Map<number, Set<string>>;

function add(named: Named, at: number, means: string): void {
  named.set(at, (named.get(at) ?? new Set()).add(means));
}

/** By sentence, the one service that it names, or that its run of sentences does: "pull 60 lb; supine; traction unit". */
export function sentencesOfOne(
  clauses: readonly Meant[], runs: Runs, namesIn: (clause: Meant) => readonly Term[],
): ReadonlyMap<number, string> {
  const [own, whole]: readonly [Named, Named] = [new Map(), new Map()];
  for (const clause of clauses) {
    for (const { means } of namesIn(clause)) {
      add(own, clause.sentence, means);
      add(whole, runs.get(clause.sentence) ?? -1, means);
    }
  }
  const only = (kinds: ReadonlySet<string> | undefined): string | undefined => (kinds?.size === 1 ? [...kinds][0] : undefined);
  return new Map([...runs].flatMap(([sentence, run]) => {
    const means = own.has(sentence) ? only(own.get(sentence)) : only(whole.get(run));
    return means === undefined ? [] : [[sentence, means] as const];
  }));
}

/**
 * "Lumbar, 65 lb, 60/20, supine" and "Prone for tx, motorized": sentences that name no service, in which a weight stands with what
 * only a pull has, or a way of pulling with a way of lying.
 */
export function sentencesOfPull(clauses: readonly Meant[], tokens: readonly Token[]): ReadonlySet<number> {
  const told = new Map<number, Set<string>>();
  for (const { sentence, mood, terms, quantities, from, to } of clauses) {
    const own = told.get(sentence) ?? new Set<string>();
    told.set(sentence, own);
    if (mood !== "done" || terms.some(({ tag }) => tag === "service" || tag === "activity" || tag === "other-weight")) own.add("apart");
    if (quantities.some(({ unit }) => unit === "pound" || unit === "kilogram")) own.add("weight");
    if (terms.some(({ tag }) => tag === "mode") || tokens.slice(from, to).some(({ text }) => MOTORS.has(text))) own.add("mode");
    if (terms.some(({ tag, means }) => tag === "position" && LYING.has(means))) own.add("lying");
  }
  return new Set([...told].filter(([, parts]) => !parts.has("apart") && ["weight", "mode", "lying"].filter((part) => parts.has(part)).length > 1)
    .map(([sentence]) => sentence));
}

const MOTORS: ReadonlySet<string> = new Set(["motorized", "motorised"]);
const LYING: ReadonlySet<string> = new Set(["supine", "prone"]);
