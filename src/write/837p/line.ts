import { LINE_DATES, LINE_NOTES, LINE_REFERENCES, POINTERS, PROCEDURE_QUALIFIERS } from "./codes.ts";
import { putNotes } from "./notes.ts";
import type { AdjudicationToWrite, LineToWrite } from "./input.ts";
import { putReferences } from "./party.ts";
import type { Place } from "./party.ts";
import { putLineProviders } from "./providers.ts";
import { may, must } from "./sheet.ts";
import type { Fact, Field, Sheet } from "./sheet.ts";
import { amount, putAdjustments, putDate, putDates, quantity } from "./values.ts";

const LOOP = "2400";
const MOST_MODIFIERS = 4;
const MOST_POINTERS = 4;
const MOST_ADJUDICATIONS = 15;

/** Loop 2400 with everything in it. */
export function putLine(sheet: Sheet, path: string, number: number, line: LineToWrite, claimPlace = ""): void {
  const place: Place = { sheet, loop: LOOP, path, of: "the line" };
  const code = line.procedure ?? "";
  sheet.put(LOOP, "LX", [String(number)]);
  sheet.put(LOOP, "SV1", serviceFields(path, line, claimPlace));
  putDate({ sheet, loop: LOOP, path }, { ...line, qualifier: "472" }, `On which day was line ${number}${code === "" ? "" : ` (${code})`} done?`);
  putDates(place, line.dates, LINE_DATES);
  putReferences(place, line.references, LINE_REFERENCES);
  putNotes(place, line.notes, LINE_NOTES);
  putLineProviders(sheet, path, line);
  const adjudications = line.adjudications ?? [];
  if (adjudications.length > MOST_ADJUDICATIONS) sheet.refuse({ path: `${path}.adjudications`, loop: "2430", segment: "SVD", element: "SVD", why: "too-many" });
  adjudications.forEach((one, i) => { putAdjudication(sheet, `${path}.adjudications[${i}]`, one, line); });
}

function serviceFields(path: string, line: LineToWrite, claimPlace: string): readonly Field[] {
  const at = (field: string): string => `${path}.${field}`;
  const code = line.procedure ?? "this service";
  const place = line.placeOfService === claimPlace ? "" : line.placeOfService;
  return [
    [...procedure(path, line), ...modifiers(path, line), may(at("description"), line.description)],
    amount(at("charge"), line.charge, `What is charged for ${code}?`),
    may(at("unitBasis"), line.unitBasis ?? "UN", ["UN", "MJ"]),
    quantity(at("units"), line.units, `How many units of ${code}?`),
    may(at("placeOfService"), place), "", pointers(path, line.pointers ?? []),
  ];
}

function procedure(path: string, { qualifier, procedure: code }: Pick<LineToWrite, "qualifier" | "procedure">): readonly Fact[] {
  return [may(`${path}.qualifier`, qualifier ?? "HC", PROCEDURE_QUALIFIERS), must(`${path}.procedure`, code, "Which procedure code was done?")];
}

/** Always four, so that what follows stands in its place. */
function modifiers(path: string, { modifiers: given = [] }: Pick<LineToWrite, "modifiers">): readonly Fact[] {
  const facts = Array.from({ length: MOST_MODIFIERS }, (_, i) => may(`${path}.modifiers[${i}]`, given[i]));
  return given.length > MOST_MODIFIERS ? [...facts.slice(0, 3), { path: `${path}.modifiers`, text: "", why: "too-many" }] : facts;
}

/** SV107: places among the claim's diagnoses. Whether there is such a diagnosis is for a rule to say. */
function pointers(path: string, given: readonly number[]): readonly Fact[] {
  const at = `${path}.pointers`;
  if (given.length === 0) return [must(at, "", "Which of the claim's diagnoses does this line treat? Give their places: 1, 2 …")];
  if (given.length > MOST_POINTERS) return [{ path: at, text: "", why: "too-many" }];
  return given.map((pointer, i) => may(`${at}[${i}]`, String(pointer), POINTERS));
}

/** Loop 2430. */
function putAdjudication(sheet: Sheet, path: string, one: AdjudicationToWrite, line: LineToWrite): void {
  const loop = "2430";
  const billed = one.procedure === undefined ? line : one;
  sheet.put(loop, "SVD", [
    must(`${path}.payerId`, one.payerId, "Which payer's answer is this? Give its id."),
    amount(`${path}.paid`, one.paid, "How much did that payer pay for the line?"),
    [...procedure(path, billed), ...modifiers(path, billed)], "",
    quantity(`${path}.units`, one.units ?? line.units, "How many units did that payer pay?"),
    quantity(`${path}.bundledLine`, one.bundledLine),
  ]);
  putAdjustments({ sheet, loop, path }, one.adjustments);
  putDate({ sheet, loop, path }, { qualifier: "573", ...(one.day === undefined ? {} : { day: one.day }) }, "On which day did that payer answer?");
  if (one.remaining !== undefined) sheet.put(loop, "AMT", ["EAF", amount(`${path}.remaining`, one.remaining, "")]);
}
