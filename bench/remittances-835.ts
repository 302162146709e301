import { amount, inventClaim, npiOf, personOf } from "./clinic.ts";
import type { InventedClaim, InventedLine } from "./clinic.ts";
import { Seeded } from "./seeded.ts";

const CLAIMS_A_REMITTANCE = 500;

interface PaidLine extends InventedLine {
  readonly paid: number;
  readonly share: number;
  readonly written: number;
  readonly isDenied: boolean;
}

interface PaidClaim { readonly claim: InventedClaim; readonly lines: readonly PaidLine[] }

/** The segments of an 835 (005010X221A1) that answers invented claims, ISA to IEA, without terminators; it ends once `isEnough` says so. */
export function* remittances835(seed: number, isEnough: (claims: number) => boolean): Generator<string, void, undefined> {
  const seeded = new Seeded(seed);
  let [claims, remittances] = [0, 0];
  yield `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*${"EXAMPLEPAYER".padEnd(15)}*ZZ*${"EXAMPLESENDER".padEnd(15)}*261015*1200*^*00501*000000001*0*T*:`;
  yield "GS*HP*EXAMPLEPAYER*EXAMPLESENDER*20261015*1200*1*X*005010X221A1";
  while (!isEnough(claims)) {
    const paid: PaidClaim[] = [];
    while (paid.length < CLAIMS_A_REMITTANCE && !isEnough(claims)) paid.push(pay(inventClaim(claims++, seeded), seeded));
    yield* remittance(String(++remittances).padStart(4, "0"), paid, seeded);
  }
  yield `GE*${remittances}*1`;
  yield "IEA*1*000000001";
}

function pay(claim: InventedClaim, seeded: Seeded): PaidClaim {
  const lines = claim.lines.map((line): PaidLine => {
    if (seeded.chance(0.08)) return { ...line, paid: 0, share: 0, written: line.cents, isDenied: true };
    const allowed = Math.round(line.cents * (0.4 + 0.4 * seeded.next()));
    const share = Math.round(allowed * 0.2);
    return { ...line, paid: allowed - share, share, written: line.cents - allowed, isDenied: false };
  });
  return { claim, lines };
}

function* remittance(control: string, claims: readonly PaidClaim[], seeded: Seeded): Generator<string, void, undefined> {
  const body = [...header(control, claims), ...claims.flatMap((paid, at) => [...claim(paid, at, seeded)])];
  yield* body;
  yield `SE*${body.length + 1}*${control}`;
}

function* header(control: string, claims: readonly PaidClaim[]): Generator<string, void, undefined> {
  yield `ST*835*${control}`;
  yield `BPR*I*${amount(sum(claims.flatMap(({ lines }) => lines), "paid"))}*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20261015`;
  yield `TRN*1*EX${control}*1512345678`;
  yield "DTM*405*20261015";
  yield "N1*PR*EXAMPLE HEALTH PLAN";
  yield "N3*PO BOX 1";
  yield "N4*AUSTIN*TX*787010001";
  yield "PER*BL*PROVIDER DESK*TE*5555550111";
  yield `N1*PE*EXAMPLE SPINE AND REHAB*XX*${npiOf(Number(control))}`;
  yield "REF*TJ*100000001";
  yield "LX*1";
}

function* claim({ claim: { id, date }, lines }: PaidClaim, at: number, seeded: Seeded): Generator<string, void, undefined> {
  const [charge, paid, share] = [sum(lines, "cents"), sum(lines, "paid"), sum(lines, "share")];
  yield `CLP*${id}*${paid > 0 ? 1 : 4}*${amount(charge)}*${amount(paid)}*${share > 0 ? amount(share) : ""}*12*ICN${id}*11*1`;
  yield `NM1*QC*1*${personOf(seeded)}****MI*EX${String(at).padStart(9, "0")}`;
  yield `NM1*82*1*${personOf(seeded)}****XX*${npiOf(5000 + at)}`;
  for (const [index, line] of lines.entries()) {
    yield `SVC*HC:${line.code}${line.modifiers}*${amount(line.cents)}*${amount(line.paid)}**${line.units}`;
    yield `DTM*472*${date}`;
    if (line.written > 0) yield `CAS*CO*${line.isDenied ? 97 : 45}*${amount(line.written)}`;
    if (line.share > 0) yield `CAS*PR*2*${amount(line.share)}`;
    yield `REF*6R*${id}L${index + 1}`;
    if (!line.isDenied) yield `AMT*B6*${amount(line.paid + line.share)}`;
  }
}

function sum(lines: readonly PaidLine[], of: "cents" | "paid" | "share"): number {
  return lines.reduce((total, line) => total + line[of], 0);
}
