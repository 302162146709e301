/** What every reader must agree on: a reader that loses or mends anything gives other figures. */
export interface Figures { claims: number; lines: number; cents: number; diagnoses: number; modifiers: number }

export function noFigures(): Figures {
  return { claims: 0, lines: 0, cents: 0, diagnoses: 0, modifiers: 0 };
}

/** Cents of an amount as X12 writes it. */
export function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** Counts one segment whose elements are numbered from 1. */
export function count(figures: Figures, tag: string, element: (number: number) => string): void {
  switch (tag) {
    case "CLM": figures.claims++; return;
    case "HI": for (let at = 1; element(at) !== ""; at++) figures.diagnoses++; return;
    case "SV1": {
      figures.lines++;
      figures.cents += centsOf(element(2));
      figures.modifiers += element(1).split(":").length - 2;
      return;
    }
    default:
  }
}
