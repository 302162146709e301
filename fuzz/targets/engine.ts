import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, open } from "../../src/check/index.ts";
import type { Engine, Session } from "../../src/check/index.ts";
import type { Claim, VisitRecord } from "../../src/claim/index.ts";
import { shippedMacs, shippedPolicies } from "../../src/policy/index.ts";
import { readVisits } from "../../src/read/index.ts";
import { starterTables } from "../../src/reference/index.ts";
import { rules } from "../../src/rules/index.ts";

let engine: Engine | undefined;
let visits: readonly VisitRecord[] | undefined;

/** A fresh run of the engine as it ships, with the visit records of the example. */
export function session(history?: readonly Claim[]): Session {
  engine ??= compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
  visits ??= readVisits(readFileSync(join(import.meta.dirname, "../../examples/clinic-day.visits.json"))).records;
  return open(engine, { visits, ...(history ? { history } : {}) });
}
