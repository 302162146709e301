import { generated } from "./generator/index.ts";
import { handMade } from "./hand.ts";
import type { LabelledNote } from "./labelled.ts";

/** All labelled notes of one half: those made by hand, then the generated ones. */
export function labelledNotes(split: LabelledNote["split"]): readonly LabelledNote[] {
  return [...handMade().filter((note) => note.split === split), ...generated().filter((note) => note.split === split)];
}
