import { useState } from "react";
import { dottedCode, typedIcd10 } from "../../../reference/icd10-form.ts";
import { Field } from "../../parts/field.tsx";
import { codesOf } from "./answers.ts";
import type { Answers, Shared } from "./answers.ts";
import { LIMBS, placesFor, SPINE } from "./choices.ts";
import { AnswerForm, areStrangeMinutes, Chips, numberOf, strangeMinutesWords, useFirstField } from "./fields.tsx";

interface RegionsProps { readonly value: Answers["regions"]; readonly onAnswer: (regions: readonly string[] | null) => void }

/** Where it was given: the spine by number, the limbs below it. */
export function RegionsQuestion({ value, onAnswer }: RegionsProps) {
  const [chosen, setChosen] = useState<readonly string[]>(value ?? []);
  return (
    <AnswerForm onDone={() => { onAnswer(chosen.length === 0 ? null : chosen); }} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      <Chips label="Spine" all={SPINE} chosen={chosen} onChange={setChosen} hasKeys />
      <Chips label="Elsewhere" all={LIMBS} chosen={chosen} onChange={setChosen} />
    </AnswerForm>
  );
}

interface OtherRegionsProps {
  readonly codes: readonly string[];
  readonly value: Answers["otherRegions"];
  readonly onAnswer: (regions: Answers["otherRegions"]) => void;
}

export function OtherRegionsQuestion({ codes, value, onAnswer }: OtherRegionsProps) {
  const [all, setAll] = useState<Readonly<Record<string, readonly string[]>>>(value ?? {});
  return (
    <AnswerForm onDone={() => { onAnswer(all); }} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      {codes.map((code) => (
        <Chips
          key={code} label={code} all={placesFor(code)} chosen={all[code] ?? []}
          onChange={(chosen) => { setAll({ ...all, [code]: chosen }); }}
        />
      ))}
    </AnswerForm>
  );
}

interface SharedProps {
  readonly codes: readonly string[];
  readonly value: Answers["shared"];
  readonly onAnswer: (shared: Answers["shared"]) => void;
}

type SharedTexts = Readonly<Record<string, readonly [therapist: string, assistant: string]>>;

function textsOf(value: Answers["shared"]): SharedTexts {
  const all = Object.entries(value ?? {});
  return Object.fromEntries(all.map(([code, { therapist, assistant }]) => [code, [String(therapist), String(assistant)] as const]));
}

function sharedOf([therapist, assistant]: SharedTexts[string]): Shared {
  return { therapist: numberOf(therapist) ?? 0, assistant: numberOf(assistant) ?? 0 };
}

/** Minutes of the therapist and of the assistant, service by service. */
export function SharedQuestion({ codes, value, onAnswer }: SharedProps) {
  const [texts, setTexts] = useState<SharedTexts>(textsOf(value));
  const box = useFirstField();
  const [impossible, setImpossible] = useState<readonly string[]>([]);
  const done = (): void => {
    const wrong = Object.entries(texts).filter(([, parts]) => parts.some((text) => areStrangeMinutes(text, 0))).map(([code]) => code);
    setImpossible(wrong);
    if (wrong.length > 0) return;
    const filled = Object.entries(texts).filter(([, parts]) => parts.some((text) => numberOf(text) !== undefined));
    onAnswer(Object.fromEntries(filled.map(([code, parts]) => [code, sharedOf(parts)])));
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      <div ref={box} className="stack tight">
        {codes.map((code) => {
          const [therapist = "", assistant = ""] = texts[code] ?? [];
          return (
            <div key={code} className="pair">
              <span className="service-code">{code}</span>
              <Field label="Therapist, minutes" value={therapist} inputMode="numeric" onChange={(text) => { setTexts({ ...texts, [code]: [text, assistant] }); }} />
              <Field label="Assistant, minutes" value={assistant} inputMode="numeric" onChange={(text) => { setTexts({ ...texts, [code]: [therapist, text] }); }} />
            </div>
          );
        })}
      </div>
      {impossible.length === 0 ? null : <p role="alert">{strangeMinutesWords(impossible, 0)}</p>}
    </AnswerForm>
  );
}

const MEDICARES: readonly unknown[] = ["medicare-b", "medicare-advantage"];

/** What to write: of a chiropractor Medicare wants the subluxation of each region before the condition. */
export function diagnosisHint(answers: Answers): string {
  const isMedicare = MEDICARES.includes(answers.payer);
  const adjusted = codesOf(answers).find((code) => /^9894[0-2]$/.test(code));
  if (!isMedicare || (adjusted === undefined && answers.provider !== "DC")) return "ICD-10-CM, such as M54.16, M51.26";
  const of = adjusted === undefined ? "Of a chiropractor" : `For ${adjusted}`;
  return `ICD-10-CM. ${of} Medicare wants the subluxation of each region first (M99.00 head, M99.01 cervical, M99.02 thoracic, M99.03 lumbar, M99.04 sacral, `
    + "M99.05 pelvic), as the record has them; then the condition, such as M54.16";
}

interface DiagnosisProps {
  readonly value: Answers["diagnosis"];
  readonly hint: string;
  readonly onAnswer: (diagnosis: Answers["diagnosis"]) => void;
}

export function DiagnosisQuestion({ value, hint, onAnswer }: DiagnosisProps) {
  const [codes, setCodes] = useState((value?.codes ?? []).map(dottedCode).join(", "));
  const [cause, setCause] = useState(value?.cause ?? "");
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const box = useFirstField();
  const done = (): void => {
    const typed = codes.split(/[\s,;]+/).filter((code) => code !== "");
    const strange = typed.filter((code) => typedIcd10(code) === undefined);
    setWrong(strange);
    if (strange.length > 0) return;
    const all = typed.flatMap((code) => typedIcd10(code) ?? []);
    onAnswer(all.length === 0 && cause.trim() === "" ? null : { codes: all, cause: cause.trim() });
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure="Leave it open">
      <div ref={box} className="stack tight">
        <Field label="Diagnosis codes, the main one first" value={codes} onChange={setCodes} hint={hint} />
        {wrong.length === 0 ? null : <p role="alert">{`${wrong.join(", ")} has not the form of an ICD-10-CM code: a letter and two characters, up to four more, with the point after the third or without it. Correct it or take it out.`}</p>}
        <Field label="Cause of the symptoms, in the note's words" value={cause} onChange={setCause} hint="Such as: disc herniation L4-L5 after lifting" />
      </div>
    </AnswerForm>
  );
}
