import type { ReactNode } from "react";
import { Field, Select } from "../../parts/field.tsx";
import type { FactAnswers, YesNo } from "./fact-answers.ts";

const NOT = { value: "", label: "not written down" };
const YES_NO = [NOT, { value: "yes", label: "Yes" }, { value: "no", label: "No" }];
const DISCIPLINES = [NOT, { value: "PT", label: "Physical therapy" }, { value: "OT", label: "Occupational therapy" }, { value: "SLP", label: "Speech therapy" }];
const KINDS = [NOT, { value: "required", label: "Required: Medicare may not pay" }, { value: "voluntary", label: "Voluntary: Medicare never pays" }];
const SIGNERS = [NOT, { value: "patient", label: "The patient" }, { value: "representative", label: "A representative" }];

interface FactsProps { readonly of: FactAnswers; readonly onChange: (part: Partial<FactAnswers>) => void }

/** What payers ask of the course of care, and a claim cannot say. Each part says why it is asked; one that holds something is open. */
export function VisitFacts({ of, onChange }: FactsProps) {
  return <><PlanPart of={of} onChange={onChange} /><NoticePart of={of} onChange={onChange} /><YearPart of={of} onChange={onChange} /></>;
}

interface PartProps { readonly title: string; readonly why: string; readonly values: readonly string[]; readonly children: ReactNode }

function Part({ title, why, values, children }: PartProps) {
  return (
    <details className="visit-part" open={values.some((value) => value !== "")}>
      <summary>{title}</summary>
      <div className="stack tight">
        <p className="small quiet">{`Why we ask: ${why}`}</p>
        <div className="three">{children}</div>
      </div>
    </details>
  );
}

function PlanPart({ of, onChange }: FactsProps) {
  const { discipline, start, certifiedThrough, planSigned, sentOn, orderOnFile, progressReportOn } = of;
  return (
    <Part
      title="Plan of care" values={[discipline, start, certifiedThrough, planSigned, sentOn, orderOnFile, progressReportOn]}
      why="Medicare pays therapy only under a plan that a physician has certified, or that was sent with an order on file; and a progress report is due every ten days of treatment."
    >
      <Select label="Whose plan is it?" value={discipline} choices={DISCIPLINES} onChange={(value) => { onChange({ discipline: value }); }} />
      <Field label="When does the plan begin?" type="date" value={start} onChange={(value) => { onChange({ start: value }); }} />
      <Field label="Certified through" type="date" value={certifiedThrough} onChange={(value) => { onChange({ certifiedThrough: value }); }} />
      <Select label="Has the physician signed it?" value={planSigned} choices={YES_NO} onChange={(value) => { onChange({ planSigned: value as YesNo }); }} />
      <Field label="When was it sent to the physician?" type="date" value={sentOn} onChange={(value) => { onChange({ sentOn: value }); }} />
      <Select label="Is an order on file?" value={orderOnFile} choices={YES_NO} onChange={(value) => { onChange({ orderOnFile: value as YesNo }); }} />
      <Field label="Last progress report" type="date" value={progressReportOn} onChange={(value) => { onChange({ progressReportOn: value }); }} />
    </Part>
  );
}

function NoticePart({ of, onChange }: FactsProps) {
  const { noticeKind, noticeSigned, signedBy, signedOn, item, reason, cost } = of;
  return (
    <Part
      title="Advance notice (ABN)" values={[noticeKind, noticeSigned, signedBy, signedOn, item, reason, cost]}
      why="A notice (CMS-R-131) moves the bill to the patient only if it was signed before the service, and names the service, the reason and the cost. GA, GX and GZ say which it is."
    >
      <Select label="Was a notice given?" value={noticeKind} choices={KINDS} onChange={(value) => { onChange({ noticeKind: value }); }} />
      <Select label="Is it signed?" value={noticeSigned} choices={YES_NO} onChange={(value) => { onChange({ noticeSigned: value as YesNo }); }} />
      <Select label="Who signed it?" value={signedBy} choices={SIGNERS} onChange={(value) => { onChange({ signedBy: value }); }} />
      <Field label="Signed on" type="date" value={signedOn} onChange={(value) => { onChange({ signedOn: value }); }} />
      <Field label="The service it names" value={item} onChange={(value) => { onChange({ item: value }); }} />
      <Field label="The reason it gives" value={reason} onChange={(value) => { onChange({ reason: value }); }} />
      <Field label="Its cost" inputMode="decimal" value={cost} onChange={(value) => { onChange({ cost: value }); }} />
    </Part>
  );
}

function YearPart({ of: { ptSlp, ot }, onChange }: FactsProps) {
  return (
    <Part
      title="Medicare's amounts this year" values={[ptSlp, ot]}
      why="Above the year's threshold Medicare wants KX on therapy lines, which says that the record shows the need. What was allowed before this claim decides it; the eligibility answer tells the amounts."
    >
      <Field label="Allowed for PT and speech" inputMode="decimal" value={ptSlp} hint="dollars, without this claim" onChange={(value) => { onChange({ ptSlp: value }); }} />
      <Field label="Allowed for OT" inputMode="decimal" value={ot} hint="dollars, without this claim" onChange={(value) => { onChange({ ot: value }); }} />
    </Part>
  );
}
