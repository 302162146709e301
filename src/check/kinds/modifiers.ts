import { hasModifier, hasOneOf } from "./lines.ts";
import type { LineFacts } from "../facts.ts";
import type { Context } from "../rule.ts";
import { found, pass } from "../outcome.ts";
import type { Change, Fills, Found, Mark, Outcome } from "../outcome.ts";
import { parted } from "./parted.ts";

/** A line check that reads nothing of its context but the rule's parameters and the tables. */
export type LineCheck<P> = (line: LineFacts, context: LineContext<P>) => Outcome;
export type LineContext<P> = Pick<Context<P>, "params" | "tables">;

/** What a rule adds to, or says instead of, what its kind says. */
type Details = Omit<Found, "is">;
/** Which lines a kind looks at, beside what its parameters say. */
type Where = (line: LineFacts) => boolean;

const everywhere: Where = () => true;

/** `GA`, `GA and GX`, `GN, GO and GP`. */
export function wordsText(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** The line and its code, for the `{names}` of what a rule says. */
export function lineFills({ number, procedure }: Pick<LineFacts, "number" | "procedure">): Fills {
  return { line: number, code: procedure };
}

export function removals(line: number, modifiers: readonly string[]): readonly Change[] {
  return modifiers.map((modifier) => ({ op: "remove-modifier", line, modifier }));
}

export function addition(line: number, modifier: string): Change {
  return { op: "add-modifier", line, modifier };
}

/** The element in which a line carries a modifier; SV101 where it does not. */
export function markOf({ number, modifiers }: Pick<LineFacts, "number" | "modifiers">, modifier: string): Mark {
  const place = modifiers.indexOf(modifier);
  return { line: number, element: place < 0 || place > 3 ? "SV101" : `SV101-${place + 3}` };
}

/** Found where a line carries any of `modifiers`, which have no place on it; the change takes them off. */
export function modifierForbidden(
  where: Where = everywhere, details: (line: LineFacts, wrong: readonly string[]) => Details = () => ({}),
): LineCheck<{ readonly modifiers: readonly string[] }> {
  return (line, { params }) => {
    if (!hasOneOf(line, params.modifiers) || !where(line)) return pass;
    const wrong = params.modifiers.filter((modifier) => hasModifier(line, modifier));
    const fills = { ...lineFills(line), modifiers: wordsText(wrong) };
    return found({ fills, mark: markOf(line, wrong[0] ?? ""), changes: removals(line.number, wrong), ...details(line, wrong) });
  };
}

/** Found where a line carries none of `modifiers` and ought to carry one; the change adds the first of them. */
export function modifierRequired<P extends { readonly modifiers: readonly string[] }>(
  where: (line: LineFacts, context: LineContext<P>) => boolean, details: (line: LineFacts, context: LineContext<P>) => Details = () => ({}),
): LineCheck<P> {
  return (line, context) => {
    const { modifiers } = context.params;
    if (hasOneOf(line, modifiers) || !where(line, context)) return pass;
    const changes = [addition(line.number, modifiers[0] ?? "")];
    return found({ fills: lineFills(line), mark: markOf(line, ""), changes, ...details(line, context) });
  };
}

/** Found where a line carries both modifiers of any of `pairs` (`GA+GY`): one finding, all that clash named. */
export function modifiersConflict(
  details: (line: LineFacts, clashing: readonly string[]) => Details = () => ({}),
): LineCheck<{ readonly pairs: readonly string[] }> {
  return (line, { params }) => {
    if (line.modifiers.length < 2) return pass;
    const pairs = parted(params.pairs, "+");
    if (!clashes(line, pairs)) return pass;
    const met = pairs.filter((pair) => hasAll(line, pair));
    const clashing = [...new Set(line.modifiers)].filter((modifier) => met.some((pair) => pair.includes(modifier)));
    const fills = { ...lineFills(line), clashing: wordsText(clashing) };
    return found({ fills, mark: markOf(line, clashing.at(-1) ?? ""), ...details(line, clashing) });
  };
}

function clashes(line: LineFacts, pairs: readonly (readonly string[])[]): boolean {
  for (const pair of pairs) if (hasAll(line, pair)) return true;
  return false;
}

function hasAll({ modifiers }: LineFacts, wanted: readonly string[]): boolean {
  for (const modifier of wanted) if (!modifiers.includes(modifier)) return false;
  return true;
}
