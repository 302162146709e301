import type { TellElement } from "./element-check.ts";
import type { SegmentSpec, SyntaxNote } from "./guide.ts";

/** Tells of the elements that may not stand, or may not be missing, because of others in the segment. */
export function conditionFaults(spec: SegmentSpec, filled: Uint8Array, tell: TellElement): void {
  for (const note of spec.notes) {
    for (const element of broken(note, filled)) {
      const elementSpec = spec.elements[element - 1];
      // A required element that is missing is told of once, and one that the guide does not use is nobody's lack.
      if (note.kind === "E") tell("element-exclusion", { element }, elementSpec);
      else if (elementSpec?.usage === "?") tell("element-conditional", { element }, elementSpec);
    }
  }
}

/** The elements to blame. */
function broken({ kind, elements }: SyntaxNote, filled: Uint8Array): readonly number[] {
  const isFilled = (element: number): boolean => filled[element] === 1;
  const isEmpty = (element: number): boolean => filled[element] !== 1;
  const [first = 0, ...others] = elements;
  switch (kind) {
    case "P": return elements.some(isFilled) ? elements.filter(isEmpty) : [];
    case "R": return elements.some(isFilled) ? [] : [first];
    case "C": return isFilled(first) ? others.filter(isEmpty) : [];
    case "L": return isFilled(first) && !others.some(isFilled) ? others.slice(0, 1) : [];
    case "E": return elements.filter(isFilled).slice(1);
  }
}
