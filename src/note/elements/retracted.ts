import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { clausesIn } from "../standing.ts";
import type { Ground, Said } from "./element.ts";
import { REACH } from "./pulls.ts";

/** "Eighty pounds, scratch that, seventy five." */
export function isTakenBack({ document: { clauses } }: Ground, { sentence }: Meant, { to }: Quantity): boolean {
  const near = [sentence, sentence + 1].flatMap((one) => clausesIn(clauses, "sentence", one));
  const word = near.flatMap(({ terms }) => terms).find(({ tag, from }) => tag === "correction" && from >= to && from - to < REACH);
  return word !== undefined && !near.some(({ quantities }) => quantities.some(({ from }) => from >= to && from < word.from));
}

interface Standing { readonly clause: Meant; readonly part: Quantity; readonly said: Said }

/** "Addendum: pull was 65 lb, not 60.": the value that is denied by its number is none, wherever it stands. */
export function withoutRetracted({ document: { tokens, clauses } }: Ground, all: readonly Standing[]): readonly Standing[] {
  if (new Set(all.map(({ said }) => said.value)).size < 2) return all;
  const denied = new Set(clauses.flatMap(({ quantities }) => quantities.filter(({ from }) => tokens[from - 1]?.text === "not").map(({ value }) => value)));
  return all.filter(({ said }) => !denied.has(Number(said.value)));
}
