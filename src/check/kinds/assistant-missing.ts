import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { DayFacts, LineFacts } from "../facts.ts";
import { found, pass, unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { assistedCodes, unmarked } from "./assistant-day.ts";
import type { AssistedCode } from "./assistant-day.ts";
import { numbersOf, unitsOf } from "./lines.ts";
import { addition } from "./modifiers.ts";

type Params = { readonly providers: readonly string[] };

/** A day check: found where units of one of `codes` are an assistant's, `decides` says so, and CQ or CO is missing. */
export function assistantMissing(
  codes: (code: string) => boolean, decides: (assisted: AssistedCode) => boolean = () => true,
): (facts: DayFacts, context: { readonly params: Params }) => readonly Outcome[] {
  return (facts, { params }) => {
    const outcomes: Outcome[] = [];
    for (const [lines, assisted] of assistedCodes(facts)) {
      const [first] = lines;
      if (first === undefined || !codes(first.procedure) || !isTherapists(first, params)) continue;
      if (!assisted.known) outcomes.push(unchecked(assisted.reason, numbersOf(lines)));
      else outcomes.push(isMissing(assisted.value) && decides(assisted.value) ? told(assisted.value, facts.day) : pass);
    }
    return outcomes;
  };
}

function isMissing({ due, marked }: AssistedCode): boolean {
  return due.units > marked;
}

function isTherapists({ provider }: LineFacts, { providers }: Params): boolean {
  return !provider.known || providers.includes(provider.value);
}

/** A line of which only some units are the assistant's is parted by a person. */
function told(assisted: AssistedCode, day: Day): Outcome {
  const { code, due, marked, modifier, shares } = assisted;
  const lines = unmarked(assisted);
  return found({
    lines: numbersOf(lines),
    mark: { line: lines[0]?.number ?? 1, element: "SV101" },
    fills: {
      code,
      day: formatIsoDay(day),
      modifier,
      assistant: shares.assistant,
      minutes: shares.assistant + shares.therapist,
      units: due.units === 1 ? "1 unit" : `${due.units} units`,
    },
    changes: due.units - marked >= unitsOf(lines) ? lines.map(({ number }) => addition(number, modifier)) : [],
  });
}
