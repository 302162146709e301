import { today } from "../../format.ts";
import type { DetailTexts } from "./details.ts";
import { insuredOf } from "./insured.ts";

interface PrintHeadProps {
  /** As the person typed it; empty where nobody did. */
  readonly patient: string;
  readonly office: string;
  /** As it was named for the file, or the one that was chosen; `undefined` where the patient pays. */
  readonly payer: string | undefined;
  readonly day: string | undefined;
  /** Of this claim, as it was typed; `undefined` where no claim goes out. */
  readonly control: string | undefined;
  readonly charges: string;
  /** On the insurance card; `undefined` where no claim goes out. */
  readonly member: string | undefined;
  readonly treating: string;
  readonly signed: string;
  readonly diagnoses: string;
}

/** What a sheet of paper has to say of itself: whose it is, of which day, from whom. What is not known has a line to write on. */
export function PrintHead({ patient, office, payer, day, control, charges, member, treating, signed, diagnoses }: PrintHeadProps) {
  return (
    <dl className="print-head only-print">
      <Entry name="Patient" value={patient} />
      <Entry name="Office" value={office} />
      <Entry name="Treated by" value={treating} />
      <Entry name="Note signed by" value={signed} />
      {payer === undefined ? null : <Entry name="Payer" value={payer} />}
      {member === undefined ? null : <Entry name="Member id" value={member} />}
      <Entry name="Day of service" value={day ?? ""} />
      {control === undefined ? null : <Entry name="Control number" value={control} />}
      <Entry name="Diagnoses" value={diagnoses} />
      <Entry name="Charges" value={charges} />
      <Entry name="Printed" value={today()} />
    </dl>
  );
}

function Entry({ name, value }: { readonly name: string; readonly value: string }) {
  return <div><dt>{name}</dt><dd>{value === "" ? <span className="write-here" /> : value}</dd></div>;
}

/** The patient's first and last name, as far as they were typed: the insured's, where the patient is the insured. */
export function patientIn(texts: DetailTexts): string {
  const who = insuredOf(texts) === "patient" ? "subscriber" : "patient";
  return [texts[`claim.${who}.firstName`], texts[`claim.${who}.lastName`]].map((part) => (part ?? "").trim()).filter((part) => part !== "").join(" ");
}
