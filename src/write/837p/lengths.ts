type Length = readonly [least: number, most: number];

const NAME: Length = [1, 60];
const FIRST: Length = [1, 35];
const ID: Length = [2, 80];

/** Least and most characters of elements in the 837P, for those that a value of the input stands in. Others take 1 to 80. */
export const LENGTHS: Readonly<Record<string, Length>> = {
  ISA06: [1, 15], ISA08: [1, 15], GS02: [2, 15], GS03: [2, 15], BHT03: [1, 50],
  NM103: NAME, NM104: FIRST, NM105: [1, 25], NM107: [1, 10], NM109: ID,
  N301: [1, 55], N302: [1, 55], N401: [2, 30], N402: [2, 2], N403: [3, 15], N404: [2, 3],
  PER02: [1, 60], PER04: [1, 256], PER06: [1, 256], PER08: [1, 256],
  REF02: [1, 50], PRV03: [1, 50], SBR03: [1, 50], SBR04: [1, 60], PAT01: [2, 2],
  CLM01: [1, 38], "CLM05-1": [1, 2], "CLM05-3": [1, 1], "CLM11-4": [2, 2], "CLM11-5": [2, 3],
  AMT02: [1, 18], CLM02: [1, 18], SV102: [1, 18], SV104: [1, 15], SV105: [1, 2],
  "SV101-2": [1, 48], "SV101-3": [2, 2], "SV101-4": [2, 2], "SV101-5": [2, 2], "SV101-6": [2, 2], "SV101-7": [1, 80],
  "SVD03-2": [1, 48], "SVD03-3": [2, 2], "SVD03-4": [2, 2], "SVD03-5": [2, 2], "SVD03-6": [2, 2],
  SVD01: ID, SVD02: [1, 18], SVD05: [1, 15], NTE02: [1, 80],
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`HI${String(i + 1).padStart(2, "0")}-2`, [1, 30] as const])),
  ...Object.fromEntries([2, 5, 8, 11, 14, 17].flatMap((n) => [
    [`CAS${String(n).padStart(2, "0")}`, [1, 5] as const], [`CAS${String(n + 1).padStart(2, "0")}`, [1, 18] as const],
    [`CAS${String(n + 2).padStart(2, "0")}`, [1, 15] as const],
  ])),
};
