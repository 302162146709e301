import { useState } from "react";
import type { Answers, Times } from "./answers.ts";
import { AnswerForm, useFirstField } from "./fields.tsx";

interface TimesProps {
  readonly codes: readonly string[];
  readonly value: Answers["times"];
  readonly onAnswer: (times: Answers["times"]) => void;
}

/** From when to when, service by service: the end after the beginning. */
export function TimesQuestion({ codes, value, onAnswer }: TimesProps) {
  const [times, setTimes] = useState<Readonly<Record<string, Times>>>(value ?? {});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const box = useFirstField();
  const done = (): void => {
    const strange = codes.filter((code) => !isSpan(times[code]));
    setWrong(strange);
    if (strange.length === 0) onAnswer(times);
  };
  const set = (code: string, part: Partial<Times>): void => { setTimes({ ...times, [code]: { start: "", end: "", ...times[code], ...part } }); };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure="Not written down">
      <div ref={box} className="stack tight">
        {codes.map((code) => (
          <div key={code} className="pair">
            <span className="service-code">{code}</span>
            <TimeInput label={`${code} from`} value={times[code]?.start ?? ""} onChange={(start) => { set(code, { start }); }} />
            <span className="quiet">to</span>
            <TimeInput label={`${code} to`} value={times[code]?.end ?? ""} onChange={(end) => { set(code, { end }); }} />
          </div>
        ))}
      </div>
      {wrong.length === 0 ? null : <p role="alert">{`${wrong.join(" and ")}: give both times, the end after the beginning; or leave both empty, or choose “Not written down”.`}</p>}
    </AnswerForm>
  );
}

/** Both times in order, or neither. Texts such as `10:05` compare as the clock does. */
function isSpan(times: Times | undefined): boolean {
  const { start = "", end = "" } = times ?? {};
  return (start === "" && end === "") || (start !== "" && start < end);
}

interface TimeInputProps { readonly label: string; readonly value: string; readonly onChange: (text: string) => void }

function TimeInput({ label, value, onChange }: TimeInputProps) {
  return <input className="input" type="time" aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }} />;
}
