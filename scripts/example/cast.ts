import type { ServiceJson, VisitJson } from "../../src/claim/index.ts";
import type { Clinician, Line, Office, Payer } from "./types.ts";

/** Nobody here is real. The NPIs pass their check digit and were made up in a row. */
export const office: Office = { name: "EXAMPLE SPINE AND REHAB", npi: "1000000012", taxonomy: "261QP2000X" };

export const rivera: Clinician = { last: "RIVERA", first: "SOL", npi: "1000000020", taxonomy: "111N00000X", type: "DC", signs: "S. Rivera, DC" };
export const okafor: Clinician = { last: "OKAFOR", first: "NIA", npi: "1000000038", taxonomy: "225100000X", type: "PT", signs: "N. Okafor, PT" };

export const medicare: Payer = { name: "MEDICARE PART B", id: "02402", filingIndicator: "MB" };
export const advantage: Payer = { name: "EXAMPLE ADVANTAGE PLAN", id: "MA100", filingIndicator: "16" };
export const uhc: Payer = { name: "UNITEDHEALTHCARE", id: "87726", filingIndicator: "CI" };
export const anthem: Payer = { name: "ANTHEM BLUE CROSS BLUE SHIELD", id: "ANT01", filingIndicator: "BL" };
export const cigna: Payer = { name: "CIGNA", id: "62308", filingIndicator: "CI" };
export const lni: Payer = { name: "WA DEPT OF LABOR AND INDUSTRIES", id: "LNI01", filingIndicator: "WC" };

export const va: Payer = { name: "VA COMMUNITY CARE NETWORK", id: "VACCN", filingIndicator: "VA" };

/** The physician who certifies the plans. */
export const WELL = "1000000053";

export const DATE = "2026-03-02";

/** Traction as a careful office writes it down. */
export const tractionService: ServiceJson = {
  line: 1, code: "97012", minutes: 15, device: "motorized traction table",
  force: { source: "motor", amount: 60, unit: "lb" }, angle: 20, mode: "intermittent", position: "supine",
  regions: ["lumbar"], etiology: "L5 radiculopathy after a lift", response: "leg pain 6 to 4 of 10, no adverse effect",
};

/** A record of a visit with nothing left out. */
export function visit(provider: Clinician, services: readonly ServiceJson[], own: Partial<VisitJson> = {}): Omit<VisitJson, "claim"> {
  return {
    date: DATE, provider: { type: provider.type }, setting: "office", visitMinutes: 60,
    planOfCare: { discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true, namesTraction: true },
    signature: { by: provider.signs, on: DATE },
    services,
    ...own,
  };
}

/** Traction's record with some of it changed; a field set to undefined was left out. */
export function traction(own: Partial<Record<keyof ServiceJson, unknown>> = {}): ServiceJson {
  const entries = Object.entries({ ...tractionService, ...own }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as ServiceJson;
}

/** A line of traction at the office's fee. */
export function t(modifiers: readonly string[] = [], own: Partial<Line> = {}): Line {
  return { code: "97012", modifiers, charge: 4000, ...own };
}
