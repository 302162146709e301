import { amount, inventClaim, inventClinic, inventPatient, npiOf, personOf } from "./clinic.ts";
import type { InventedClaim, InventedPatient } from "./clinic.ts";
import { Seeded } from "./seeded.ts";

type Segments = Generator<string, void, undefined>;

const CLAIMS_A_TRANSACTION = 5000;

/** The segments of an 837P (005010X222A1) of invented claims, ISA to IEA, without terminators; it ends once `isEnough` says so. */
export function* claims837p(seed: number, isEnough: (claims: number) => boolean): Segments {
  const seeded = new Seeded(seed);
  const made = { claims: 0, patients: 0, clinics: 0 };
  yield `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*${"EXAMPLESENDER".padEnd(15)}*ZZ*${"EXAMPLERECEIVER".padEnd(15)}*261001*1200*^*00501*000000001*0*T*:`;
  yield "GS*HC*EXAMPLESENDER*EXAMPLERECEIVER*20261001*1200*1*X*005010X222A1";
  let transactions = 0;
  while (!isEnough(made.claims)) yield* transaction(++transactions, seeded, made, isEnough);
  yield `GE*${transactions}*1`;
  yield "IEA*1*000000001";
}

interface Made { claims: number; patients: number; clinics: number }

function* transaction(number: number, seeded: Seeded, made: Made, isEnough: (claims: number) => boolean): Segments {
  const control = String(number).padStart(4, "0");
  const last = made.claims + CLAIMS_A_TRANSACTION;
  const isFull = (): boolean => made.claims >= last || isEnough(made.claims);
  let segments = 0;
  for (const segment of body(control, seeded, made, isFull)) {
    segments++;
    yield segment;
  }
  yield `SE*${segments + 1}*${control}`;
}

function* body(control: string, seeded: Seeded, made: Made, isFull: () => boolean): Segments {
  yield `ST*837*${control}*005010X222A1`;
  yield `BHT*0019*00*BATCH${control}*20261001*1200*CH`;
  yield "NM1*41*2*EXAMPLE BILLING SERVICE*****46*EXAMPLESENDER";
  yield "PER*IC*SUPPORT DESK*TE*5555550100";
  yield "NM1*40*2*EXAMPLE CLEARINGHOUSE*****46*EXAMPLERECEIVER";
  let level = 0;
  while (!isFull()) {
    const clinic = inventClinic(made.clinics++, seeded);
    const clinicLevel = ++level;
    yield `HL*${clinicLevel}**20*1`;
    yield `PRV*BI*PXC*${clinic.taxonomy}`;
    yield `NM1*85*2*${clinic.name}*****XX*${clinic.npi}`;
    yield `N3*${seeded.whole(1, 9999)} COMMERCE AVE`;
    yield `N4*${clinic.city.join("*")}`;
    yield `REF*EI*${100_000_000 + made.clinics}`;
    for (let patients = seeded.whole(15, 40); patients > 0 && !isFull(); patients--) {
      yield* subscriber(`HL*${++level}*${clinicLevel}*22*0`, inventPatient(made.patients++, seeded), seeded);
      for (let claims = seeded.whole(1, 4); claims > 0 && !isFull(); claims--) {
        yield* claim(inventClaim(made.claims++, seeded), made, seeded);
      }
    }
  }
}

function* subscriber(level: string, { member, name, birth, gender, payer, city }: InventedPatient, seeded: Seeded): Segments {
  yield level;
  yield `SBR*P*18*GRP${seeded.whole(10_000, 99_999)}******${payer[2]}`;
  yield `NM1*IL*1*${name.join("*")}****MI*${member}`;
  yield `N3*${seeded.whole(1, 9999)} OAK ST`;
  yield `N4*${city.join("*")}`;
  yield `DMG*D8*${birth}*${gender}`;
  yield `NM1*PR*2*${payer[0]}*****PI*${payer[1]}`;
}

function* claim({ id, date, diagnoses, lines, renders }: InventedClaim, made: Made, seeded: Seeded): Segments {
  yield `CLM*${id}*${amount(lines.reduce((sum, { cents }) => sum + cents, 0))}***11:B:1*Y*A*Y*Y`;
  yield `REF*D9*CH${id}`;
  yield `HI*${diagnoses.map((code, at) => `${at === 0 ? "ABK" : "ABF"}:${code}`).join("*")}`;
  if (renders) {
    yield `NM1*82*1*${personOf(seeded)}****XX*${npiOf(5000 + made.clinics * 3 + seeded.whole(0, 2))}`;
    yield `PRV*PE*PXC*${seeded.pick(["111N00000X", "225100000X"])}`;
  }
  for (const [at, { code, modifiers, cents, units, pointers }] of lines.entries()) {
    yield `LX*${at + 1}`;
    const pointed = Array.from({ length: pointers }, (_, to) => to + 1).join(":");
    yield `SV1*HC:${code}${modifiers}*${amount(cents)}*UN*${units}***${pointed}`;
    yield `DTP*472*D8*${date}`;
    yield `REF*6R*${id}L${at + 1}`;
  }
}
