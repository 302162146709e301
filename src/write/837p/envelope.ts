import { ID_QUALIFIERS } from "./codes.ts";
import type { ClaimBatch, InterchangeFacts, PartnerId } from "./input.ts";
import { nameFields, putContact, putName } from "./party.ts";
import type { Place } from "./party.ts";
import { may, must } from "./sheet.ts";
import type { Fact, Field, Sheet } from "./sheet.ts";
import { dayFact } from "./values.ts";

const VERSION = "005010X222A1";
const HIGHEST_NUMBER = 999_999_999;
const MINUTES_OF_A_DAY = 1440;
const ISA_ID_WIDTH = 15;

/** ISA and GS. */
export function putInterchangeStart(sheet: Sheet, facts: InterchangeFacts): void {
  putIsa(sheet, facts);
  sheet.put("GS", "GS", [
    "HC", groupId("interchange.groupSender", facts.groupSender, "interchange.sender.id", facts.sender),
    groupId("interchange.groupReceiver", facts.groupReceiver, "interchange.receiver.id", facts.receiver),
    madeOn(facts), madeAt(facts), controlNumber(facts), "X", VERSION,
  ]);
}

/** The one segment of fixed width, and the one that holds the separators. */
function putIsa(sheet: Sheet, facts: InterchangeFacts): void {
  const { element, component, repetition, segment } = sheet.writer.separators;
  const text = (name: string, fact: Fact): string => sheet.textOf("ISA", "ISA", name, fact);
  const [fromQualifier, from] = partner("interchange.sender", facts.sender, "Who sends the file? Give the id that the receiver knows.");
  const [toQualifier, to] = partner("interchange.receiver", facts.receiver, "Who receives the file? Give the receiver's interchange id.");
  const usage = must("interchange.usage", facts.usage, "Is this for production (P) or a test (T)?", ["P", "T"]);
  const none = " ".repeat(10);
  sheet.putWhole([
    "ISA", "00", none, "00", none, text("ISA05", fromQualifier), text("ISA06", from).padEnd(ISA_ID_WIDTH), text("ISA07", toQualifier),
    text("ISA08", to).padEnd(ISA_ID_WIDTH), text("ISA09", madeOn(facts)).slice(2), text("ISA10", madeAt(facts)), repetition, "00501",
    text("ISA13", controlNumber(facts)).padStart(9, "0"), facts.acknowledge === true ? "1" : "0", text("ISA15", usage), component,
  ].join(element) + segment);
}

function partner(path: string, given: PartnerId | undefined, ask: string): readonly [qualifier: Fact, id: Fact] {
  const id = must(`${path}.id`, given?.id, ask);
  const isPlain = /^[\x20-\x7e]*$/.test(id.text);
  return [may(`${path}.qualifier`, given?.qualifier ?? "ZZ", ID_QUALIFIERS), isPlain ? id : { ...id, why: "character" }];
}

/** GS02 and GS03 are the ids of the interchange unless the input has their own. */
function groupId(path: string, own: string | undefined, elsewhere: string, partnerId: PartnerId | undefined): Fact {
  const ask = "Which id stands in the group?";
  return own === undefined ? must(elsewhere, partnerId?.id, ask) : must(path, own, ask);
}

function madeOn({ day }: InterchangeFacts): Fact {
  return dayFact("interchange.day", day, "On which day is the file made?");
}

function madeAt({ minute }: InterchangeFacts): Fact {
  const path = "interchange.minute";
  if (!Number.isInteger(minute) || minute < 0 || minute >= MINUTES_OF_A_DAY) return { path, text: "", why: "number" };
  return may(path, String(Math.floor(minute / 60) * 100 + minute % 60).padStart(4, "0"));
}

function controlNumber({ controlNumber: number }: InterchangeFacts): Fact {
  const path = "interchange.controlNumber";
  if (number === undefined) return must(path, "", "Which control number does the file get? One more than the last file to this receiver.");
  const isOne = Number.isInteger(number) && number >= 1 && number <= HIGHEST_NUMBER;
  return isOne ? may(path, String(number)) : { path, text: "", why: "number" };
}

/** ST, BHT and loops 1000A and 1000B. `number` counts the transactions of the file. */
export function putTransactionStart(sheet: Sheet, { interchange, submitter, receiver }: ClaimBatch, number: number): void {
  const reference: Fact = interchange.reference === undefined ? controlNumber(interchange) : may("interchange.reference", interchange.reference);
  sheet.put("ST", "ST", ["837", transactionNumber(number), VERSION]);
  sheet.put("HEADER", "BHT", [
    "0019", "00", reference, madeOn(interchange), madeAt(interchange), may("interchange.kind", interchange.kind ?? "CH", ["CH", "RP"]),
  ]);
  const from: Place = { sheet, loop: "1000A", path: "submitter", of: "the submitter" };
  const name: { lastName?: string; firstName?: string } = {};
  if (submitter.name !== undefined) name.lastName = submitter.name;
  if (submitter.firstName !== undefined) name.firstName = submitter.firstName;
  putName(from, renamed(nameFields(from, "41", name)), "46", must("submitter.id", submitter.id, "Which id does the receiver know the submitter by?"));
  putContact(from, submitter.contact, true);
  const to: Place = { ...from, loop: "1000B", path: "receiver", of: "the receiver" };
  putName(to, ["40", "2", must("receiver.name", receiver.name, "What is the name of the receiver: the clearing house or payer?")], "46",
    must("receiver.id", receiver.id, "Which id does the receiver have in claims?"));
}

/** The submitter's name is called `name` in the input. */
function renamed(fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => (typeof field === "object" && "path" in field ? { ...field, path: field.path.replace(/lastName$/, "name") } : field));
}

export function putTransactionEnd(sheet: Sheet, number: number, segments: number): void {
  sheet.put("SE", "SE", [String(segments), transactionNumber(number)]);
}

/** GE and IEA. */
export function putInterchangeEnd(sheet: Sheet, facts: InterchangeFacts, transactions: number): void {
  const { text } = controlNumber(facts);
  sheet.put("GE", "GE", [String(transactions), text]);
  sheet.put("IEA", "IEA", ["1", text.padStart(9, "0")]);
}

function transactionNumber(number: number): string {
  return String(number).padStart(4, "0");
}
