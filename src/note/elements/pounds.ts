/** Pounds of force or of weight in one of these; a pound is one. */
const POUNDS: Readonly<Partial<Record<string, number>>> = { kg: 2.2046, kilogram: 2.2046, N: 0.2248, newton: 0.2248 };

/** A figure of a unit in pounds, whether the unit is called as it is read or as it is told; one of no known unit is taken for pounds. */
export function inPounds(value: number, unit: string | undefined): number {
  return value * (POUNDS[unit ?? ""] ?? 1);
}
