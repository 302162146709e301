import type { VisitService } from "../../claim/index.ts";
import { isTimed } from "../../reference/index.ts";
import { minutesIn } from "./record.ts";

/** Minutes of one service by whom: what therapist and assistant gave together is the therapist's. */
export interface Shares {
  readonly therapist: number;
  readonly assistant: number;
  readonly together: number;
}

/** More than a tenth by the assistant alone is reported. */
const DE_MINIMIS = 0.1;
const UNIT = 15;
const MIDPOINT = 8;

const ASSISTANTS: ReadonlySet<string> = new Set(["PTA", "OTA"]);

/** The minutes of a service by whom; `undefined` where the record does not say. */
export function sharesOf(service: VisitService, provider: string | undefined): Shares | undefined {
  const { furnishedBy } = service;
  if (furnishedBy === undefined) return sharesByProvider(service, provider);
  const minutes = Object.entries(furnishedBy).map(([who, count]) => ({ who: who.trim().toUpperCase(), count }));
  const of = (wanted: (who: string) => boolean): number => minutes.reduce((sum, { who, count }) => (wanted(who) ? sum + count : sum), 0);
  const together = of((who) => who === "TOGETHER");
  return {
    together,
    assistant: of((who) => ASSISTANTS.has(who)),
    therapist: together + of((who) => who !== "TOGETHER" && !ASSISTANTS.has(who)),
  };
}

/** Where the record names who gave the visit and nobody else, the minutes were all theirs. */
function sharesByProvider(service: VisitService, provider: string | undefined): Shares | undefined {
  if (provider === undefined) return undefined;
  const minutes = minutesIn(service) ?? 1;
  return ASSISTANTS.has(provider) ? { therapist: 0, assistant: minutes, together: 0 } : { therapist: minutes, assistant: 0, together: 0 };
}

/** Units of a service that carry CQ or CO, and whether only the last unit decided. */
export interface AssistantUnits {
  readonly units: number;
  readonly byLastUnit: boolean;
}

/**
 * How many of the billed units are an assistant's. Untimed: all, where the assistant's share is above a tenth. Timed: each whole
 * quarter of an hour is its giver's; of what is left, from 2022, a therapist's 8 minutes make the last unit the therapist's.
 */
export function assistantUnits(code: string, { therapist, assistant }: Shares, billed: number, hasMidpoint: boolean): AssistantUnits {
  const isAbove = (own: number, other: number): boolean => own > DE_MINIMIS * (own + other);
  if (!isTimed(code) || !hasMidpoint) return { units: isAbove(assistant, therapist) ? billed : 0, byLastUnit: false };
  const [whole, own] = [Math.floor(therapist / UNIT), Math.floor(assistant / UNIT)];
  const left = billed - whole - own;
  if (left <= 0) return { units: Math.max(0, billed - whole), byLastUnit: false };
  const [rest, ownRest] = [therapist - whole * UNIT, assistant - own * UNIT];
  const isLast = left > 1 ? ownRest >= MIDPOINT : rest < MIDPOINT && isAbove(ownRest, rest);
  return { units: own + (isLast ? 1 : 0), byLastUnit: isLast && own === 0 };
}
