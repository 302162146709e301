import { useState } from "react";
import type { SyntheticEvent } from "react";
import { PROVIDER_TYPES, REGIONS } from "../../../claim/visit.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, Group, Select } from "../../parts/field.tsx";
import type { ClaimAnswer } from "../../server/types.ts";
import type { OpenClaim } from "./use-claim.ts";
import { unreadable } from "./fact-answers.ts";
import { VisitFacts } from "./visit-facts.tsx";
import { answersOf, strayMinutes, visitOf } from "./visit-form.ts";
import type { LineAnswers, VisitAnswers } from "./visit-form.ts";

const WHO: Readonly<Record<(typeof PROVIDER_TYPES)[number], string>> = {
  DC: "Chiropractor", PT: "Physical therapist", OT: "Occupational therapist", SLP: "Speech therapist", MD: "Physician",
  PTA: "Physical therapist assistant", OTA: "Occupational therapy assistant",
};
const PROVIDERS = [{ value: "", label: "not written down" }, ...PROVIDER_TYPES.map((type) => ({ value: type, label: WHO[type] }))];
const CARE = [{ value: "", label: "not written down" }, { value: "active", label: "Active: to get better" }, { value: "maintenance", label: "Maintenance: to stay as it is" }];

interface VisitDialogProps { readonly of: ClaimAnswer; readonly puts: OpenClaim["puts"]; readonly onClose: () => void }

/** What the office wrote down of the visit and a claim cannot carry. A field left empty counts as not written down. */
export function VisitDialog({ of: { form, visit, row }, puts, onClose }: VisitDialogProps) {
  const [answers, setAnswers] = useState<VisitAnswers>(() => answersOf(form, visit));
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<VisitAnswers>): void => { setAnswers({ ...answers, ...part }); };
  const changeLine = (line: LineAnswers): void => { change({ lines: answers.lines.map((one) => (one.line === line.line ? line : one)) }); };
  const stray = strayWords(answers);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSending(true);
    void puts("visit", visitOf(row.claim, visit, answers), "The record is with the claim, which was checked again.").then((isDone) => {
      setSending(false);
      if (isDone) onClose();
    });
  };
  return (
    <Dialog title={`What was done: ${row.claim}`} onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        <p className="quiet">Say what the record says, and leave empty what it does not say.</p>
        <div className="three">
          <Select label="Who treated" value={answers.provider} choices={PROVIDERS} onChange={(provider) => { change({ provider }); }} />
          <Select label="Kind of care" value={answers.careType} choices={CARE} onChange={(careType) => { change({ careType }); }} />
          <Field label="Minutes of the whole visit" inputMode="numeric" value={answers.visitMinutes} onChange={(visitMinutes) => { change({ visitMinutes }); }} />
        </div>
        {answers.lines.map((line) => <LineFields key={line.line} of={line} onChange={changeLine} />)}
        <VisitFacts of={answers.facts} onChange={(part) => { change({ facts: { ...answers.facts, ...part } }); }} />
        {stray === undefined ? null : <p role="alert" className="stray">{stray}</p>}
        <div><button type="submit" className="button main" disabled={isSending || stray !== undefined}>Keep it and check again</button></div>
      </form>
    </Dialog>
  );
}

/** What cannot be read of the answers, and how it is written. */
function strayWords(answers: VisitAnswers): string | undefined {
  const minutes = strayMinutes(answers);
  if (minutes !== undefined) return `“${minutes}” holds no minutes. Write a number from 0 to 1440, or leave it empty.`;
  const amount = unreadable(answers.facts);
  return amount && `“${amount}” is no amount. Write dollars, such as 2400.50.`;
}

/** An adjustment (98940 to 98943) is done by hand: no device is asked for. */
function isManual(code: string): boolean {
  return /^9894[0-3]$/.test(code);
}

function LineFields({ of, onChange }: { readonly of: LineAnswers; readonly onChange: (line: LineAnswers) => void }) {
  const { line, code, minutes, device, regions, response } = of;
  const toggle = (region: string): void => {
    onChange({ ...of, regions: regions.includes(region) ? regions.filter((one) => one !== region) : [...regions, region] });
  };
  return (
    <Group label={`Line ${line}: ${code}`}>
      <div className="three">
        <Field label="Minutes" inputMode="numeric" value={minutes} onChange={(value) => { onChange({ ...of, minutes: value }); }} />
        {isManual(code) ? null : <Field label="What did the work" value={device} onChange={(value) => { onChange({ ...of, device: value }); }} />}
        <Field label="How the patient took it" value={response} onChange={(value) => { onChange({ ...of, response: value }); }} />
      </div>
      <div className="choices" role="group" aria-label={`Regions of line ${line}`}>
        <span className="small quiet" aria-hidden="true">Regions</span>
        {REGIONS.map((region) => (
          <button key={region} type="button" className="chip choice" aria-pressed={regions.includes(region)} onClick={() => { toggle(region); }}>{region}</button>
        ))}
      </div>
    </Group>
  );
}
