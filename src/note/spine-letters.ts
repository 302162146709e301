import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** A part of the spine by its letter alone. */
export const SPINE: ReadonlyMap<string, string> = new Map([["c", "cervical"], ["t", "thoracic"], ["l", "lumbar"]]);
const BEFORE: ReadonlySet<string> = new Set(["-", "(", "\u2013", ",", "to"]);
const BEHIND: ReadonlySet<string> = new Set(["-", ")", ",", "\u2013", "lb", "lbs", "x", "@", "|", "spine"]);

/** `Tx C 12 min`, `Mech tx - L - 15 min`, `Traction (L)`: a capital letter right behind the name of the pull is a part of the spine. */
export function spineLetters(tokens: readonly Token[], terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ tag, means }) => tag === "service" && means === "97012").flatMap(({ to }) => {
    const at = BEFORE.has(tokens[to]?.text ?? "") ? to + 1 : to;
    const [letter, next] = [tokens[at], tokens[at + 1]];
    const means = letter?.shouted === true && (letter.apart || at > to) ? SPINE.get(letter.text) : undefined;
    const isEnd = next === undefined || next.kind === "line" || next.kind === "number" || BEHIND.has(next.text);
    return means !== undefined && isEnd ? [{ tag: "level", means, from: at, to: at + 1 } as const] : [];
  });
}
