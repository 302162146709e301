import type { Said } from "./element.ts";

/** Pounds of force or of weight in one of these; a pound is one. */
const POUNDS: Readonly<Partial<Record<string, number>>> = { kg: 2.2046, kilogram: 2.2046, N: 0.2248, newton: 0.2248 };

/** A figure of a unit in pounds, whether the unit is called as it is read or as it is told; one of no known unit is taken for pounds. */
export function inPounds(value: number, unit: string | undefined): number {
  return value * (POUNDS[unit ?? ""] ?? 1);
}

const TOLERANCE = 0.04;

/** Without the second of `10 kg (22 lb)`. */
export function withoutConverted(said: readonly Said[]): readonly Said[] {
  const pounds = ({ value, unit }: Said): number => inPounds(Number(value), unit);
  if (new Set(said.map(({ unit }) => unit)).size < 2) return said;
  return said.filter((one, at) => !said.slice(0, at).some((other) => other.unit !== one.unit
    && Math.abs(pounds(other) - pounds(one)) <= pounds(other) * TOLERANCE));
}
