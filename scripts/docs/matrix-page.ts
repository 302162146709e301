import { baseOf, neverByItself } from "../../src/check/index.ts";
import type { Rule } from "../../src/check/index.ts";
import { formatIsoDay } from "../../src/claim/index.ts";
import { boundaries, resolve } from "../../src/policy/index.ts";
import type { Policy } from "../../src/policy/index.ts";

/** Every rule beside every payer: the severity that it can give, and since which day of service. */
export function matrixPage(rules: readonly Rule[], policies: readonly Policy[]): string {
  const head = `| rule | ${policies.map(({ id }) => `[${id}](policies/${id}.md)`).join(" | ")} |`;
  const speaking = rules.filter(({ check }) => check !== neverByItself);
  const rows = speaking.map((rule) => `| ${name(rule)} | ${policies.map((policy) => cell(rule, policy, policies)).join(" | ")} |`);
  const legend = "E error, W warning, I info: the most that a rule gives to that payer's claims. With a day, from that day of service on; · where the rule is off. "
    + "A star marks what the payer's own policy sets; everything else is the rule's default.";
  const intro = `${HEAD}\n# Rules and payers\n\n${legend}`;
  return `${intro}\n\n${[head, `|---|${policies.map(() => "---").join("|")}|`, ...rows].join("\n")}\n`;
}

const HEAD = "<!-- Written by scripts/docs.ts from rules and policies; change them there. -->";

function name({ id }: Rule): string {
  const [family = "", own = ""] = id.split("/");
  return `[\`${id}\`](rules/${family}.md#${family}${own})`;
}

function cell(rule: Rule, policy: Policy, policies: readonly Policy[]): string {
  const under = policies.filter(({ id }) => id === policy.basedOn);
  const layers = [...under, policy];
  const own = layers.map((one) => ({ ...one, statements: one.statements.filter((each) => each.rule === rule.id) }));
  const states = [FIRST_DAY, ...boundaries(own)].map((day) => ({ day, mark: mark(rule, layers, day) }));
  const turns = states.filter((state, index) => index === 0 || state.mark !== states[index - 1]?.mark);
  const shown = turns.length > 1 && turns[0]?.mark === OFF ? turns.slice(1) : turns;
  const text = shown.map(({ day, mark: each }) => (day === FIRST_DAY ? each : `${each} ${formatIsoDay(day)}`)).join(", ");
  return own.some(({ statements }) => statements.length > 0) ? `${text}*` : text;
}

/** Before anything was billed. */
const FIRST_DAY = -1_000_000;
const OFF = "·";
const LETTERS = { error: "E", warning: "W", info: "I" } as const;

function mark(rule: Rule, layers: readonly Policy[], day: number): string {
  const { on, severity } = resolve(rule.id, baseOf(rule), layers, day);
  return on ? LETTERS[severity] : OFF;
}
