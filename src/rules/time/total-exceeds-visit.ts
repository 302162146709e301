import { formatIsoDay } from "../../claim/index.ts";
import type { VisitRecord } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts } from "../../check/index.ts";
import { numbersWhere } from "../../check/kinds/lines.ts";
import { minutesIn } from "../../check/kinds/record.ts";
import { TIMED_CODES } from "../../check/kinds/timed-day.ts";
import { familyCodes, isSupervisedModality, isTimed } from "../../reference/index.ts";

/** The minutes of services that cannot run side by side fit into the visit. */
export default rule({
  id: "time/total-exceeds-visit",
  title: "More minutes than the visit had",
  severity: "error",
  over: "day",
  applies: { procedures: [...TIMED_CODES, ...familyCodes().filter(isSupervisedModality)] },
  params: {},
  says: {
    what: "The services on {day} add up to {minutes} minutes in a visit of {visit}{how}.",
    why: "A visit runs from entering to leaving the treatment area. Only the supervised modalities, traction among them, may run beside other therapy; everything else takes its own minutes, one after the other.",
    next: "One of the two figures is wrong: compare the minutes of each service and the length of the visit with the record.",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§220.A: a visit, and time in the treatment area", confidence: "verified" },
    { source: "ncci-policy-manual", section: "Chapter XI, section P.2: 97010-97028 may share minutes with other therapy", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "exercise and manual therapy longer than the visit", claim: { lines: [{ code: "97110", units: 2 }, { code: "97140", units: 2 }] }, visit: { visitMinutes: 45, services: [{ line: 1, code: "97110", minutes: 30 }, { line: 2, code: "97140", minutes: 30 }] } },
      { title: "traction alone longer than the visit", claim: { lines: [{ code: "97012" }] }, visit: { visitMinutes: 15, services: [{ line: 1, code: "97012", minutes: 20 }] } },
    ],
    quiet: [
      { title: "traction while the exercise went on", claim: { lines: [{ code: "97110", units: 2 }, { code: "97012" }] }, visit: { visitMinutes: 35, services: [{ line: 1, code: "97110", minutes: 30 }, { line: 2, code: "97012", minutes: 15 }] } },
      { title: "one after the other", claim: { lines: [{ code: "97110", units: 2 }] }, visit: { visitMinutes: 40, services: [{ line: 1, code: "97110", minutes: 30 }] } },
      { title: "traction alone, the length of the visit not written down", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15 }] } },
      { title: "no record", claim: { lines: [{ code: "97110" }] } },
    ],
  },
});

function check({ day, own }: DayFacts) {
  const [first] = own;
  if (!first) return [];
  const lines = numbersWhere(own, ({ procedure }) => isTimed(procedure) || isSupervisedModality(procedure));
  if (!first.visit.known) return unchecked(first.visit.reason, lines);
  const { visitMinutes } = first.visit.value;
  if (visitMinutes === undefined) return own.some(({ procedure }) => isTimed(procedure)) ? unchecked("fact-absent:visitMinutes", lines) : [];
  const [serial, longest] = minutesOf(first.visit.value);
  if (serial <= visitMinutes && longest <= visitMinutes) return pass;
  const how = serial > visitMinutes ? "; the supervised modalities are left out, for they may run beside others" : "; a supervised modality alone is longer";
  return found({ lines, fills: { day: formatIsoDay(day), minutes: serial > visitMinutes ? serial : longest, visit: visitMinutes, how } });
}

/** Minutes that follow one another, and the longest of those that may run beside them. */
function minutesOf({ services }: VisitRecord): readonly [serial: number, longest: number] {
  const of = (supervised: boolean): number[] =>
    services.filter(({ code }) => isSupervisedModality(code) === supervised).map((service) => minutesIn(service) ?? 0);
  return [of(false).reduce((sum, minutes) => sum + minutes, 0), Math.max(0, ...of(true))];
}
