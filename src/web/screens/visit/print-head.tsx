import { today } from "../../format.ts";

interface PrintHeadProps {
  /** As the person typed it; empty where nobody did. */
  readonly patient: string;
  readonly office: string;
  readonly day: string | undefined;
}

/** What a sheet of paper has to say of itself: whose it is, of which day, from whom. What is not known has a line to write on. */
export function PrintHead({ patient, office, day }: PrintHeadProps) {
  return (
    <dl className="print-head only-print">
      <Entry name="Patient" value={patient} />
      <Entry name="Office" value={office} />
      <Entry name="Day of service" value={day ?? ""} />
      <Entry name="Printed" value={today()} />
    </dl>
  );
}

function Entry({ name, value }: { readonly name: string; readonly value: string }) {
  return <div><dt>{name}</dt><dd>{value === "" ? <span className="write-here" /> : value}</dd></div>;
}

/** First and last name, as far as they were typed. */
export function nameIn(texts: Readonly<Record<string, string>>, who: string): string {
  return [texts[`claim.${who}.firstName`], texts[`claim.${who}.lastName`]].map((part) => (part ?? "").trim()).filter((part) => part !== "").join(" ");
}
