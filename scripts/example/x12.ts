import { formatAmount } from "../../src/claim/index.ts";
import type { Day1Claim, Line, Office, Payer } from "./types.ts";

/** A day's claims as one 837P (005010X222A1): one billing provider, a subscriber loop for each claim. */
export function write837(office: Office, claims: Iterable<Day1Claim>, made: string): string {
  return [...segments837(office, claims, made)].join("");
}

/** The same, segment by segment: for files too long to hold. */
export function* segments837(office: Office, claims: Iterable<Day1Claim>, made: string): Generator<string> {
  yield `ISA*00*          *00*          *ZZ*CLINIC01       *ZZ*CLEAR01        *${made.slice(2)}*0712*^*00501*000000001*0*T*:~\n`;
  yield written(["GS", "HC", "CLINIC01", "CLEAR01", made, "0712", "1", "X", "005010X222A1"]);
  let count = 0;
  for (const segment of transaction(office, claims, made)) {
    count++;
    yield written(segment);
  }
  yield written(["SE", String(count + 1), "0001"]);
  yield written(["GE", "1", "1"]);
  yield written(["IEA", "1", "000000001"]);
}

function written(segment: readonly string[]): string {
  return `${segment.join("*").replace(/\*+$/, "")}~\n`;
}

function* transaction(office: Office, claims: Iterable<Day1Claim>, made: string): Generator<readonly string[]> {
  yield* [
    ["ST", "837", "0001", "005010X222A1"],
    ["BHT", "0019", "00", "DAY0001", made, "0712", "CH"],
    ["NM1", "41", "2", office.name, "", "", "", "", "46", "CLINIC01"],
    ["PER", "IC", "FRONT DESK", "TE", "5555550100"],
    ["NM1", "40", "2", "EXAMPLE CLEARING HOUSE", "", "", "", "", "46", "CLEAR01"],
    ["HL", "1", "", "20", "1"],
    ["PRV", "BI", "PXC", office.taxonomy],
    ["NM1", "85", "2", office.name, "", "", "", "", "XX", office.npi],
    ["N3", "12 EXAMPLE AVE"], ["N4", "SPOKANE", "WA", "992010001"],
    ["REF", "EI", "912345678"],
  ];
  let level = 1;
  for (const claim of claims) {
    const own = ++level;
    const { last, dependant } = claim.patient;
    yield* [["HL", String(own), "1", "22", dependant ? "1" : "0"], ...subscriber(claim)];
    if (dependant) {
      yield* [["HL", String(++level), String(own), "23", "0"], ["PAT", "19"], ["NM1", "QC", "1", last, dependant], ...home, ["DMG", "D8", "20110704", "F"]];
    }
    yield* claimSegments(claim);
  }
}

const home = [["N3", "4 SAMPLE ST"], ["N4", "SPOKANE", "WA", "992010002"]];

function subscriber({ patient, payer }: Day1Claim): string[][] {
  return [
    ["SBR", "P", patient.dependant ? "" : "18", "", "", "", "", "", "", payer.filingIndicator],
    ["NM1", "IL", "1", patient.last, patient.first, "", "", "", "MI", patient.memberId],
    ...home,
    ["DMG", "D8", "19700101", "F"],
    ...(isComp(payer) ? [["REF", "Y4", `CASE${patient.memberId}`]] : []),
    payerName(payer),
  ];
}

/** Workers' compensation: the claim says that it comes from work, since when, and under which number. */
function isComp({ filingIndicator }: Payer): boolean {
  return filingIndicator === "WC";
}

function payerName({ name, id }: Payer): string[] {
  return ["NM1", "PR", "2", name, "", "", "", "", "PI", id];
}

function claimSegments(claim: Day1Claim): string[][] {
  const { provider, lines, diagnoses } = claim;
  const total = claim.total ?? lines.reduce((sum, { charge }) => sum + charge, 0);
  const place = `${claim.place ?? "11"}:B:${claim.frequency ?? "1"}`;
  return [
    ["CLM", claim.id, formatAmount(total), "", "", place, "Y", "A", "Y", "Y", "", isComp(claim.payer) ? "EM" : ""],
    ...(isComp(claim.payer) ? [["DTP", "439", "D8", "20260209"]] : []),
    ...(claim.initialTreatment ? [["DTP", "454", "D8", claim.initialTreatment.replaceAll("-", "")]] : []),
    ...(claim.referral ? [["REF", "9F", claim.referral]] : []),
    ["HI", ...diagnoses.map((code, index) => `${index === 0 ? "ABK" : "ABF"}:${code}`)],
    ...(claim.referring ? [["NM1", "DN", "1", "WELL", "ADA", "", "", "", "XX", claim.referring]] : []),
    ["NM1", "82", "1", provider.last, provider.first, "", "", "", "XX", provider.npi],
    ["PRV", "PE", "PXC", provider.taxonomy],
    ...lines.flatMap((line, index) => lineSegments(line, index + 1, claim.date)),
  ];
}

function lineSegments(line: Line, number: number, date: string): string[][] {
  const procedure = ["HC", line.code, ...(line.modifiers ?? [])].join(":");
  return [
    ["LX", String(number)],
    ["SV1", procedure, formatAmount(line.charge), line.basis ?? "UN", String(line.units ?? 1), "", "", (line.pointers ?? [1]).join(":")],
    ["DTP", "472", "D8", (line.date ?? date).replaceAll("-", "")],
  ];
}
