import { useState } from "react";
import { dottedCode, typedIcd10 } from "../../../reference/icd10-form.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import type { Answers, Other, Shared } from "./answers.ts";
import { isTimedService, LIMBS, SPINE } from "./choices.ts";
import type { Service } from "./choices.ts";
import { AnswerForm, areStrangeMinutes, Chips, numberOf, strangeMinutesWords, useFirstField } from "./fields.tsx";
import { useDigits } from "./picks.tsx";

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

function rowsOf(others: readonly Other[]): readonly Row[] {
  return others.map(({ code, minutes }) => ({ code, minutes: minutes === undefined ? "" : String(minutes) }));
}

interface Row { readonly code: string; readonly minutes: string }
interface OthersProps {
  readonly value: Answers["others"];
  readonly services: readonly Service[];
  /** The code of the traction, which is not listed again. */
  readonly taken: string | undefined;
  readonly onAnswer: (others: readonly Other[] | null) => void;
}

/** The day's other services, each with its minutes. Nothing else is an answer too. */
export function OthersQuestion({ value, services: offered, taken, onAnswer }: OthersProps) {
  const [rows, setRows] = useState<readonly Row[]>(rowsOf(value ?? []));
  const [code, setCode] = useState("");
  const [untold, setUntold] = useState<readonly string[]>([]);
  const [strange, setStrange] = useState("");
  const [impossible, setImpossible] = useState<readonly string[]>([]);
  const listed = offered.filter((service) => service.code !== taken);
  const toggle = (of: string): void => { setRows(toggled(rows, of)); };
  const setMinutes = (of: string, minutes: string): void => { setRows(rows.map((row) => (row.code === of ? { ...row, minutes } : row))); };
  useDigits((digit) => {
    const service = listed[digit - 1];
    if (digit === 0) onAnswer([]);
    else if (service !== undefined) toggle(service.code);
  });
  const written = code.trim().toUpperCase();
  const done = (): void => {
    setStrange(written === "" || CODE.test(written) ? "" : written);
    const wrong = rows.filter((row) => areStrangeMinutes(row.minutes, 1)).map((row) => row.code);
    setImpossible(wrong);
    if (wrong.length > 0 || (written !== "" && !CODE.test(written))) return;
    const all = written === "" || rows.some((row) => row.code === written) ? rows : [...rows, { code: written, minutes: "" }];
    const asked = all.filter((row) => isTimedService(row.code) && numberOf(row.minutes) === undefined).map((row) => row.code);
    // Asked once: who does not know goes on, and is told at the end what is open.
    if (asked.some((of) => !untold.includes(of))) return setUntold(asked);
    onAnswer(all.map((row) => ({ code: row.code, minutes: numberOf(row.minutes) })));
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer([]); }} unsure="Nothing else (0)">
      <ul className="services">
        {[...listed, ...ownServices(rows, listed)].map((service, index) => (
          <ServiceRow
            key={service.code} {...service} digit={index + 1} row={rows.find((row) => row.code === service.code)}
            onToggle={toggle} onMinutes={setMinutes}
          />
        ))}
      </ul>
      <MinutesSaid impossible={impossible} untold={untold} />
      <AnotherCode text={code} strange={strange} onWrite={setCode} onAdd={() => { toggle(written); setCode(""); }} />
    </AnswerForm>
  );
}

function toggled(rows: readonly Row[], code: string): readonly Row[] {
  return rows.some((row) => row.code === code) ? rows.filter((row) => row.code !== code) : [...rows, { code, minutes: "" }];
}

/** Codes that were written, not chosen. */
function ownServices(rows: readonly Row[], listed: readonly Service[]): readonly Service[] {
  const own = rows.filter((row) => !listed.some((service) => service.code === row.code));
  return own.map(({ code }) => ({ code, label: "as you wrote it", isTimed: true }));
}

