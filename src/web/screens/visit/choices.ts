import { isTimed } from "../../../reference/index.ts";
import type { PictureName } from "./pictures.tsx";

/** One answer that a number key picks. */
export interface Pick { readonly value: string; readonly label: string; readonly hint?: string; readonly picture?: PictureName }

export const PULLS: readonly Pick[] = [
  { value: "motor", label: "A motor", hint: "a powered traction table or unit", picture: "motor" },
  { value: "weights", label: "Weights and a halter", hint: "over a pulley, in the office", picture: "weights" },
  { value: "body-weight", label: "The body's own weight", hint: "in a harness or sling", picture: "body-weight" },
  { value: "inversion", label: "An inversion table", hint: "hanging by the feet", picture: "inversion" },
  { value: "hands", label: "Hands", hint: "the clinician's own pull", picture: "hands" },
  { value: "rollers", label: "Rollers", hint: "intersegmental, under the back", picture: "rollers" },
  { value: "decompression", label: "A decompression table", hint: "sold as spinal decompression", picture: "decompression" },
  { value: "flexion", label: "A flexion-distraction table", hint: "the lower half swings down", picture: "flexion" },
  { value: "home", label: "A unit to take home", hint: "over a door or pumped, dispensed to the patient", picture: "home" },
  { value: "none", label: "No traction that day", hint: "other services alone" },
];

export const GUIDED: readonly Pick[] = [
  { value: "hands", label: "Hands guided the table" },
  { value: "program", label: "It ran its program by itself", hint: "nobody's hands on the patient" },
];

export const PROVIDERS: readonly Pick[] = [
  { value: "DC", label: "A chiropractor" }, { value: "PT", label: "A physical therapist" }, { value: "PTA", label: "A physical therapist assistant", hint: "all of it, under a therapist" },
  { value: "OT", label: "An occupational therapist" }, { value: "OTA", label: "An occupational therapy assistant", hint: "all of it, under a therapist" },
  { value: "MD", label: "A physician" }, { value: "SLP", label: "A speech-language pathologist" },
  { value: "PT+PTA", label: "A physical therapist and an assistant", hint: "each a part of it: how much is asked then" },
  { value: "OT+OTA", label: "An occupational therapist and an assistant", hint: "each a part of it: how much is asked then" },
];

/** Short names of the shipped policies, the most common first. */
export const PAYERS: readonly Pick[] = [
  { value: "medicare-b", label: "Medicare Part B" }, { value: "medicare-advantage", label: "Medicare Advantage" },
  { value: "uhc", label: "UnitedHealthcare" }, { value: "bcbs", label: "Blue Cross Blue Shield" }, { value: "anthem", label: "Anthem" },
  { value: "aetna", label: "Aetna" }, { value: "cigna", label: "Cigna" }, { value: "va-ccn", label: "VA Community Care" },
  { value: "tricare", label: "TRICARE" }, { value: "medicaid", label: "Medicaid" }, { value: "workers-comp", label: "Workers' compensation" },
  { value: "auto", label: "Auto insurance" }, { value: "wa-lni", label: "Washington L&I" },
  { value: "cash", label: "The patient, without insurance" },
  { value: "own", label: "The patient, who has insurance", hint: "and does not want it used, or it does not cover this" },
];

export const CARE: readonly Pick[] = [
  { value: "active", label: "Active treatment", hint: "improvement is expected" },
  { value: "maintenance", label: "Maintenance", hint: "to keep what was reached" },
];

export const PLANS: readonly Pick[] = [
  { value: "PT", label: "Yes, for physical therapy" }, { value: "OT", label: "Yes, for occupational therapy" },
  { value: "SLP", label: "Yes, for speech therapy" }, { value: "none", label: "There is none" },
];

export const CONSENT: readonly Pick[] = [{ value: "yes", label: "Yes, in writing" }, { value: "no", label: "No" }];

