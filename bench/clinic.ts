import type { Seeded } from "./seeded.ts";

/** What invented clinics bill: nobody and nothing here is real. */
const PAYERS = [["EXAMPLE HEALTH PLAN", "EX101", "CI"], ["SAMPLE BLUE PLAN", "EX102", "BL"], ["EXAMPLE MEDICARE", "EX103", "MB"], ["EXAMPLE AUTO", "EX104", "AM"], ["EXAMPLE COMP FUND", "EX105", "WC"]] as const;
const CITIES = [["AUSTIN", "TX", "787010001"], ["DENVER", "CO", "802020001"], ["TOLEDO", "OH", "436040001"], ["BOISE", "ID", "837020001"], ["MADISON", "WI", "537030001"]] as const;
const NAMES = ["ARBOR", "BIRCH", "CEDAR", "DOGWOOD", "ELM", "FIR", "GINKGO", "HAZEL", "IVY", "JUNIPER", "LARCH", "MAPLE", "OAK", "PINE", "ROWAN", "SPRUCE", "WILLOW", "YEW"] as const;
const GIVEN = ["ALEX", "BLAIR", "CASEY", "DREW", "EMERY", "FINLEY", "GRAY", "HARPER", "JORDAN", "KAI", "LOGAN", "MORGAN", "QUINN", "RILEY", "SAGE"] as const;
const DIAGNOSES = ["M5416", "M5417", "M542", "M5451", "M546", "M9901", "M9902", "M9903", "M9904", "M9905", "S134XXA", "S335XXA", "M7918", "M25511", "M5441"] as const;
const TAXONOMIES = ["111N00000X", "225100000X"] as const;

interface Service { readonly code: string; readonly cents: number; readonly modifiers: readonly string[]; readonly most: number }

/** Codes, charges and the modifiers that offices put on them, right ones and wrong ones. */
const SERVICES: readonly Service[] = [
  { code: "98940", cents: 4500, modifiers: [":AT", ""], most: 1 }, { code: "98941", cents: 6200, modifiers: [":AT", ""], most: 1 },
  { code: "98942", cents: 7800, modifiers: [":AT"], most: 1 }, { code: "98943", cents: 3800, modifiers: [":51", ""], most: 1 },
  { code: "97012", cents: 2800, modifiers: [":GP", ":59:GP", ":GP:59"], most: 2 }, { code: "97014", cents: 2400, modifiers: ["", ":GP"], most: 1 },
  { code: "G0283", cents: 2200, modifiers: [":GP"], most: 1 }, { code: "97140", cents: 5200, modifiers: [":59", ":59:GP", ":XS:GP", ":GP"], most: 2 },
  { code: "97110", cents: 5500, modifiers: [":GP", ":59:GP"], most: 4 }, { code: "97112", cents: 5700, modifiers: [":GP"], most: 2 },
  { code: "97530", cents: 6000, modifiers: [":GP", ":59:GP"], most: 3 }, { code: "97035", cents: 2100, modifiers: [":GP"], most: 1 },
  { code: "97010", cents: 1200, modifiers: [":GP", ""], most: 1 }, { code: "97124", cents: 4400, modifiers: [":59", ":GP"], most: 2 },
  { code: "97161", cents: 14_000, modifiers: [":GP"], most: 1 }, { code: "72100", cents: 7200, modifiers: ["", ":TC"], most: 1 },
  { code: "99203", cents: 18_000, modifiers: [":25", ""], most: 1 }, { code: "99213", cents: 12_500, modifiers: [":25", ""], most: 1 },
];

export interface InventedLine {
  readonly code: string;
  readonly modifiers: string;
  readonly cents: number;
  readonly units: number;
  readonly pointers: number;
}

export interface InventedClaim {
  readonly id: string;
  readonly date: string;
  readonly diagnoses: readonly string[];
  readonly lines: readonly InventedLine[];
  readonly renders: boolean;
}

type City = (typeof CITIES)[number];

export interface InventedPatient {
  readonly member: string;
  readonly name: readonly [last: string, first: string];
  readonly birth: string;
  readonly gender: string;
  readonly payer: (typeof PAYERS)[number];
  readonly city: City;
}

export interface InventedClinic { readonly name: string; readonly npi: string; readonly taxonomy: string; readonly city: City }

export function inventPatient(number: number, seeded: Seeded): InventedPatient {
  const birth = `${seeded.whole(1940, 2010)}${two(seeded.whole(1, 12))}${two(seeded.whole(1, 28))}`;
  return {
    member: `EX${String(number).padStart(9, "0")}`, name: [seeded.pick(NAMES), seeded.pick(GIVEN)], birth,
    gender: seeded.pick(["M", "F"]), payer: seeded.pick(PAYERS), city: seeded.pick(CITIES),
  };
}

export function inventClaim(number: number, seeded: Seeded): InventedClaim {
  const diagnoses = distinct(seeded.whole(1, 4), () => seeded.pick(DIAGNOSES));
  const services = distinct(seeded.whole(1, 6), () => seeded.pick(SERVICES));
  const lines = services.map(({ code, cents, modifiers, most }): InventedLine => {
    const units = seeded.whole(1, most);
    return { code, modifiers: seeded.pick(modifiers), cents: cents * units, units, pointers: seeded.whole(1, diagnoses.length) };
  });
  const date = `2026${two(seeded.whole(1, 9))}${two(seeded.whole(1, 28))}`;
  return { id: `B${String(number).padStart(9, "0")}`, date, diagnoses, lines, renders: seeded.chance(0.7) };
}

export function inventClinic(number: number, seeded: Seeded): InventedClinic {
  return { name: `${seeded.pick(NAMES)} SPINE AND REHAB ${number}`, npi: npiOf(number), taxonomy: seeded.pick(TAXONOMIES), city: seeded.pick(CITIES) };
}

/** An NPI with a right check digit that is surely nobody's: the numbers run from 100000000. */
export function npiOf(number: number): string {
  const nine = String(100_000_000 + number);
  const digits = [...`80840${nine}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 1 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** Dollars as X12 writes them: no zeros at the end. */
export function amount(cents: number): string {
  return (cents / 100).toFixed(2).replace(/\.?0+$/, "");
}

export function personOf(seeded: Seeded): string {
  return `${seeded.pick(NAMES)}*${seeded.pick(GIVEN)}`;
}

function distinct<T>(count: number, make: () => T): readonly T[] {
  const made = new Set<T>();
  while (made.size < count) made.add(make());
  return [...made];
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
