import type { ParamValue } from "../policy/index.ts";
import { shippedPolicies, STANCES } from "../policy/index.ts";
import { rules } from "../rules/index.ts";
import { didYouMean } from "./nearest.ts";

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Why this is no rule of ours; `undefined` where it is one. */
export function unknownRule(id: string): string | undefined {
  if (byId.has(id)) return undefined;
  return `there is no rule "${id}".${didYouMean(id, [...byId.keys()])} "claimwright rules list" shows them all.`;
}

/** Why a rule has no such parameter, or why it cannot have this value; `undefined` where all is well. */
export function unknownParam(id: string, name: string, value: ParamValue): string | undefined {
  const params = byId.get(id)?.params ?? {};
  if (!Object.hasOwn(params, name)) {
    const names = Object.keys(params);
    const has = names.length === 0 ? "it has none" : `it has ${names.join(", ")}`;
    return `${id} has no parameter "${name}"; ${has}.${didYouMean(name, names)}`;
  }
  const stance = STANCES.find(({ rules: reached, param }) => param === name && reached.includes(id));
  if (stance !== undefined) return stance.settings(value) === undefined ? `${name} of ${id} must be ${stance.expects}.` : undefined;
  const kinds = kindsOf(id, name);
  return kinds.has(kindOf(value)) || [...kinds].every((kind) => kind === "null") ? undefined : `${name} of ${id} must be ${[...kinds].join(" or ")}.`;
}

/** The kinds of value that a parameter has as shipped: by default, and wherever a shipped policy sets it. */
function kindsOf(id: string, name: string): ReadonlySet<string> {
  const set = shippedPolicies.flatMap(({ statements }) =>
    statements.flatMap(({ rule, set: { params } }) => (rule === id && params && name in params ? [params[name]] : [])));
  return new Set([byId.get(id)?.params[name], ...set].flatMap((value) => (value === undefined ? [] : [kindOf(value)])));
}

function kindOf(value: ParamValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return "a word";
  if (typeof value === "number") return "a number";
  return typeof value === "boolean" ? "true or false" : "a list of words";
}
