import type { Engine } from "../../check/index.ts";
import type { Day } from "../../claim/index.ts";
import { familyCodes, knownCarcs, knownModifiers, knownRarcs, modifierFacts, readAdjustment } from "../../reference/index.ts";
import { codeEntry, findCode } from "./code.ts";
import type { Entry } from "./entry.ts";
import { ruleEntry } from "./rule.ts";
import { adjustmentEntry, modifierEntry, policyEntry } from "./short.ts";

/** All that goes by a name: `59` is a modifier and a reason code. The first is what an office most likely means. */
export function entriesOf(engine: Engine, name: string, day: Day): readonly Entry[] {
  const rule = engine.ruleOf(name.toLowerCase());
  const code = findCode(name);
  const modifier = modifierFacts(name.toUpperCase());
  const adjustment = readAdjustment(name);
  const policy = engine.policies.find(({ id }) => id === name.toLowerCase());
  return [
    ...(rule ? [ruleEntry(engine, rule)] : []),
    ...(code ? [codeEntry(engine, code, day)] : []),
    ...(modifier ? [modifierEntry(engine, modifier)] : []),
    ...(adjustment ? [adjustmentEntry(engine, adjustment.facts, adjustment.group)] : []),
    ...(policy ? [policyEntry(policy)] : []),
  ];
}

/** Every name that can be explained. */
export function everyName(engine: Engine): readonly string[] {
  return [
    ...engine.rules.map(({ id }) => id),
    ...familyCodes(),
    ...[...knownModifiers(), ...knownCarcs(), ...knownRarcs()].map(({ code }) => code),
    ...engine.policies.map(({ id }) => id),
  ];
}
