import { z } from "zod";
import type { ClaimDetails } from "../advise/index.ts";
import { parseIsoDay } from "../claim/index.ts";
import { shaped } from "../import/shape.ts";
import type { YamlFile } from "../import/yaml-file.ts";
import { Unusable } from "./unusable.ts";

const text = z.string("must be text, in quotes").optional();
const flag = z.boolean("must be true or false").optional();
const whole = z.number("must be a whole number").int("must be a whole number");
const day = z.string("must be a day, written 2026-03-02")
  .refine((value) => parseIsoDay(value) !== undefined, "must be a day that exists, written 2026-03-02").transform((value) => parseIsoDay(value) ?? 0);
const object = <T extends z.ZodRawShape>(fields: T): z.ZodObject<T, z.core.$strict> => z.strictObject(fields, "must be an object with keys");
const list = <T extends z.ZodType>(of: T): z.ZodOptional<z.ZodArray<T>> => z.array(of, "must be a list").optional();

const named = { lastName: text, firstName: text, middleName: text, suffix: text, person: flag };
const address = object({ street: text, street2: text, city: text, state: text, zip: text, country: text }).optional();
const contact = object({ name: text, phone: text, extension: text, fax: text, email: text }).optional();
const references = list(object({ qualifier: z.string(), value: z.string() }));
const provider = { ...named, npi: text, taxonomy: text, references };
const person = { ...named, birthDay: day.optional(), gender: text, address, references };
const payer = {
  name: text, id: text, idQualifier: text, filingIndicator: text, responsibility: text,
  groupNumber: text, groupName: text, insuranceType: text, address, references,
};
const amounts = list(object({ qualifier: z.string(), amount: whole }));
const adjustments = list(object({ group: z.string(), reason: z.string(), amount: whole, quantity: z.number().optional() }));
const subscriber = object({ ...person, memberId: text, idQualifier: text }).optional();
const partner = object({ qualifier: text, id: text }).optional();

const claim = object({
  id: text, placeOfService: text, frequency: text,
  signatureOnFile: flag, assignment: text, benefitsAssigned: text, release: text, patientSignature: text,
  relatedCauses: object({ codes: z.array(z.string()), state: text, country: text }).optional(),
  specialProgram: text, delayReason: text, spinalCondition: text,
  billing: object({ ...provider, address, taxId: object({ qualifier: text, value: text }).optional(), contact, payTo: address }).optional(),
  payer: object(payer).optional(),
  subscriber,
  patient: object({ ...person, relationship: text }).optional(),
  dates: list(object({ qualifier: z.string(), day, lastDay: day.optional() })),
  amounts, references, notes: list(object({ qualifier: z.string(), text: z.string() })),
  referring: object(provider).optional(), primaryCare: object(provider).optional(), rendering: object(provider).optional(),
  facility: object({ name: text, npi: text, address, references }).optional(), supervising: object(provider).optional(),
  otherPayers: list(object({
    ...payer, relationship: text, adjustments, amounts,
    benefitsAssigned: text, patientSignature: text, release: text, subscriber, paidDay: day.optional(),
  })),
});

const details = object({
  interchange: object({
    sender: partner, receiver: partner, groupSender: text, groupReceiver: text,
    controlNumber: whole.optional(), usage: text, acknowledge: flag, reference: text, kind: text, lineBreaks: flag,
    separators: object({ element: z.string(), component: z.string(), repetition: z.string(), segment: z.string() }).optional(),
  }).optional(),
  submitter: object({ name: text, firstName: text, id: text, contact }).optional(),
  receiver: object({ name: text, id: text }).optional(),
  claim: claim.optional(),
  unitChargeCents: z.record(z.string(), whole, "must be cents by code, such as \"97012\": 4000").optional(),
  pointers: z.record(z.string(), z.array(whole), "must be lists by code, such as \"97012\": [1]").optional(),
});

/** Details of the claim as the office wrote them. Throws Unusable for a value of the wrong kind; keys that are not known are told of. */
export function detailsOf(value: unknown, label: string, tell: (message: string) => void): ClaimDetails {
  const { data, errors, warnings } = shaped(plainFile(value, label), details);
  for (const { message } of warnings) tell(message);
  const [wrong] = errors;
  if (wrong !== undefined) throw new Unusable(wrong.message);
  return data as ClaimDetails;
}

/** The office's details with those of the visit laid over them, key by key; a list takes the place of a list. */
export function overlaid(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return over ?? under;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, overlaid(under[key], over[key])]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Plain data in the place of a file: notes name the key, and no row. */
function plainFile(data: unknown, label: string): YamlFile {
  const note: YamlFile["note"] = (path, words) => {
    const key = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : step)).join(".").replaceAll(".[", "[");
    return { line: 1, column: 1, key, message: `${label}: ${key === "" ? "" : `${key} `}${words}` };
  };
  return { data, errors: [], note, noteOnKey: note, written: () => undefined };
}
