import type { Seeded } from "../../../seeded.ts";
import type { Woven } from "../weave.ts";

const WIDTH = 64;

/** What programs do to a note on its way: lines cut at a width, all capitals, unbreakable spaces. Marks stay where they are. */
export function printed(note: Woven, seeded: Seeded): Woven {
  const kind = seeded.next();
  if (kind < 0.12) return { ...note, text: cut(note.text) };
  if (kind < 0.2) return { ...note, text: note.text.toUpperCase() };
  if (kind < 0.26) return { ...note, text: note.text.replaceAll(" ", (space) => seeded.chance(0.1) ? "\u00a0" : space) };
  return note;
}

function cut(text: string): string {
  let column = 0;
  return [...text].map((sign) => {
    column = sign === "\n" ? 0 : column + 1;
    if (sign !== " " || column < WIDTH) return sign;
    column = 0;
    return "\n";
  }).join("");
}
