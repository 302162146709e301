import type { BilledLine, LineFacts } from "../facts.ts";

/** True where SV104 counts services: minutes (MJ) and fractions are other rules' business. */
export function countsUnits({ unitBasis, units }: Pick<BilledLine, "unitBasis" | "units">): boolean {
  return unitBasis === "UN" && units.known && Number.isInteger(units.value) && units.value > 0;
}

export function unitsOf(lines: readonly Pick<BilledLine, "units">[]): number {
  let sum = 0;
  for (const { units } of lines) if (units.known) sum += units.value;
  return sum;
}

export function numbersOf(lines: readonly Pick<BilledLine, "number">[]): readonly number[] {
  return lines.map(({ number }) => number);
}

/** The numbers of those lines that `isMeant`, without a list of the lines themselves. */
export function numbersWhere<L extends Pick<BilledLine, "number">>(lines: readonly L[], isMeant: (line: L) => boolean): readonly number[] {
  const numbers: number[] = [];
  for (const line of lines) if (isMeant(line)) numbers.push(line.number);
  return numbers;
}

/** A day of more lines than this has its codes looked up; of fewer the lines are simply looked through. */
const FEW = 60;

/** The lines that `isMeant` by code, in the order of the lines. */
export function linesByCode<L extends BilledLine>(lines: readonly L[], isMeant: (line: L) => boolean): readonly (readonly L[])[] {
  const groups: L[][] = [];
  const byCode = lines.length > FEW ? new Map<string, L[]>() : undefined;
  for (const line of lines) {
    if (!isMeant(line)) continue;
    const held = byCode ? byCode.get(line.procedure) : groups.find(([first]) => first?.procedure === line.procedure);
    if (held) {
      held.push(line);
      continue;
    }
    const group = [line];
    groups.push(group);
    byCode?.set(line.procedure, group);
  }
  return groups;
}

export function ownOf(lines: readonly BilledLine[]): readonly LineFacts[] {
  return lines.filter((line): line is LineFacts => line.own);
}

const MOST_NAMED = 5;

/** `, with claim A17`, for a finding that other claims of the day share; empty where there are none. Of many, the earliest are named. */
export function otherClaims(lines: readonly BilledLine[]): string {
  const names = [...new Set(lines.flatMap(({ own, claim }) => (own ? [] : [claim])))];
  if (names.length === 0) return "";
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
  return `, with ${names.length === 1 ? "claim" : "claims"} ${names.slice(0, MOST_NAMED).join(", ")}${rest}`;
}

export function hasModifier(line: Pick<BilledLine, "modifiers">, ...wanted: readonly string[]): boolean {
  return hasOneOf(line, wanted);
}

/** The same for a list that is there already. */
export function hasOneOf({ modifiers }: Pick<BilledLine, "modifiers">, wanted: readonly string[]): boolean {
  for (const modifier of modifiers) if (wanted.includes(modifier)) return true;
  return false;
}

/** More lines than a payer takes on one claim. */
const MOST_LINES_NAMED = 50;

/** `line 2`, `lines 1 and 3`. Of more than any claim has, the first are named. */
export function linesText(numbers: readonly number[]): string {
  if (numbers.length > MOST_LINES_NAMED) return `lines ${numbers.slice(0, MOST_LINES_NAMED).join(", ")} and ${numbers.length - MOST_LINES_NAMED} more`;
  if (numbers.length === 1) return `line ${numbers[0] ?? ""}`;
  return `lines ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""}`;
}
