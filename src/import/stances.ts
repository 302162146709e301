import { STANCES, STANCES_WITHOUT_RULE } from "../policy/index.ts";
import type { StanceSetting } from "../policy/index.ts";
import { didYouMean } from "./nearest.ts";
import type { FileNote, Path, YamlFile } from "./yaml-file.ts";

/** A stance as it is written, and what it sets. */
export interface Taken {
  readonly name: string;
  readonly path: Path;
  readonly settings: readonly StanceSetting[];
}

export interface StancesRead {
  readonly taken: readonly Taken[];
  readonly errors: readonly FileNote[];
}

/** Reads the stances of a practice file: `traction.minMinutes: 8`, or nested. */
export function readStances(file: YamlFile, written: Readonly<Record<string, unknown>>): StancesRead {
  const taken: Taken[] = [];
  const errors: FileNote[] = [];
  for (const { name, path, value } of flat(written, [])) {
    const stance = STANCES.find((one) => one.name === name);
    const settings = stance?.settings(value);
    const at = ["stances", ...path];
    if (stance === undefined) errors.push(file.noteOnKey(at, noSuchStance(name)));
    else if (settings === undefined) errors.push(file.note(at, `must be ${stance.expects}.`));
    else taken.push({ name, path: at, settings });
  }
  return { taken, errors };
}

function noSuchStance(name: string): string {
  const instead = Object.hasOwn(STANCES_WITHOUT_RULE, name) ? STANCES_WITHOUT_RULE[name] : undefined;
  if (instead !== undefined) return `no rule takes this stance yet: ${instead}.`;
  const known = STANCES.map((stance) => stance.name);
  return `there is no stance "${name}"; known are ${known.join(", ")}.${didYouMean(name, known)}`;
}

interface Flat { readonly name: string; readonly path: Path; readonly value: unknown }

function flat(written: Readonly<Record<string, unknown>>, above: readonly string[]): readonly Flat[] {
  return Object.entries(written).flatMap(([key, value]) => {
    const path = [...above, key];
    const name = path.join(".");
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMap && !Object.hasOwn(STANCES_WITHOUT_RULE, name) ? flat(value as Record<string, unknown>, path) : [{ name, path, value }];
  });
}
