import type { BilledLine } from "../facts.ts";
import { hasModifier } from "./lines.ts";

/** What the office may have meant by a second unit, answered: the rules whose reasons a unit finding adds to its own. */
export function secondUnitReasons(lines: readonly BilledLine[]): readonly string[] {
  const regions = new Set(lines.flatMap(({ service }) => (service.known ? service.value.regions ?? [] : [])));
  return [
    ...(regions.size > 1 ? ["traction/regions-add-no-units"] : []),
    ...(lines.some((line) => hasModifier(line, "76", "77")) ? ["modifiers/repeat-buys-no-unit"] : []),
  ];
}
