import { advantage, anthem, cigna, DATE, lni, medicare, okafor, rivera, t, traction, uhc, visit } from "./cast.ts";
import type { Clinician, Day1Claim, Line, Payer, Planted } from "./types.ts";

const LAST = [
  "ABLE", "BIRCH", "CEDAR", "DOVE", "EAGLE", "FINCH", "GORSE", "HAZEL", "IRIS", "JUNIPER", "KESTREL", "LARCH", "MAPLE",
  "NETTLE", "OAK", "PINE", "QUINCE", "ROWAN", "SORREL", "TEASEL", "ULEX", "VIOLET", "WILLOW", "XENIA", "YARROW", "ZINNIA",
];
let count = 0;

type Rest = Partial<Omit<Day1Claim, "story" | "payer" | "provider" | "lines" | "planted">>;

type Told = readonly [story: string, payer: Payer, provider: Clinician, lines: readonly Line[], planted: readonly Planted[], rest?: Rest];

function claim(...[story, payer, provider, lines, planted, rest = {}]: Told): Day1Claim {
  const number = count++;
  const patient = { last: LAST[number % LAST.length] ?? "ABLE", first: number < LAST.length ? "PAT" : "SAM", memberId: `EX${String(10_000 + number)}` };
  const services = lines.flatMap((line, index) => (line.code === "97012" ? [traction({ line: index + 1 })] : []));
  const record = services.length > 0 ? { visit: visit(provider, services) } : {};
  return { id: String(20_401 + number), story, date: DATE, payer, provider, patient, diagnoses: ["M5416", "M9903"], lines, planted, ...record, ...rest };
}

const error = (rule: string, ...lines: number[]): Planted => ({ rule, severity: "error", lines });
const warning = (rule: string, ...lines: number[]): Planted => ({ rule, severity: "warning", lines });

const cmt: Line = { code: "98941", modifiers: ["AT"], charge: 6200 };
const exercise: Line = { code: "97110", modifiers: ["GP"], charge: 6000, units: 2 };
const manual = (...modifiers: string[]): Line => ({ code: "97140", modifiers, charge: 5500 });
const withRecord = (provider: Clinician, ...services: Parameters<typeof visit>[1]): Rest => ({ visit: visit(provider, services) });
const minutes = (line: number, code: string, own: object): Parameters<typeof visit>[1][number] => ({ line, code, ...own });

const shared = { last: "DOVE", first: "LEE", memberId: "EX19999" };

