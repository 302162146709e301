import { formatIsoDay } from "../../claim/index.ts";
import type { Day, Known, Reason } from "../../claim/index.ts";
import { bypassed, found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, Context, DayFacts, Outcome } from "../../check/index.ts";
import { isPrivateCode, saysExcluded } from "../../check/kinds/excluded.ts";
import { countsUnits, hasModifier, linesText, numbersOf, otherClaims, ownOf, unitsOf } from "../../check/kinds/lines.ts";
import type { Mue, MueZero } from "../../reference/index.ts";

type Limits = { readonly zeroIsNeverPaid: boolean; readonly perLine: boolean; readonly except: readonly string[] };

/** Above a code's medically unlikely edit every unit of the day is denied, not the excess alone. */
export default rule({
  id: "ncci/units-above-mue",
  title: "Units above the medically unlikely edit",
  severity: "warning",
  over: "day",
  applies: { procedures: "any" },
  params: { zeroIsNeverPaid: false, perLine: false, except: ["97012"] },
  says: {
    what: "{units} {unitWord} of {code} on {day} ({where}); {limit}.",
    why: "A medically unlikely edit (MUE) is the most units of a code that are taken from one provider for one patient. Over it all units are denied, as a matter of coding: an advance notice does not move the bill to the patient. {kind}",
    next: "{do}",
  },
  denial: { group: "CO", carc: "151", rarc: ["N362"] },
  fix: "never",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter I, section V: MUE and its adjudication indicators", confidence: "verified" },
    { source: "fcso-mue", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "three units of ultrasound on a line", claim: { lines: [{ code: "97035", units: 3 }] } },
      { title: "two lines of one day", claim: { lines: [{ code: "97032", units: 3 }, { code: "97032", units: 2 }] } },
      { title: "a code that is never paid", set: { params: { zeroIsNeverPaid: true } }, claim: { lines: [{ code: "97010" }] } },
    ],
    quiet: [
      { title: "at the limit", claim: { lines: [{ code: "97035", units: 2 }] } },
      { title: "each line alone, where the payer counts so", set: { params: { perLine: true } }, claim: { lines: [{ code: "97032", units: 3 }, { code: "97032", units: 2 }] } },
      { title: "traction has rules of its own", claim: { lines: [{ code: "97012", units: 2 }] } },
      { title: "a limit of none means nothing to other payers", claim: { lines: [{ code: "97010" }] } },
      { title: "an excluded line", claim: { lines: [{ code: "97035", units: 3, modifiers: ["GY"] }] } },
    ],
  },
});

function check({ lines, day }: DayFacts, { params, tables }: Context<Limits>): readonly Outcome[] {
  const counted = lines.filter((line) => counts(line, params));
  const outcomes: Outcome[] = [];
  const byCode = counted.length > FEW ? linesByOwnCode(counted) : undefined;
  for (const code of byCode?.keys() ?? ownCodes(counted)) {
    const among = byCode?.get(code) ?? counted;
    const mue = tables.mue.find(code, day);
    const limit = mue.known ? mue.value : undefined;
    if (limit?.units === 0 && !params.zeroIsNeverPaid) outcomes.push(pass);
    else if (limit !== undefined && unitsOfCode(among, code) <= limit.units) addWithinLimit(outcomes, among, code);
    else outcomes.push(...outsideLimit(among.filter(({ procedure }) => procedure === code), mue, day, params));
  }
  return outcomes;
}

/** A code of which each line says that it is excluded is not held against its limit. */
function addWithinLimit(outcomes: Outcome[], lines: readonly BilledLine[], code: string): void {
  for (const line of lines) if (line.own && line.procedure === code && !saysExcluded(line)) return void outcomes.push(pass);
}

function outsideLimit(lines: readonly BilledLine[], mue: Known<Mue>, day: Day, params: Limits): readonly Outcome[] {
  return mue.known ? judgeCode(lines, mue.value, day, params) : withoutLimit(lines, mue.reason);
}

/** The lines of so many are gathered by code; fewer are looked through for each code, which needs no lists. */
const FEW = 60;

/** The codes that this claim bills. */
function ownCodes(lines: readonly BilledLine[]): readonly string[] {
  const codes: string[] = [];
  for (const { own, procedure } of lines) if (own && !codes.includes(procedure)) codes.push(procedure);
  return codes;
}

