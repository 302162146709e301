import { formatIsoDay } from "../../claim/index.ts";
import { findingJson } from "../../write/index.ts";
import type { Json } from "../../write/index.ts";
import type { NoteCheck } from "./check-note.ts";
import type { CheckedElement } from "./weigh.ts";
import type { TakenFact } from "./taken.ts";

/** A checked note as plain data, ready for JSON.stringify. */
export function noteJson({ services, findings, policy, day }: NoteCheck): { readonly [key: string]: Json } {
  return {
    policy: { ...policy },
    date: formatIsoDay(day),
    services: services.map(({ code, notDone, excluded, elements }) => ({
      code, ...(notDone === null ? {} : { notDone: { ...notDone } }),
      ...(excluded === null ? {} : { excluded }), elements: elements.map(elementJson),
    })),
    findings: findings.map(findingJson),
    schemaVersion: 1,
  };
}

function elementJson({ element, status, value, unit, evidence, because, weight, askedBy }: CheckedElement): Json {
  return {
    element,
    status,
    value: Array.isArray(value) ? [...value as readonly string[]] : value as string | number | null,
    ...(unit === undefined ? {} : { unit }),
    evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
    ...(because === undefined ? {} : { because }),
    weight,
    askedBy: { error: [...askedBy.error], warning: [...askedBy.warning] },
  };
}

/** A fact taken from a note, as `advise --note` shows it. */
export function takenJson({ code, element, value, unit, words, start, end }: TakenFact): Json {
  return {
    ...(code === undefined ? {} : { code }),
    element,
    value: Array.isArray(value) ? [...value as readonly string[]] : value as string | number | null,
    ...(unit === undefined ? {} : { unit }),
    words,
    start,
    end,
  };
}