export const SIGNED: readonly Pick[] = [
  { value: "signed", label: "Yes, signed before the visit" },
  { value: "unsigned", label: "No" },
];
export const COURTESY: readonly Pick[] = [
  { value: "courtesy", label: "Yes, as a courtesy" },
  { value: "none", label: "No" },
];

export const SPINE = ["cervical", "thoracic", "lumbar", "sacral", "pelvic"] as const;
export const LIMBS = ["shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "foot"] as const;

/** Regions that a service can be of: manipulation of the spine is of none beside it, 98943 of the others alone. */
export function placesFor(code: string): readonly string[] {
  if (/^9894[0-2]$/.test(code)) return SPINE;
  return code === "98943" ? LIMBS : [...SPINE, ...LIMBS];
}

export interface Service { readonly code: string; readonly label: string; readonly isTimed: boolean; readonly hint?: string }

/** What is most often given beside traction. */
const SERVICES: readonly Service[] = [
  { code: "97140", label: "Manual therapy", isTimed: true }, { code: "97110", label: "Therapeutic exercise", isTimed: true },
  { code: "97112", label: "Neuromuscular re-education", isTimed: true }, { code: "97530", label: "Therapeutic activities", isTimed: true },
  { code: "97035", label: "Ultrasound", isTimed: true }, { code: "98940", label: "Manipulation, 1 or 2 regions", isTimed: false },
  { code: "98941", label: "Manipulation, 3 or 4 regions", isTimed: false }, { code: "98942", label: "Manipulation, 5 regions", isTimed: false },
  { code: "G0283", label: "Electrical stimulation", isTimed: false }, { code: "97010", label: "Hot or cold packs", isTimed: false },
];

/** A chiropractor's visit, as Washington's fund for injured workers has it: manipulation and physical medicine are not billed beside it. */
const LNI_SERVICES: readonly Service[] = [
  { code: "2050A", label: "Chiropractic care visit, straightforward", isTimed: false, hint: "level 1: as recalled, up to 2 body regions, 10 to 15 minutes" },
  { code: "2051A", label: "Chiropractic care visit, low complexity", isTimed: false, hint: "level 2: as recalled, 3 or 4 body regions, 15 to 20 minutes" },
  { code: "2052A", label: "Chiropractic care visit, moderate complexity", isTimed: false, hint: "level 3: as recalled, 5 body regions or more, 25 to 30 minutes" },
  { code: "1044M", label: "Other physical medicine, once a visit", isTimed: false },
];

/** What is offered as the day's other services: by who pays and who treated. */
export function servicesFor({ payer, provider }: { readonly payer?: unknown; readonly provider?: unknown }): readonly Service[] {
  return payer === "wa-lni" && provider === "DC" ? LNI_SERVICES : SERVICES;
}

/** How to choose among services that are not told apart by their names; `undefined` where the names do. */
export function aboutServices({ payer, provider }: { readonly payer?: unknown; readonly provider?: unknown }): string | undefined {
  return servicesFor({ payer, provider }) === LNI_SERVICES ? LNI_WORDS : undefined;
}

const LNI_WORDS = "The adjustment is inside the chiropractic care visit: one visit a day, and no 98940 beside it. Its level goes by how complex the decisions of the visit "
  + "were; the body regions adjusted are one sign of that (head, limbs and ribs together count as one). The fund's table of levels is in chapter 7 of its payment policies, "
  + "“Chiropractic care visits”: of it the regions and minutes below are recalled, so look there before you choose.";

/** What has no units without minutes. */
export function isTimedService(code: string): boolean {
  return isTimed(code);
}

/** The fund's code for a chiropractor's physical medicine, of which it pays a certain number for one injury. */
export function isCountedByInjury(code: string): boolean {
  return code === "1044M";
}

export function labelOf(picks: readonly Pick[], value: string | null | undefined): string | undefined {
  return picks.find((pick) => pick.value === value)?.label;
}