/** The day: what a good office sends, and the mistakes that good offices make. */
export const day: readonly Day1Claim[] = [
  claim("Traction and exercise under a plan of care: nothing to say.", medicare, okafor, [t(["GP"]), exercise], [], {
    ...withRecord(okafor, traction(), minutes(2, "97110", { minutes: 25 })) }),
  claim("Two regions were pulled, so two lines were billed, 59 on the second.", medicare, okafor, [t(["GP"]), t(["59", "GP"])], [error("traction/one-unit-per-day", 1, 2)], {
    ...withRecord(okafor, traction({ regions: ["cervical"] }), traction({ line: 2 })) }),
  claim("A chiropractor's traction is excluded from Medicare: GP GY says so.", medicare, rivera, [cmt, t(["GP", "GY"])], []),
  claim("The same, with GY forgotten.", medicare, rivera, [cmt, t(["GP"])], [error("modifiers/gy-excluded-service", 2)]),
  claim("The same, with GP forgotten.", medicare, rivera, [cmt, t(["GY"])], [error("modifiers/therapy-modifier-required", 2)]),
  claim("A signed notice, and GA instead of GY: GA is for covered services.", medicare, rivera, [cmt, t(["GP", "GA"])], [error("modifiers/ga-on-excluded-service", 2)]),
  claim("GX alone: the voluntary notice goes with GY.", medicare, rivera, [cmt, t(["GP", "GX"])], [error("modifiers/gx-needs-gy", 2)]),
  claim("AT belongs to the adjustment, not to traction.", medicare, rivera, [cmt, t(["GP", "GY", "AT"])], [error("modifiers/at-only-on-cmt", 2)]),
  claim("GP on an adjustment.", medicare, rivera, [{ ...cmt, modifiers: ["GP", "AT"] }], [warning("modifiers/no-therapy-modifier-on-cmt", 1)]),
  claim("Liable and not liable on one line.", medicare, okafor, [t(["GP", "GA", "GZ"])], [error("modifiers/liability-conflict", 1)]),
  claim("Three units of ultrasound.", medicare, okafor, [{ code: "97035", modifiers: ["GP"], charge: 9000, units: 3 }], [error("ncci/units-above-mue", 1)]),
  claim("Traction and manual therapy, nothing to tell them apart.", medicare, okafor, [t(["GP"]), manual("GP")], [error("ncci/pair", 2)], {
    ...withRecord(okafor, traction(), minutes(2, "97140", { minutes: 15 })) }),
  claim("59, and the record shows one after the other.", medicare, okafor, [t(["GP"]), manual("59", "GP")], [], {
    ...withRecord(okafor, traction({ start: "10:00", end: "10:15" }), minutes(2, "97140", { minutes: 15, start: "10:15", end: "10:30" })) }),
  claim("59, but the record shows both at once.", medicare, okafor, [t(["GP"]), manual("59", "GP")], [error("ncci/bypass-unsupported", 1, 2)], {
    ...withRecord(okafor, traction({ start: "10:00", end: "10:15" }), minutes(2, "97140", { minutes: 15, start: "10:05", end: "10:20" })) }),
  claim("The note names no device.", medicare, okafor, [t(["GP"])], [warning("documentation/device", 1)], {
    ...withRecord(okafor, traction({ device: undefined })) }),
  claim("A decompression table billed as traction.", medicare, okafor, [t(["GP"])], [error("traction/decompression", 1)], {
    ...withRecord(okafor, traction({ device: "DRX9000 decompression" })) }),
  claim("First of two claims for one patient and day.", uhc, rivera, [cmt, t(["GP"])], [], { patient: shared }),
  claim("The second: traction again, on a claim of its own.", uhc, rivera, [t(["GP"])], [error("traction/one-unit-per-day", 1)], { patient: shared }),
  claim("GP, as this payer asks: clean.", uhc, rivera, [cmt, t(["GP"])], []),
  claim("No GP.", uhc, rivera, [cmt, t()], [error("modifiers/therapy-modifier-required", 2)]),
  claim("Two units for two regions.", uhc, rivera, [t(["GP"], { units: 2, charge: 8000 })], [error("traction/one-unit-per-line", 1)], {
    ...withRecord(rivera, traction({ regions: ["cervical", "lumbar"] })) }),
  claim("59 where nothing is bundled.", uhc, rivera, [cmt, t(["59", "GP"])], [warning("modifiers/59-without-pair", 2)]),
  claim("The total is not the sum of the lines.", uhc, rivera, [cmt, t(["GP"])], [error("claim/balance")], { total: 10_000 }),
  claim("A roller table.", uhc, rivera, [t(["GP"])], [error("traction/roller-table", 1)], {
    ...withRecord(rivera, traction({ device: "Spinalator roller table" })) }),
  claim("A child on a parent's plan: clean.", anthem, rivera, [t(["GP"])], [], { patient: { last: "ELM", first: "PAT", memberId: "EX18888", dependant: "KIM" } }),
  claim("Minutes in the units.", anthem, rivera, [t(["GP"], { basis: "MJ", units: 15 })], [error("form/unit-basis", 1)]),
  claim("Twelve minutes: below the stance of the founding document, and contested.", anthem, okafor, [t(["GP"])], [warning("traction/minimum-minutes", 1)], {
    ...withRecord(okafor, traction({ minutes: 12 })) }),
  claim("Lower-case modifier.", anthem, rivera, [t(["gp"])], [error("form/modifier-form", 1)]),
  claim("Hands pulled.", anthem, rivera, [t(["GP"])], [error("traction/manual-traction", 1)], {
    ...withRecord(rivera, traction({ device: "manual traction by hand" })) }),
  claim("Traction with exercise, as this payer wants it: clean.", cigna, okafor, [t(), { ...exercise, modifiers: [] }], [], {
    ...withRecord(okafor, traction(), minutes(2, "97110", { minutes: 25 })) }),
  claim("Traction of the thoracic spine.", cigna, okafor, [t(), { ...exercise, modifiers: [] }], [error("traction/region-supported", 1)], {
    ...withRecord(okafor, traction({ regions: ["thoracic"] }), minutes(2, "97110", { minutes: 25 })) }),
  claim("Traction and nothing else.", cigna, okafor, [t()], [warning("traction/passive-only", 1)]),
  claim("The line points to a diagnosis that is not there.", cigna, okafor, [t([], { pointers: [4] }), { ...exercise, modifiers: [] }], [error("form/diagnosis-pointer", 1)], {
    ...withRecord(okafor, traction(), minutes(2, "97110", { minutes: 25 })) }),
  claim("Notice modifiers on an Advantage plan.", advantage, okafor, [t(["GP", "GA"])], [warning("modifiers/abn-not-medicare-advantage", 1)]),
  claim("A referring NPI with a slip in it.", advantage, okafor, [t(["GP"])], [error("provider/npi")], { referring: "1000000047" }),
  claim("25 on a therapy evaluation.", advantage, okafor, [{ code: "97161", modifiers: ["25", "GP"], charge: 14_000 }], [error("modifiers/25-only-on-evaluation", 1)]),
  claim("Powered traction by a therapist: this insurer pays it as 97012. Clean.", lni, okafor, [t()], [], {
    ...withRecord(okafor, traction({ device: "decompression table" })) }),
  claim("The record says PT, the claim a chiropractor.", lni, rivera, [t()], [error("provider/type-disagrees")], {
    ...withRecord(okafor, traction()) }),
  claim("Traction by telehealth.", lni, okafor, [t()], [error("form/telehealth-place", 1)], { place: "02" }),
  claim("A date that is not in the calendar.", lni, okafor, [t([], { date: "2026-02-30" })], [error("form/service-date", 1)]),
  claim("No record of the visit: nothing wrong is seen, and the note is not checked.", lni, okafor, [t()], []),
  claim("An adjustment alone.", anthem, rivera, [{ ...cmt, modifiers: [] }], []),
];