/** The lines of each code that this claim bills. */
function linesByOwnCode(lines: readonly BilledLine[]): ReadonlyMap<string, readonly BilledLine[]> {
  const byCode = new Map<string, BilledLine[]>();
  for (const { own, procedure } of lines) if (own && !byCode.has(procedure)) byCode.set(procedure, []);
  for (const line of lines) byCode.get(line.procedure)?.push(line);
  return byCode;
}

function unitsOfCode(lines: readonly BilledLine[], code: string): number {
  let sum = 0;
  for (const { procedure, units } of lines) if (procedure === code && units.known) sum += units.value;
  return sum;
}

/** True for a line of which the limit counts the units. */
function counts(line: BilledLine, params: Limits): boolean {
  return countsUnits(line) && !isElsewhere(line.procedure, params);
}

function withoutLimit(lines: readonly BilledLine[], reason: Reason): readonly Outcome[] {
  const counted = ownOf(lines).filter((line) => !saysExcluded(line));
  return counted.length === 0 ? [] : [unchecked(reason, numbersOf(counted))];
}

function judgeCode(lines: readonly BilledLine[], mue: Mue, day: number, { perLine }: Limits): readonly Outcome[] {
  const alone = perLine || mue.mai === 1;
  const counted = lines.filter((line) => !saysExcluded(line));
  return [
    ...groupsOf(lines.filter(saysExcluded), alone).flatMap((group) => passedOver(group, mue)),
    ...groupsOf(counted, alone).map((group) => judge(group, mue, day, alone)),
  ];
}

/** The lines that are held against the limit together, where one of them is this claim's. */
function groupsOf(lines: readonly BilledLine[], alone: boolean): readonly (readonly BilledLine[])[] {
  const own = ownOf(lines);
  if (own.length === 0) return [];
  return alone ? own.map((line) => [line]) : [lines];
}

/** Above the limit, and yet no finding: these lines say that they are excluded. */
function passedOver(lines: readonly BilledLine[], { units }: Mue): readonly Outcome[] {
  return unitsOf(lines) > units ? [bypassed("GY", numbersOf(ownOf(lines)))] : [];
}

/** Codes with rules of their own. */
function isElsewhere(code: string, { except }: Limits): boolean {
  return except.includes(code) || code === "98943" || isPrivateCode(code);
}

function judge(lines: readonly BilledLine[], mue: Mue, day: number, alone: boolean): Outcome {
  const units = unitsOf(lines);
  if (units <= mue.units) return pass;
  const own = ownOf(lines);
  return found({
    lines: numbersOf(own),
    mark: { line: own[0]?.number ?? 1, element: "SV104" },
    citations: [mue.citation],
    fills: {
      units,
      unitWord: units === 1 ? "unit" : "units",
      code: own[0]?.procedure ?? "",
      day: formatIsoDay(day),
      where: `${linesText(numbersOf(own))}${otherClaims(lines)}`,
      ...(mue.zero === undefined ? limitWords(mue, alone) : ZEROS[mue.zero]),
    },
    because: !alone && lines.some((line) => hasModifier(line, "76", "77")) ? ["modifiers/repeat-buys-no-unit"] : [],
  });
}

interface Words { readonly limit: string; readonly kind: string; readonly do: string }

function limitWords({ units, mai }: Mue, alone: boolean): Words {
  const open = "Above it, records may carry an appeal.";
  return {
    limit: `the limit is ${units} ${alone ? "a line" : "a day"}`,
    kind: alone ? "Each line is held against it alone." : `All lines of the day are summed. ${mai === 2 ? "The limit follows from the code itself and is not lifted on appeal." : open}`,
    do: "Count the units again from the minutes in the note, and bill what was given within the limit.",
  };
}

const ZEROS: Readonly<Record<MueZero, Words>> = {
  bundled: { limit: "the limit is 0, for it is paid as a part of other services", kind: "A limit of 0 on this code means that its payment is in that of other services.", do: "Take the line off; it is not billed to the patient either." },
  invalid: { limit: "the limit is 0, for this payer does not take the code", kind: "A limit of 0 on this code means that another code stands in its place.", do: "Bill the code that this payer takes for the service." },
  "non-covered": { limit: "the limit is 0, for it is not covered", kind: "A limit of 0 on this code means that it is not a covered service.", do: "Take the line off, or file it as not covered where a denial is wanted." },
  "not-payable": { limit: "the limit is 0, so it is never paid on such a claim", kind: "A limit of 0 means that the code is not paid on a professional claim.", do: "Take the line off, or look up which code this payer takes." },
};
