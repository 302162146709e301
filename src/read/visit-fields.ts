import { formatIsoDay, parseClock, parseIsoDay, PROVIDER_TYPES, REGIONS } from "../claim/index.ts";
import type { Day, Force, Notice, PlanOfCare, VisitRecord, VisitService } from "../claim/index.ts";
import { amount, checked, flag, list, need, object, objectOf, parsedText, text, whole, word } from "./fields.ts";
import type { Field, FieldReport } from "./fields.ts";

const MINUTES_OF_A_DAY = 1440;

const day: Field<Day> = parsedText("a day that exists, written 2026-03-02", (value) => parseIsoDay(value));
const clock: Field<number> = parsedText("a time of day, written 10:05", (value) => parseClock(value));
const minutes = amount(`minutes, a number from 0 to ${MINUTES_OF_A_DAY}`, 0, MINUTES_OF_A_DAY);
const cents = whole("whole cents, a number from 0", 0);

/** Who may have furnished a service: the provider types, both at once, and hands that may not be billed. */
const FURNISHERS = [...PROVIDER_TYPES, "together", "aide", "student"] as const;

const planOfCare = checked(object<Required<PlanOfCare>>({
  discipline: word(["PT", "OT", "SLP"]),
  start: day,
  certifiedThrough: day,
  signed: flag,
  namesTraction: flag,
  orderOnFile: flag,
  sentOn: day,
}), ({ start, certifiedThrough }, _source, path, report) => {
  if (start === undefined || certifiedThrough === undefined || certifiedThrough >= start) return;
  report.bad(`${path}.certifiedThrough`, `a day not before the plan's start, ${formatIsoDay(start)}`);
});

const notice = object<Required<Notice>>({
  form: text,
  kind: word(["required", "voluntary"]),
  signed: flag,
  signedOn: day,
  signedBy: word(["patient", "representative"]),
  item: text,
  reason: text,
  costCents: cents,
});

const force = object<Required<Force>>({
  source: word(["motor", "weights", "body-weight", "manual"]),
  amount: amount("a number from 0", 0, Number.MAX_VALUE),
  unit: text,
});

const CODE = "a procedure code in quotes, such as 97012";

const service = checked(object<Required<VisitService>>({
  line: whole("a claim line number, from 1", 1),
  code: parsedText(CODE, (value) => value.trim().toUpperCase()),
  minutes,
  start: clock,
  end: clock,
  device: text,
  deviceCleared: flag,
  givenBefore: whole("how many times it was given before for the same injury, a number from 0", 0),
  force,
  angle: amount("degrees, a number from -360 to 360", -360, 360),
  mode: word(["static", "intermittent"]),
  position: text,
  regions: list("a list of body regions", word(REGIONS)),
  etiology: text,
  response: text,
  furnishedBy: object(Object.fromEntries(FURNISHERS.map((name) => [name, minutes]))) as Field<Readonly<Record<string, number>>>,
}), ({ start, end }, source, path, report) => {
  need(source, "code", path, CODE, report);
  if (start !== undefined && end !== undefined && end < start) report.bad(`${path}.end`, "a time not before the start");
});

/** The fields of a visit record. `policies` are the policy names that a record may give. */
function recordFields(policies: readonly string[]): Field<Partial<VisitRecord>> {
  return object<Required<VisitRecord>>({
    claim: text,
    date: day,
    payerPolicy: parsedText(`the name of a policy: ${policies.join(", ")}`, (value) => policies.find((name) => name === value)),
    provider: object<{ type: typeof PROVIDER_TYPES[number] }>({ type: word(PROVIDER_TYPES) }) as Field<NonNullable<VisitRecord["provider"]>>,
    setting: text,
    visitMinutes: minutes,
    careType: word(["active", "maintenance"]),
    planOfCare,
    notice,
    allowedToDateCents: object<Required<NonNullable<VisitRecord["allowedToDateCents"]>>>({ "PT+SLP": cents, OT: cents }),
    consent: object<{ nonCoveredService: boolean }>({ nonCoveredService: flag }),
    signature: object<{ by: string; on: Day }>({ by: text, on: day }),
    supervisor: text,
    progressReportOn: day,
    services: list("a list of services", service) as Field<readonly VisitService[]>,
    note: text,
  });
}

/** Reads one visit record from a JSON value; `undefined` when it names no claim. What is wrong goes to `report`. */
export function visitReader(policies: readonly string[]): (value: unknown, report: FieldReport) => VisitRecord | undefined {
  const read = recordFields(policies);
  return (value, report) => {
    if (objectOf(value) === undefined) {
      report.bad("", "an object, in braces");
      return undefined;
    }
    const { claim, ...rest } = read(value, "", report) ?? {};
    need(value, "claim", "", "the claim's own id (CLM01), in quotes", report);
    return claim === undefined ? undefined : { ...rest, claim, services: rest.services ?? [] };
  };
}
