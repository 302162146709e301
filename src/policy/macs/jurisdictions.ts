/** A Medicare administrative contractor: who decides Part B claims of some states. */
export type MacId = "noridian" | "ngs" | "wps" | "novitas" | "palmetto" | "first-coast" | "cgs";

/**
 * Part B jurisdictions by the state where the service is billed from, as CMS assigns them (second-hand, 2026-11-24).
 * Virginia without its counties next to Washington, which belong to Novitas.
 */
const STATES: Readonly<Record<MacId, string>> = {
  noridian: "CA HI NV AS GU MP AK AZ ID MT ND OR SD UT WA WY",
  ngs: "IL MN WI CT ME MA NH NY RI VT",
  wps: "IA KS MO NE IN MI",
  novitas: "AR CO LA MS NM OK TX DE DC MD NJ PA",
  palmetto: "AL GA TN NC SC VA WV",
  "first-coast": "FL PR VI",
  cgs: "KY OH",
};

const byState = new Map(Object.entries(STATES).flatMap(([mac, states]) => states.split(" ").map((state) => [state, mac as MacId] as const)));

/** The contractor of a state, by its postal abbreviation; `undefined` for a place that has none. */
export function macOf(state: string): MacId | undefined {
  return byState.get(state.trim().toUpperCase());
}

/** Every contractor, in the order of this list. */
export const MAC_IDS = Object.keys(STATES) as readonly MacId[];

/** The states of a contractor, by postal abbreviation. */
export function statesOf(mac: MacId): readonly string[] {
  return STATES[mac].split(" ");
}