/** What is said of minutes that cannot be, else of those that are missing. */
function MinutesSaid({ impossible, untold }: { readonly impossible: readonly string[]; readonly untold: readonly string[] }) {
  if (impossible.length > 0) return <p role="alert">{strangeMinutesWords(impossible, 1)}</p>;
  if (untold.length === 0) return null;
  const asked = `How many minutes of ${untold.join(" and ")}?`;
  return <p role="alert">{`${asked} A timed code has no units without them. If nobody wrote them down, go on.`}</p>;
}

/** The form of a CPT or HCPCS code, or of a state's own: digits within, a letter at most at each end. */
const CODE = /^[A-Z0-9]\d{3}[A-Z0-9]$/;

interface AnotherProps {
  readonly text: string;
  readonly strange: string;
  readonly onWrite: (text: string) => void;
  readonly onAdd: () => void;
}

/** A code that is not listed. What has not the form of one is said, and never left out in silence. */
function AnotherCode({ text, strange, onWrite, onAdd }: AnotherProps) {
  const written = text.trim().toUpperCase();
  return (
    <>
      <div className="short"><Field label="Another code" value={text} onChange={onWrite} hint="Five characters, such as 97150" /></div>
      {strange === "" ? null : <p role="alert">{`${strange} is not a code: one has five characters, digits between the first and the last, such as 97150 or G0283. Correct it, or clear the field.`}</p>}
      {CODE.test(written) ? <div><Button onPress={onAdd}>{`Add ${written}`}</Button></div> : null}
    </>
  );
}

interface ServiceRowProps {
  readonly code: string; readonly label: string; readonly isTimed: boolean; readonly digit: number; readonly row: Row | undefined;
  readonly onToggle: (code: string) => void; readonly onMinutes: (code: string, minutes: string) => void;
}

function ServiceRow({ code, label, isTimed, digit, row, onToggle, onMinutes }: ServiceRowProps) {
  return (
    <li className="service">
      <label className="chip-box">
        <input type="checkbox" checked={row !== undefined} onChange={() => { onToggle(code); }} />
        <span><span className="service-code">{code}</span>{` ${label}`}</span>
        {digit > 9 ? null : <kbd aria-hidden="true">{digit}</kbd>}
      </label>
      {row === undefined || !isTimed ? null : (
        <label className="minutes">
          <input
            className="input" inputMode="numeric" aria-label={`Minutes of ${code}`} value={row.minutes}
            onChange={(event) => { onMinutes(code, event.target.value); }}
          />
          <span className="small quiet">min</span>
        </label>
      )}
    </li>
  );
}

interface OtherRegionsProps {
  readonly codes: readonly string[];
  readonly value: Answers["otherRegions"];
  readonly onAnswer: (regions: Answers["otherRegions"]) => void;
}

export function OtherRegionsQuestion({ codes, value, onAnswer }: OtherRegionsProps) {
  const [all, setAll] = useState<Readonly<Record<string, readonly string[]>>>(value ?? {});
  const places = [...SPINE, ...LIMBS];
  return (
    <AnswerForm onDone={() => { onAnswer(all); }} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      {codes.map((code) => (
        <Chips
          key={code} label={code} all={places} chosen={all[code] ?? []}
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

interface DiagnosisProps { readonly value: Answers["diagnosis"]; readonly onAnswer: (diagnosis: Answers["diagnosis"]) => void }

export function DiagnosisQuestion({ value, onAnswer }: DiagnosisProps) {
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
        <Field label="Diagnosis codes, the main one first" value={codes} onChange={setCodes} hint="ICD-10-CM, such as M54.16, M51.26" />
        {wrong.length === 0 ? null : <p role="alert">{`${wrong.join(", ")} has not the form of an ICD-10-CM code: a letter and two characters, up to four more, with the point after the third or without it. Correct it or take it out.`}</p>}
        <Field label="Cause of the symptoms, in the note's words" value={cause} onChange={setCause} hint="Such as: disc herniation L4-L5 after lifting" />
      </div>
    </AnswerForm>
  );
}
