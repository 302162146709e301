import { positionOf } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";

/** X12's number of an element in its data dictionary (IK402), by segment: element 1, element 2 …; composites in brackets. */
const REFERENCES = `
AMT 522 782
BHT 1005 353 127 373 337 640
CAS 1033 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380 1034 782 380
CLM 1028 782 1032 1343 (1331 1332 1325) 1073 1359 1073 1363 1351 (1362 1362 1362 156 26)
CN1 1166 782 332 127 338 799
CRC 1136 1073 1321 1321 1321 1321 1321
DMG 1250 1251 1068
DTP 374 1250 1251
GS 479 142 124 373 337 28 455 480
HCP 1473 782 782 127 118 127 782 234 235 234 355 380 901 1526 1527
HI (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271) (1270 1271)
HL 628 734 735 736
K3 449
LX 554
N3 166 166
N4 19 156 116 26 309 310 1715
NM1 98 1065 1035 1036 1037 1038 1039 66 67
NTE 363 352
OI 1032 1383 1073 1351 1360 1363
PAT 1069 1384 584 1220 1250 1251 355 81 1073
PER 366 93 365 364 365 364 365 364
PRV 1221 128 127
PWK 755 756 757 98 66 67
QTY 673 380
REF 128 127
SBR 1138 1069 127 93 1336 1143 1073 584 1032
SV1 (235 234 1339 1339 1339 1339 352) 782 355 380 1331 1365 (1328 1328 1328 1328) 782 1073 1340 1073 1073 1364 1341 1327
SVD 67 782 (235 234 1339 1339 1339 1339 352) 234 380 554
`;

type Numbers = readonly (string | readonly string[])[];

let rows: ReadonlyMap<string, Numbers> | undefined;

function readRow(line: string): [tag: string, numbers: Numbers] {
  const [tag = "", ...words] = line.match(/\([^)]*\)|\S+/g) ?? [];
  return [tag, words.map((word) => (word.startsWith("(") ? word.slice(1, -1).split(" ") : word))];
}

/** The dictionary number of an element or component; empty where it is not known here, and for a composite as a whole. */
export function referenceOf(tag: string, element: number, component: number | undefined): string {
  rows ??= new Map(REFERENCES.trim().split("\n").map(readRow));
  const number = rows.get(tag)?.[element - 1] ?? "";
  if (typeof number === "string") return number;
  return component === undefined ? "" : number[component - 1] ?? "";
}

/** Segments that hold codes and amounts of a service, and nothing that says who the patient is. */
const PLAIN = new Set(["AMT", "CAS", "CLM", "CR1", "CR2", "CRC", "CN1", "HCP", "HI", "HL", "LX", "QTY", "SV1", "SVD"]);
const PLAIN_DATES = new Set(["DTP01", "DTP02"]);
/** A code of one to three characters, or a plain number: too short to be a name, an id or a date. */
const PLAIN_VALUE = /^(?:[A-Z0-9]{1,3}|-?\d{0,7}(?:\.\d{0,4})?)$/;

/**
 * The copy of what is wrong (IK404). An acknowledgement travels and is kept by people who never see the claim, so it copies
 * short codes and amounts of the service only, and never anything that could be a name, an id, an address or a date.
 */
export function safeCopy(segment: SegmentView, element: number, component: number | undefined): string {
  const tag = segment.tag();
  const name = positionOf(tag, element);
  if (!PLAIN.has(tag) && !PLAIN_DATES.has(name)) return "";
  if (name === "CLM01") return "";
  const text = component === undefined ? segment.text(element) : segment.component(element, component);
  return PLAIN_VALUE.test(text) ? text : "";
}
