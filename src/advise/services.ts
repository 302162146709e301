import type { VisitRecord, VisitService } from "../claim/index.ts";
import { isTimed } from "../reference/index.ts";

/** One entry a code: a claim bills a code of the visit once, whatever the number of regions or entries. */
export function servicesOf(visit: VisitRecord): readonly VisitService[] {
  const byCode = new Map<string, VisitService>();
  for (const service of visit.services) {
    const code = service.code.toUpperCase();
    const earlier = byCode.get(code);
    byCode.set(code, earlier === undefined ? { ...less(service, ["line"]), code } : joined(earlier, service));
  }
  return [...byCode.values()];
}

/** The entry without the fields named. */
function less(service: VisitService, fields: readonly (keyof VisitService)[]): VisitService {
  const kept = Object.entries(service).filter(([name]) => !(fields as readonly string[]).includes(name));
  return Object.fromEntries(kept) as unknown as VisitService;
}

/** Two entries of one code as one: minutes added, regions and devices named together, intervals left out. */
function joined(one: VisitService, other: VisitService): VisitService {
  const [first, second] = [minutesOf(one), minutesOf(other)];
  const minutes = first === undefined || second === undefined ? first ?? second : first + second;
  const regions = [...new Set([...one.regions ?? [], ...other.regions ?? []])];
  const device = [...new Set([one.device ?? "", other.device ?? ""])].filter((words) => words !== "").join("; ");
  return {
    ...less({ ...other, ...one }, ["start", "end", "line"]),
    code: one.code,
    ...(minutes === undefined ? {} : { minutes }),
    ...(regions.length === 0 ? {} : { regions }),
    ...(device === "" ? {} : { device }),
  };
}

/** Minutes of a service: as recorded, else from its clock times. */
export function minutesOf({ minutes, start, end }: VisitService): number | undefined {
  if (minutes !== undefined) return minutes;
  return start !== undefined && end !== undefined && end > start ? end - start : undefined;
}

/** True where units come from minutes. */
export function countsMinutes({ code }: VisitService): boolean {
  return isTimed(code);
}
