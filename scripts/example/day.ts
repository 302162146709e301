import { advantage, anthem, cigna, DATE, lni, medicare, okafor, rivera, t, traction, uhc, va, visit, WELL } from "./cast.ts";
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
  const own = payer === medicare ? asMedicareWants(provider, lines) : {};
  return { id: String(20_401 + number), story, date: DATE, payer, provider, patient, diagnoses: ["M5416", "M9903"], lines, planted, ...own, ...record, ...rest };
}

/** A therapist's claim names who certified the plan; an adjustment's has subluxations first, and the day on which care began. */
function asMedicareWants(provider: Clinician, lines: readonly Line[]): Rest {
  if (provider === okafor) return { referring: WELL };
  return lines.some(({ code }) => code.startsWith("9894")) ? { diagnoses: ["M9903", "M9904", "M9902", "M5416"], initialTreatment: "2026-02-02" } : {};
}

const error = (rule: string, ...lines: number[]): Planted => ({ rule, severity: "error", lines });
const warning = (rule: string, ...lines: number[]): Planted => ({ rule, severity: "warning", lines });

const cmt: Line = { code: "98941", modifiers: ["AT"], charge: 6200 };
/** To Medicare each line points to its own diagnoses. */
const adjustment: Line = { ...cmt, pointers: [1, 2, 3, 4] };
const pulled = (modifiers: readonly string[]): Line => t(modifiers, { pointers: [4] });
const exercise: Line = { code: "97110", modifiers: ["GP"], charge: 6000, units: 2 };
const manual = (...modifiers: string[]): Line => ({ code: "97140", modifiers, charge: 5500 });
const withRecord = (provider: Clinician, ...services: Parameters<typeof visit>[1]): Rest => ({ visit: visit(provider, services) });
const minutes = (line: number, code: string, own: object): Parameters<typeof visit>[1][number] => ({ line, code, ...own });

/** The therapist's assistant gave the traction, under the therapist's eye. */
const byAssistant: Rest = { visit: visit(okafor, [traction({ furnishedBy: { PTA: 15 } })], { supervisor: okafor.signs }) };
const shared = { last: "DOVE", first: "LEE", memberId: "EX19999" };

