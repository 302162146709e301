import type { Edit } from "../x12/index.ts";
import type { Answer } from "./answer.ts";
import { byteEdits } from "./bytes.ts";
import type { ClaimPlan } from "./bytes.ts";
import { choose } from "./choose.ts";
import type { Chosen } from "./choose.ts";
import { LATER } from "./clash.ts";
import { grouped } from "./group.ts";
import { shapesOf } from "./layout.ts";
import type { ClaimShape } from "./layout.ts";
import { merge } from "./merge.ts";
import { patientOf } from "./standing.ts";
import type { State } from "./standing.ts";
import { byPrecedence, refusedOf } from "./wanted.ts";
import type { Refused, Wanted } from "./wanted.ts";
import { unwritable } from "./writable.ts";

/** What earlier rounds taught. Both are by `Wanted.key`. */
export interface Lessons {
  /** Fixes that did harm or went in a circle, and why they are not tried again. */
  readonly banned: Map<string, string>;
  /** Fixes under suspicion: each is tried as the only one of its patient. */
  readonly alone: Set<string>;
}

/** What one round will do. */
export interface Plan {
  readonly kept: readonly Wanted[];
  readonly plans: readonly ClaimPlan[];
  readonly edits: readonly Edit[];
  readonly chosen: Chosen;
  readonly refused: readonly Refused[];
}

/** Chooses, merges and turns to bytes all that can be done in one go. */
export function planRound(state: State, answers: readonly Answer[], lessons: Lessons): Plan {
  const chosen = choose(state.standings, answers);
  const refused: Refused[] = [...chosen.refused];
  const allowed = chosen.wanted.filter((each) => !lessons.banned.has(each.key));
  for (const each of chosen.wanted) {
    const why = lessons.banned.get(each.key);
    if (why !== undefined) refused.push(refusedOf(each, why));
  }
  const concerned = new Set(allowed.map(({ standing }) => standing));
  const shapes = shapesOf(state.bytes, [...concerned]);
  const patients = grouped(allowed, ({ standing }) => patientOf(standing));
  const made = [...patients.values()].map((wanted) => planPatient(wanted, shapes, lessons));
  const plans = made.flatMap((each) => each.plans);
  return {
    kept: made.flatMap((each) => each.kept),
    plans,
    edits: byteEdits(plans),
    chosen,
    refused: [...refused, ...made.flatMap((each) => each.refused)],
  };
}

interface Part { readonly kept: readonly Wanted[]; readonly plans: readonly ClaimPlan[]; readonly refused: readonly Refused[] }
type Shapes = ReadonlyMap<number, ClaimShape>;

/** The fixes of one patient's claims: all at once, or, of those under suspicion, one. */
function planPatient(wanted: readonly Wanted[], shapes: Shapes, { alone }: Lessons): Part {
  const sorted = [...wanted].sort(byPrecedence);
  const together = sorted.filter(({ key }) => !alone.has(key));
  const singles = sorted.filter(({ key }) => alone.has(key)).map((each) => [each]);
  const refused: Refused[] = [];
  for (const batch of [together, ...singles]) {
    const part = planBatch(batch, shapes);
    refused.push(...part.refused);
    if (part.plans.length > 0) return { ...part, refused };
  }
  return { kept: [], plans: [], refused };
}

function planBatch(wanted: readonly Wanted[], shapes: Shapes): Part {
  const parts = [...grouped(wanted, ({ standing }) => standing.index).values()].map((own) => planClaim(own, shapes));
  return {
    kept: parts.flatMap(({ kept }) => kept),
    plans: parts.flatMap(({ plans }) => plans),
    refused: parts.flatMap(({ refused }) => refused),
  };
}

function planClaim(wanted: readonly Wanted[], shapes: Shapes): Part {
  const [first] = wanted;
  if (first === undefined) return { kept: [], plans: [], refused: [] };
  const { standing } = first;
  const shape = shapes.get(standing.index);
  const whys = new Map(wanted.flatMap((each) => {
    const why = unwritable(each, shape);
    return why === undefined ? [] : [[each, why] as const];
  }));
  const { kept, changes, refused } = merge(standing.claim, wanted.filter((each) => !whys.has(each)));
  const all = [...whys, ...refused].filter(([, why]) => why !== LATER || kept.length === 0);
  return {
    kept,
    plans: shape && kept.length > 0 ? [{ standing, shape, changes }] : [],
    refused: all.map(([each, why]) => refusedOf(each, why)),
  };
}
