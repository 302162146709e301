// What every reader must agree on: a reader that loses or mends anything gives other figures.
// The peers are JavaScript, not TypeScript: taking the types off would be a tenth of a second of each one's time.

/** Nothing counted yet. */
export function noFigures() {
  return { claims: 0, lines: 0, cents: 0, diagnoses: 0, modifiers: 0 };
}

/** Cents of an amount as X12 writes it. */
function centsOf(amount) {
  return Math.round(Number(amount) * 100);
}

/** Counts one segment; `element` gives the text of its elements, numbered from 1. */
export function count(figures, tag, element) {
  switch (tag) {
    case "CLM": figures.claims++; return;
    case "HI": for (let at = 1; element(at) !== ""; at++) figures.diagnoses++; return;
    case "SV1":
      figures.lines++;
      figures.cents += centsOf(element(2));
      figures.modifiers += element(1).split(":").length - 2;
      return;
    default:
  }
}