/** The day: what a good office sends, and the mistakes that good offices make. */
export const day: readonly Day1Claim[] = [
  claim("Traction and exercise under a plan of care: nothing to say.", medicare, okafor, [t(["GP"]), exercise], [], {
    ...withRecord(okafor, traction(), minutes(2, "97110", { minutes: 25 })) }),
  claim("Two regions were pulled, so two lines were billed, 59 on the second.", medicare, okafor, [t(["GP"]), t(["59", "GP"], { pointers: [2] })], [error("traction/one-unit-per-day", 1, 2)], {
    ...withRecord(okafor, traction({ regions: ["cervical"] }), traction({ line: 2 })), diagnoses: ["M5412", "M5416"] }),
  claim("A chiropractor's traction is excluded from Medicare: GP GY says so.", medicare, rivera, [adjustment, pulled(["GP", "GY"])], []),
  claim("The same, with GY forgotten.", medicare, rivera, [adjustment, pulled(["GP"])], [error("modifiers/gy-excluded-service", 2)]),
  claim("The same, with GP forgotten.", medicare, rivera, [adjustment, pulled(["GY"])], [error("modifiers/therapy-modifier-required", 2)]),
  claim("A signed notice, and GA instead of GY: GA is for covered services.", medicare, rivera, [adjustment, pulled(["GP", "GA"])], [error("modifiers/ga-on-excluded-service", 2)]),
  claim("GX alone: the voluntary notice goes with GY.", medicare, rivera, [adjustment, pulled(["GP", "GX"])], [error("modifiers/gx-needs-gy", 2)]),
  claim("AT belongs to the adjustment, not to traction.", medicare, rivera, [adjustment, pulled(["GP", "GY", "AT"])], [error("modifiers/at-only-on-cmt", 2)]),
  claim("GP on an adjustment.", medicare, rivera, [{ ...adjustment, modifiers: ["GP", "AT"] }], [warning("modifiers/no-therapy-modifier-on-cmt", 1)]),
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
    ...withRecord(okafor, traction({ regions: ["thoracic"] }), minutes(2, "97110", { minutes: 25 })), diagnoses: ["M5414"] }),
  claim("Traction and nothing else.", cigna, okafor, [t()], [warning("traction/passive-only", 1)]),
  claim("The line points to a diagnosis that is not there.", cigna, okafor, [t([], { pointers: [4] }), { ...exercise, modifiers: [] }], [error("form/diagnosis-pointer", 1)], {
    ...withRecord(okafor, traction(), minutes(2, "97110", { minutes: 25 })) }),
  claim("Notice modifiers on an Advantage plan.", advantage, okafor, [t(["GP", "GA"])], [warning("modifiers/abn-not-medicare-advantage", 1)]),
  claim("A referring NPI with a slip in it.", advantage, okafor, [t(["GP"])], [error("provider/npi")], { referring: "1000000047" }),
  claim("25 on a therapy evaluation.", advantage, okafor, [{ code: "97161", modifiers: ["25", "GP"], charge: 14_000 }], [error("modifiers/25-only-on-evaluation", 1)]),
  claim("Powered traction by a therapist: this insurer pays it as 97012. Clean.", lni, okafor, [t()], [], {
    ...withRecord(okafor, traction({ device: "decompression table" })) }),
  claim("The record says PT, the claim a chiropractor.", lni, rivera, [t()], [error("provider/type-disagrees"), error("payers/wa-lni-powered-traction", 1)], {
    ...withRecord(okafor, traction()) }),
  claim("Traction by telehealth.", lni, okafor, [t()], [error("form/telehealth-place", 1)], { place: "02" }),
  claim("A date that is not in the calendar.", lni, okafor, [t([], { date: "2026-02-30" })], [error("form/service-date", 1)]),
  claim("No record of the visit: nothing wrong is seen, and the note is not checked.", lni, okafor, [t()], []),
  claim("An adjustment alone.", anthem, rivera, [{ ...cmt, modifiers: [] }], []),
  claim("Twenty minutes of exercise billed as two units.", medicare, okafor, [exercise], [error("time/units-above-minutes", 1)], {
    ...withRecord(okafor, minutes(1, "97110", { minutes: 20 })) }),
  claim("Three units of one code, though two codes ran over 15 minutes.", medicare, okafor, [{ ...exercise, units: 3 }], [error("time/allocation", 1)], {
    ...withRecord(okafor, minutes(1, "97110", { minutes: 22 }), { code: "97112", minutes: 20 }) }),
  claim("Forty minutes billed as two units: a unit is given away.", medicare, okafor, [exercise], [warning("time/units-below-minutes", 1)], {
    ...withRecord(okafor, minutes(1, "97110", { minutes: 40 })) }),
  claim("Eight and eight minutes: two units by one way of counting, one by the other.", uhc, okafor, [{ ...exercise, units: 1 }, { code: "97112", modifiers: ["GP"], charge: 5200 }], [warning("time/method-unknown", 1, 2)], {
    ...withRecord(okafor, minutes(1, "97110", { minutes: 8 }), minutes(2, "97112", { minutes: 8 })) }),
  claim("More minutes of treatment than the visit had.", anthem, okafor, [exercise, { code: "97112", modifiers: ["GP"], charge: 10_400, units: 2 }], [error("time/total-exceeds-visit", 1, 2)], {
    visit: visit(okafor, [minutes(1, "97110", { minutes: 30 }), minutes(2, "97112", { minutes: 30 })], { visitMinutes: 45 }) }),
  claim("Evaluation and re-evaluation on one day.", advantage, okafor, [{ code: "97161", modifiers: ["GP"], charge: 14_000 }, { code: "97164", modifiers: ["GP"], charge: 9000 }], [error("evaluation/one-per-day", 1, 2)], { referring: WELL }),
  claim("An assistant gave all of the traction, and CQ is missing.", medicare, okafor, [t(["GP"])], [error("modifiers/assistant-untimed", 1)], {
    ...byAssistant }),
  claim("CQ under an occupational therapy plan.", medicare, okafor, [t(["CQ", "GO"])], [error("modifiers/assistant-needs-discipline", 1), error("claim/two-disciplines", 1)], byAssistant),
  claim("The year's threshold is passed, and KX is missing.", medicare, okafor, [t(["GP"])], [warning("modifiers/kx-above-threshold", 1)], {
    visit: visit(okafor, [traction()], { allowedToDateCents: { "PT+SLP": 250_000 } }) }),
  claim("The plan of care ran out in February.", medicare, okafor, [t(["GP"])], [warning("documentation/certification", 1)], {
    visit: visit(okafor, [traction()], { planOfCare: { discipline: "PT", start: "2025-11-20", certifiedThrough: "2026-02-18", signed: true, namesTraction: true } }) }),
  claim("Nobody is named who certified the plan.", medicare, okafor, [t(["GP"])], [error("claim/certifying-provider", 1)], { referring: undefined }),
  claim("An adjustment without AT reads as maintenance.", medicare, rivera, [{ ...adjustment, modifiers: [] }], [error("cmt/at-missing", 1)]),
  claim("AT, but the record calls it maintenance.", medicare, rivera, [adjustment], [error("cmt/at-on-maintenance", 1)], {
    visit: visit(rivera, [{ line: 1, code: "98941", regions: ["thoracic", "lumbar", "sacral"] }], { careType: "maintenance" }) }),
  claim("The day on which care began is missing.", medicare, rivera, [adjustment], [error("cmt/initial-treatment-date")], { initialTreatment: undefined }),
  claim("The pain first, the subluxation second.", medicare, rivera, [{ ...adjustment, modifiers: ["AT"], code: "98940", charge: 4600, pointers: [1, 2] }], [error("cmt/primary-diagnosis", 1)], { diagnoses: ["M5459", "M9903"] }),
  claim("Two adjustment codes on one day.", uhc, rivera, [{ code: "98940", modifiers: [], charge: 4600 }, { code: "98941", modifiers: [], charge: 6200 }], [error("cmt/one-spinal-code", 1, 2)]),
  claim("An examination with the adjustment, and no 25.", anthem, rivera, [{ code: "99213", modifiers: [], charge: 9500 }, { ...cmt, modifiers: [] }], [warning("cmt/evaluation-needs-25", 1)]),
  claim("59 on an examination.", anthem, rivera, [{ code: "99213", modifiers: ["59"], charge: 9500 }], [error("modifiers/59-on-evaluation-and-management", 1)]),
  claim("Electrical stimulation by the code that Medicare does not take.", medicare, okafor, [{ code: "97014", modifiers: ["GP"], charge: 3000 }], [error("codes/not-for-medicare", 1)]),
  claim("Decompression by its private code, to Medicare.", medicare, okafor, [{ code: "S9090", modifiers: [], charge: 9000 }], [error("codes/s-code-to-medicare", 1)]),
  claim("Low back pain by a code that was retired in 2021.", uhc, rivera, [t(["GP"])], [error("diagnosis/m54-5-retired", 1)], { diagnoses: ["M545"] }),
  claim("A sprain without its seventh character.", anthem, rivera, [t(["GP"])], [error("diagnosis/seventh-character", 1)], { diagnoses: ["S335XX"] }),
  claim("The first of two equal claims.", anthem, okafor, [exercise], [], { patient: { last: "FERN", first: "LEE", memberId: "EX17777" } }),
  claim("The same claim again, under another number.", anthem, okafor, [exercise], [error("claim/duplicate", 1)], { patient: { last: "FERN", first: "LEE", memberId: "EX17777" } }),
  claim("The member agreed to pay, and GA does not say so.", uhc, okafor, [t(["GP"])], [warning("payers/uhc-ga-consent", 1)], {
    visit: visit(okafor, [traction()], { consent: { nonCoveredService: true } }) }),
  claim("Five units where this payer pays four a visit.", cigna, okafor, [{ ...exercise, modifiers: [], units: 4, charge: 12_000 }, t()], [warning("payers/daily-unit-cap", 1, 2)], {
    ...withRecord(okafor, minutes(1, "97110", { minutes: 60 }), traction({ line: 2, minutes: 15 })) }),
  claim("A veteran's claim without its referral.", va, rivera, [t(["GP"])], [warning("claim/referral-number", 1)]),
  claim("A veteran's claim with it: clean.", va, rivera, [t(["GP"])], [], { referral: "VA0012345678" }),
  claim("Filed a day after this payer's limit.", uhc, rivera, [t(["GP"], { date: "2025-12-02" })], [warning("claim/timely-filing", 1)], {
    visit: visit(rivera, [traction()], {
      date: "2025-12-02",
      planOfCare: { discipline: "PT", start: "2025-11-20", certifiedThrough: "2026-02-18", signed: true, namesTraction: true },
      signature: { by: rivera.signs, on: "2025-12-02" },
    }) }),
];
