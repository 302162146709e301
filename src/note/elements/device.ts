import type { Document, Placed } from "../document.ts";
import { recogniseDevice } from "../../reference/index.ts";
import type { Evidence, ReadElement } from "../reading.ts";
import type { Meant } from "../moods.ts";
import { against, doneIn, missing, serviceOf } from "./element.ts";
import type { Ground } from "./element.ts";

/** What did the pulling, by the vocabulary of devices, from all that is said of the traction that was given. */
export function device(ground: Ground): ReadElement {
  const { plain: text, tokens } = ground.document;
  const stretches = clausesOfDevice(ground).map((clause) => ownPart(ground, clause))
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  const words = stretches.map(({ start, end }) => text.slice(start, end)).join("; ");
  const { category, matched, ambiguous } = recogniseDevice(words);
  const evidence = matched.flatMap((slice) => placeOf(ground.document, slice, stretches));
  if (ambiguous !== undefined) return { element: "device", status: "contradicted", value: null, evidence, because: `the words name ${ambiguous.join(" and ")}` };
  if (category === "unknown") return missing("device");
  const read: ReadElement = { element: "device", status: "found", value: category, evidence };
  const recorded = serviceOf(ground)?.device;
  const other = recorded === undefined ? "unknown" : recogniseDevice(recorded).category;
  return against(read, other === "unknown" || other === category, "the visit record names another device");
}

/** What stands in a clause up to the name of another service: "after traction manual therapy to the neck". */
function ownPart({ kind }: Ground, { from, to, terms }: Meant): Placed {
  const named = terms.filter(({ tag }) => tag === "service");
  const own = named.find(({ means }) => means === kind);
  const other = named.find((term) => own !== undefined && term.from >= own.to && term.means !== kind && term.means !== "flexion" && term.means !== "hands");
  return { from, to: other?.from ?? to };
}

/** Clauses of the traction itself, and those that name nothing else. */
function clausesOfDevice(ground: Ground): readonly Meant[] {
  const { services, kind } = ground;
  return doneIn(ground).filter((clause) => {
    const names = clause.terms.filter(({ tag, means }) => tag === "service" && means !== "none");
    if (names.length > 0) return names.some(({ means }) => means === kind || means === "flexion" || (kind === "hands" && means === "97012"));
    return services.of(clause, clause) === kind;
  });
}

function placeOf({ plain, text }: Document, slice: string, stretches: readonly Stretch[]): readonly Evidence[] {
  for (const { start, end } of stretches) {
    const at = plain.indexOf(slice, start);
    if (at >= start && at + slice.length <= end) return [{ start: at, end: at + slice.length, text: text.slice(at, at + slice.length) }];
  }
  return [];
}

interface Stretch { readonly start: number; readonly end: number }
