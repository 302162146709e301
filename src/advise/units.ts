import type { VisitService } from "../claim/index.ts";
import type { Plan } from "../check/index.ts";
import { allocate, codeFacts } from "../reference/index.ts";
import type { Allocation, Citation, TimedMinutes, UnitMethod } from "../reference/index.ts";
import type { NotBilled, OpenLine, Question, Reasoned } from "./advice.ts";
import { methodOf } from "./method.ts";
import { ask } from "./questions.ts";
import { countsMinutes, minutesOf } from "./services.ts";

/** What each service comes to, and what is left to ask or to leave off. */
export interface Counted {
  readonly billed: readonly { readonly service: VisitService; readonly units: number; readonly why: Reasoned }[];
  readonly off: readonly VisitService[];
  /** Timed, and without minutes: of these the units are open. */
  readonly open: readonly OpenLine[];
  readonly notBilled: readonly NotBilled[];
  readonly questions: readonly Question[];
}

const TIMED_CITATION: Citation = { source: "cms-claims-manual-ch5", section: "20.2.C: counting minutes", confidence: "verified" };
const PER_CODE_CITATION: Citation = { source: "webpt-8-minute", section: "The per-code rule", confidence: "secondary" };

const METHOD_WORDS: Readonly<Record<UnitMethod, string>> = {
  cms: "the day's timed minutes are added up: 8 minutes make the first unit, and each further 15 one more",
  ama: "each code counts alone: 8 minutes make the first unit, and each further 15 one more",
  full15: "each code counts alone, and only full 15 minutes make a unit",
};

/** Units by code: one for an untimed service whatever its minutes or regions, by the payer's method for timed ones. */
export function countUnits(services: readonly VisitService[], plan: Plan): Counted {
  const untimed = services.filter((service) => !countsMinutes(service));
  const timed = services.filter(countsMinutes);
  const silent = timed.filter((service) => minutesOf(service) === undefined);
  const minutes = timed.flatMap((service) => {
    const value = minutesOf(service);
    return value === undefined ? [] : [{ code: service.code, minutes: value }];
  });
  const answer = timedUnits(methodOf(plan), minutes);
  const none = timed.filter((service) => !silent.includes(service) && (answer.units[service.code] ?? 0) === 0);
  const off = [...silent, ...none];
  const billed = services.filter((service) => !off.includes(service)).map((service) => ({
    service,
    ...(untimed.includes(service) ? once(service) : { units: answer.units[service.code] ?? 0, why: answer.why }),
  }));
  return {
    billed,
    off,
    open: silent.map(({ code }) => ({ code, why: `No units yet: the minutes of ${code} are not recorded.` })),
    notBilled: none.map((service) => tooShort(service, answer.why)),
    questions: [...silent.map(({ code }) => ask("minutes", { of: code, decides: true })), ...answer.questions],
  };
}

function once({ code }: VisitService): { units: number; why: Reasoned } {
  const facts = codeFacts(code);
  const why = code === "97012"
    ? "One unit is the whole session: neither the minutes nor the number of regions adds another."
    : facts === undefined
      ? "One unit; how this code is counted is not known here, so check it against what was done."
      : facts.timing === "untimed"
        ? "This code is not counted by minutes: one unit for the day."
        : "One unit; this code has a count of its own, so check it against what was done.";
  return { units: 1, why: { of: "units", why, citations: facts ? [facts.timingCitation] : [] } };
}

function tooShort({ code, minutes }: VisitService, { why, citations }: Reasoned): NotBilled {
  const what = `${minutes ?? 0} minutes of ${code} earn no unit that day.`;
  return { code, what, why, next: "Keep the minutes in the note; they count toward the day's total.", citations };
}

interface TimedUnits { readonly units: Allocation; readonly why: Reasoned; readonly questions: readonly Question[] }

/** Without a method the usual one is shown, and asked about where another would count differently. */
function timedUnits(method: UnitMethod | undefined, minutes: readonly TimedMinutes[]): TimedUnits {
  const answer = allocate(method ?? "cms", minutes);
  const { allocations, totalTimedMinutes } = answer;
  const mine = written(allocations[0]);
  const others = method === undefined ? written(allocate("ama", minutes).allocations[0]) : mine;
  const differ = !allocations.map(written).includes(others);
  const choices = allocations.length > 1 ? ` Equally right: ${allocations.slice(0, 6).map(written).join("; or ")}. The clinician chooses.` : "";
  const unsure = differ ? ` Counted by the day's total; code by code it would be ${others}.` : "";
  return {
    units: allocations[0] ?? {},
    why: {
      of: "units",
      why: `${totalTimedMinutes} timed minutes: ${METHOD_WORDS[answer.method]}.${choices}${unsure}`,
      citations: [answer.method === "cms" ? TIMED_CITATION : PER_CODE_CITATION],
    },
    questions: differ ? [ask("unit-method", { of: `${mine} or ${others}` })] : [],
  };
}

/** `97110 x2, 97140 x1`; `none`. */
function written(allocation: Allocation = {}): string {
  return Object.entries(allocation).map(([code, units]) => `${code} x${units}`).join(", ") || "none";
}
