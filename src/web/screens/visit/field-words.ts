/** A field's label by its place: short, so that the fields of a row stand at one height; what is chosen from a list needs no codes. */
const LABELS: Readonly<Record<string, string>> = {
  "interchange.sender.id": "Who sends the file: your id there",
  "interchange.receiver.id": "Who receives the file: its id",
  "interchange.usage": "For production, or a test?",
  "interchange.controlNumber": "Control number of the file",
  "submitter.name": "Name of the submitter",
  "submitter.id": "Id of the submitter, as the receiver knows it",
  "submitter.contact.phone": "Phone number of the submitter",
  "receiver.name": "Name of the receiver",
  "receiver.id": "Id of the receiver",
  "claim.billing.lastName": "Name of the billing provider",
  "claim.billing.npi": "NPI of the billing provider",
  "claim.billing.taxId.qualifier": "Employer number or social security?",
  "claim.billing.taxId.value": "Tax number of the billing provider",
  "claim.payer.name": "Name of the payer",
  "claim.payer.id": "Payer's id in claims",
  "claim.payer.filingIndicator": "What kind of insurance is it?",
  "claim.subscriber.memberId": "Member id on the insurance card",
  "claim.id": "Patient control number",
  "claim.placeOfService": "Place of service, 11 for the office",
  "claim.signatureOnFile": "Is the provider's signature on file?",
  "claim.assignment": "Does the provider accept assignment?",
  "claim.benefitsAssigned": "Has the patient assigned the benefits?",
  "claim.release": "May records be released?",
};

const WHO: Readonly<Record<string, string>> = { billing: "the billing provider", subscriber: "the insured", patient: "the patient" };
const OF_PERSON: Readonly<Record<string, string>> = {
  "address.street": "Street address of", "address.city": "City of", "address.state": "State of", "address.zip": "ZIP code of", birthDay: "Birthday of", gender: "Gender on file for",
};

/** The engine's question for a place, in a few words where there are some; else as the engine asks it. */
export function plainAsk(path: string, ask: string): string {
  const label = LABELS[path];
  if (label !== undefined) return label;
  const [, who = "", what = ""] = /^claim\.(billing|subscriber|patient)\.(.+)$/.exec(path) ?? [];
  const of = OF_PERSON[what];
  if (of !== undefined) return `${of} ${WHO[who] ?? ""}`;
  return ofItsLine(path, ask);
}

/** Charge and diagnoses are asked line by line: each says which it is. */
function ofItsLine(path: string, ask: string): string {
  const [, kind, code = ""] = /^(pointers|unitChargeCents)\.(\w+)$/.exec(path) ?? [];
  if (kind === "unitChargeCents") return `Charge for one unit of ${code}`;
  return kind === "pointers" ? `Diagnoses that ${code} treats` : ask;
}
