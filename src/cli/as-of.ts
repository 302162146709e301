import type { Session } from "../check/index.ts";
import { formatIsoDay, known, parseIsoDay } from "../claim/index.ts";
import type { Claim, Day } from "../claim/index.ts";
import type { Policy } from "../policy/index.ts";
import { Unusable } from "./unusable.ts";

/** The day of `--as-of`. Throws Unusable for anything else. */
export function asOfDay(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Unusable(`--as-of ${text}: this is no day. Write it as 2026-03-02.`);
  return day;
}

/** A policy as it was known on a day: what was announced later, or holds from later without having been announced, is left out. */
export function knownOn(policy: Policy, day: Day): Policy {
  const text = formatIsoDay(day);
  return { ...policy, statements: policy.statements.filter(({ announced, from }) => (announced ?? from ?? text) <= text) };
}

/** A session in which every claim is sent on the given day; earlier claims of later days are not known yet. */
export function sentOn(session: Session, day: Day): Session {
  return {
    check: (claim) => session.check(madeOn(claim, day)),
    pass: (claim) => { session.pass(madeOn(claim, day)); },
    remember: (claim) => { if (!isLater(claim, day)) session.remember(claim); },
  };
}

/** The claim, in a file of another day. Its other fields are asked of the claim itself: it decodes some of them only then. */
function madeOn(claim: Claim, day: Day): Claim {
  const fileDay = known(day);
  return new Proxy(claim, {
    get: (target, key): unknown => {
      if (key === "fileDay") return fileDay;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) as unknown : value;
    },
  });
}

function isLater({ fileDay }: Claim, day: Day): boolean {
  return fileDay.known && fileDay.value > day;
}
