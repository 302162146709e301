import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import type { ReadElement } from "../reading.ts";
import { namesIn } from "../services.ts";
import { clausesIn } from "../standing.ts";
import { against, has, isField, isOfNamed, labelOf, serviceOf, settled } from "./element.ts";
import type { Ground } from "./element.ts";
import { isOfPull, labelledBy, saidOf } from "./measures.ts";

/** The angle of the pull; no angle of a joint. */
export function angle(ground: Ground): ReadElement {
  const said = saidOf(ground, {
    isOwn: isOfPull,
    unitOf: (quantity, clause) => {
      if (quantity.unit === "degree") return "deg";
      return quantity.unit === "none" && labelledBy(ground, clause, quantity) === "degree" ? "deg" : undefined;
    },
    refuses: (quantity, clause) => isOfJoint(ground, clause, quantity),
  });
  const read = settled("angle", ground.document, said);
  const recorded = serviceOf(ground)?.angle;
  return against(read, recorded === undefined || recorded === read.value, `the visit record has ${recorded ?? 0} degrees`);
}

function isOfJoint(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (labelOf(ground, clause) === "degree" || isBehindLabel(clause, quantity)) return false;
  const pull = clause.terms.findLast(({ tag, to }) => tag === "pull" && to <= quantity.from)?.from ?? -1;
  const isOfPull = isOfNamed(ground, clause) || isSetting(ground, clause) || (isField(ground, clause) && isInLineOf(ground, clause));
  return clause.terms.some(({ tag, means, from, to }) => tag === "other-degrees" && (means !== "any" || !isOfPull)
    && ((to <= quantity.from && from > pull) || (from >= quantity.to && from - quantity.to < 2)));
}

/** A label stands before it, and between the two no joint: the `lb` of "70 lb with the knees bent at 90 degrees" labels nothing. */
function isBehindLabel({ terms }: Meant, { from }: Quantity): boolean {
  const before = terms.filter(({ to }) => to <= from);
  const label = before.findLast(({ tag }) => tag === "label");
  return label !== undefined && !before.some((term) => term.tag === "other-degrees" && term.means === "joint" && term.from >= label.to);
}

/** `Cervical tx: Eltrac; 10 kg; 15 min; 20 degrees flexion`: its line names the service, and no other. */
function isInLineOf({ document: { clauses }, kind }: Ground, { line }: Meant): boolean {
  const named = clausesIn(clauses, "line", line).flatMap(namesIn);
  return named.length > 0 && named.every(({ means }) => means === kind);
}

/** The sentence tells how the patient lay or how it pulled. */
function isSetting({ document: { clauses } }: Ground, { sentence }: Meant): boolean {
  return clausesIn(clauses, "sentence", sentence).some((clause) => has(clause, "position", "mode", "pull"));
}
