import { parseIsoDay } from "../../claim/index.ts";
import type { Day, PlanOfCare } from "../../claim/index.ts";

/** The first day of service on which an order on file can stand for the signature. */
const ORDER_STANDS_FROM = parseIsoDay("2025-01-01") ?? Infinity;
const DAYS_TO_SEND = 30;
const INITIAL_CERTIFICATION_DAYS = 90;

/** Since 2025 an order on file stands for the first signature once the plan was sent within 30 days; never for a recertification. */
export function orderStands({ orderOnFile, sentOn, start }: PlanOfCare, day: Day): boolean {
  if (day < ORDER_STANDS_FROM || orderOnFile !== true || sentOn === undefined || start === undefined) return false;
  return sentOn - start <= DAYS_TO_SEND && day - start <= INITIAL_CERTIFICATION_DAYS;
}

/** The last day of a plan: as written, else so many days from its start, where the payer limits it. */
export function endOfPlan({ certifiedThrough, start }: PlanOfCare, days: number | null): Day | undefined {
  if (certifiedThrough !== undefined) return certifiedThrough;
  return start === undefined || days === null ? undefined : start + days;
}
