import { useState } from "react";
import { codeFacts } from "../../../reference/index.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import type { Answers, Other } from "./answers.ts";
import { isTimedService } from "./choices.ts";
import type { Service } from "./choices.ts";
import { AnswerForm, areStrangeMinutes, numberOf, strangeMinutesWords, useFirstField } from "./fields.tsx";
import { useDigits } from "./picks.tsx";

function rowsOf(others: readonly Other[]): readonly Row[] {
  return others.map(({ code, minutes }) => ({ code, minutes: minutes === undefined ? "" : String(minutes) }));
}

interface Row { readonly code: string; readonly minutes: string }
interface OthersProps {
  readonly value: Answers["others"];
  readonly services: readonly Service[];
  /** The code of the traction, which is not listed again. */
  readonly taken: string | undefined;
  /** How to choose among them. */
  readonly about: string | undefined;
  /** There was no traction: without a service there is no visit. */
  readonly isAll: boolean;
  readonly onAnswer: (others: readonly Other[] | null) => void;
}

/** The day's other services, each with its minutes. Nothing else is an answer too. */
export function OthersQuestion({ value, services: offered, taken, about, isAll, onAnswer }: OthersProps) {
  const [rows, setRows] = useState<readonly Row[]>(rowsOf(value ?? []));
  const [code, setCode] = useState("");
  const [strange, setStrange] = useState("");
  const [impossible, setImpossible] = useState<readonly string[]>([]);
  const listed = offered.filter((service) => service.code !== taken);
  const toggle = (of: string): void => { setRows(toggled(rows, of)); };
  const setMinutes = (of: string, minutes: string): void => { setRows(rows.map((row) => (row.code === of ? { ...row, minutes } : row))); };
  const written = code.trim().toUpperCase();
  // What is ticked or written is never dropped by a key that says there is nothing.
  const isNothing = rows.length === 0 && written === "";
  useDigits((digit) => {
    const service = listed[digit - 1];
    if (digit === 0 && isNothing && !isAll) onAnswer([]);
    else if (service !== undefined) toggle(service.code);
  });
  const done = (): void => {
    if (isNothing && isAll) return;
    setStrange(written === "" || CODE.test(written) ? "" : written);
    const wrong = rows.filter((row) => areStrangeMinutes(row.minutes, 1)).map((row) => row.code);
    setImpossible(wrong);
    if (wrong.length > 0 || (written !== "" && !CODE.test(written))) return;
    const all = written === "" || rows.some((row) => row.code === written) ? rows : [...rows, { code: written, minutes: "" }];
    onAnswer(all.map((row) => ({ code: row.code, minutes: numberOf(row.minutes) })));
  };
  return (
    <AnswerForm onDone={done} isOpen={isNothing && isAll} {...(isNothing && !isAll ? { onUnsure: () => { onAnswer([]); }, unsure: "Nothing else (0)" } : {})}>
      {about === undefined ? null : <p>{about}</p>}
      <ul className="services">
        {[...listed, ...ownServices(rows, listed)].map((service, index) => (
          <ServiceRow
            key={service.code} {...service} digit={index + 1} row={rows.find((row) => row.code === service.code)}
            onToggle={toggle} onMinutes={setMinutes}
          />
        ))}
      </ul>
      {impossible.length === 0 ? null : <p role="alert">{strangeMinutesWords(impossible, 1)}</p>}
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
  return own.map(({ code }) => ({ code, label: codeFacts(code)?.words ?? "as you wrote it", isTimed: codeFacts(code) === undefined || isTimedService(code) }));
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

interface ServiceRowProps extends Service {
  readonly digit: number; readonly row: Row | undefined;
  readonly onToggle: (code: string) => void; readonly onMinutes: (code: string, minutes: string) => void;
}

function ServiceRow({ code, label, isTimed, hint, digit, row, onToggle, onMinutes }: ServiceRowProps) {
  return (
    <li className="service">
      <label className="chip-box">
        <input type="checkbox" checked={row !== undefined} onChange={() => { onToggle(code); }} />
        <span>
          <span className="service-code">{code}</span>{` ${label}`}
          {hint === undefined ? null : <span className="quiet small service-hint">{hint}</span>}
        </span>
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

interface OtherMinutesProps {
  readonly codes: readonly string[];
  readonly value: Answers["otherMinutes"];
  readonly onAnswer: (minutes: Answers["otherMinutes"]) => void;
}

/** Minutes of the timed services that were ticked without them. */
export function OtherMinutesQuestion({ codes, value, onAnswer }: OtherMinutesProps) {
  const written = Object.fromEntries(Object.entries(value ?? {}).map(([code, minutes]) => [code, String(minutes)]));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(written);
  const [impossible, setImpossible] = useState<readonly string[]>([]);
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const box = useFirstField();
  const done = (): void => {
    const wrong = codes.filter((code) => areStrangeMinutes(texts[code] ?? "", 1));
    setImpossible(wrong);
    if (wrong.length > 0) return;
    const bare = codes.filter((code) => (texts[code] ?? "").trim() === "");
    setEmpty(bare);
    // Enter in the first of two fields leaves no second one out in silence: it is told once.
    if (bare.length > 0 && bare.join() !== empty.join()) return focusOnEmpty(box.current);
    const told = codes.flatMap((code): [string, number][] => {
      const minutes = numberOf(texts[code] ?? "");
      return minutes === undefined ? [] : [[code, minutes]];
    });
    onAnswer(told.length === 0 ? null : Object.fromEntries(told));
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      <div ref={box} className="stack tight">
        {codes.map((code) => (
          <div key={code} className="short">
            <Field label={`Minutes of ${code}`} value={texts[code] ?? ""} inputMode="numeric" onChange={(text) => { setTexts({ ...texts, [code]: text }); }} />
          </div>
        ))}
      </div>
      {impossible.length === 0 ? null : <p role="alert">{strangeMinutesWords(impossible, 1)}</p>}
      {empty.length === 0 ? null : <p role="alert">{`Minutes of ${empty.join(" and ")} are empty: write them, or go on once more to leave them open.`}</p>}
    </AnswerForm>
  );
}

function focusOnEmpty(box: HTMLElement | null): void {
  [...box?.querySelectorAll("input") ?? []].find(({ value }) => value.trim() === "")?.focus();
}
