import type { VisitRecord } from "../claim/index.ts";
import type { MovedLine } from "../fix/index.ts";
import type { Made, Store, VisitText } from "../store/index.ts";
import { visitTextOf } from "./visit-text.ts";

/** A visit record that must follow lines with a new number, as it was and as it is to be. */
export interface MovedVisit { readonly before: VisitText; readonly after: VisitText }

/** A visit record by the line numbers of the changed claim. */
export function followed(visit: VisitRecord, moved: readonly MovedLine[]): VisitRecord {
  const now = new Map(moved.filter(({ claim }) => claim === visit.claim).map(({ from, to }) => [from, to]));
  if (now.size === 0) return visit;
  const services = visit.services.flatMap((service) => {
    if (service.line === undefined || !now.has(service.line)) return [service];
    const line = now.get(service.line);
    return line === undefined ? [] : [{ ...service, line }];
  });
  return { ...visit, services };
}

/** The records of the claim of that number, where lines of it moved. */
export function movedVisits(visits: readonly VisitRecord[], number: string, moved: readonly MovedLine[]): readonly MovedVisit[] {
  if (moved.length === 0) return [];
  const own = visits.filter(({ claim }) => claim === number);
  return own.map((visit) => ({ before: visitTextOf(visit), after: visitTextOf(followed(visit, moved)) }));
}

interface Changed { readonly bytes: Uint8Array; readonly visits: readonly MovedVisit[] }

/** Puts a changed claim in place, and the visit records that follow its lines; `what` names elements, and no value. */
export async function putChanged(
  { claims, records }: Store, key: string, { bytes, visits }: Changed, what: string, made: Made,
): Promise<void> {
  await claims.revise(key, bytes, { ...made, visits: visits.map(({ before }) => before), what });
  for (const { after } of visits) await records.putVisit(after, made);
}
