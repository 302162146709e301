import type { Reason } from "../claim/index.ts";
import type { UncheckedRule } from "../check/index.ts";
import { count, listed } from "./wrap.ts";

const WORDS: Readonly<Record<string, string>> = {
  "note-absent": "no note",
  "visit-absent": "no visit record",
  "visit-ambiguous": "the visit record could belong to more than one claim",
  "note-unclear": "the words of the note leave it open",
  "history-absent": "no earlier claims to compare with",
  "policy-absent": "this payer's policy is not known",
  "year-unknown": "the year's figures are not known",
  "date-unknown": "the date of service is not known",
  "device-unknown": "the device is not known",
  "provider-type-unknown": "the provider's type is not known",
};

const FIELD = "fact-absent:";
const TABLE = "table-absent:";
const LEFT_OUT = "left out";

/** How many checks were not made, and why: `3 checks not made: no note (2), no visit record (1)`. Empty for none. */
export function uncheckedText(unchecked: readonly UncheckedRule[]): string {
  const groups = new Map<string, { checks: number; names: Set<string> }>();
  for (const { reason } of unchecked) {
    const group = groupOf(reason);
    const entry = groups.get(group) ?? { checks: 0, names: new Set() };
    groups.set(group, entry);
    entry.checks++;
    if (group === LEFT_OUT) entry.names.add(spoken(reason.slice(FIELD.length)));
  }
  const reasons = [...groups].map(([group, { checks, names }]) => `${group === LEFT_OUT ? `${listed([...names])} left out` : group} (${checks})`);
  return reasons.length === 0 ? "" : `${count(unchecked.length, "check")} not made: ${reasons.join(", ")}`;
}

/** One reason in words. */
export function reasonText(reason: Reason): string {
  if (reason.startsWith(FIELD)) return `${spoken(reason.slice(FIELD.length))} left out`;
  if (reason.startsWith(TABLE)) return `the table ${reason.slice(TABLE.length)} does not cover it`;
  return WORDS[reason] ?? reason;
}

function groupOf(reason: Reason): string {
  return reason.startsWith(FIELD) ? LEFT_OUT : reasonText(reason);
}

/** `visitMinutes` as `visit minutes`. */
function spoken(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
