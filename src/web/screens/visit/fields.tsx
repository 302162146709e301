import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { isDialogOpen } from "../../parts/use-key.ts";
import { today } from "../../format.ts";
import { useDigits } from "./picks.tsx";
import { wrongDay } from "./day-said.ts";

interface AnswerFormProps {
  readonly children: ReactNode;
  readonly onDone: () => void;
  /** Leads on without an answer. */
  readonly onUnsure?: () => void;
  readonly unsure?: string;
  readonly next?: string;
  /** Nothing is answered yet, and nothing is no answer. */
  readonly isOpen?: boolean;
}

/** Fields under a question: Enter goes on. */
export function AnswerForm({ children, onDone, onUnsure, unsure = "Not sure", next = "Go on", isOpen = false }: AnswerFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone();
  };
  const form = useRef<HTMLFormElement>(null);
  useEnter(() => { form.current?.requestSubmit(); });
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      {children}
      <div className="actions">
        <button type="submit" className="button main" disabled={isOpen}>{next}</button>
        {onUnsure === undefined ? null : <Button onPress={onUnsure}>{unsure}</Button>}
      </div>
    </form>
  );
}

/** What Enter answers by itself, or writes into. */
const TAKES_ENTER = "input, select, textarea, button, a, summary";

/** Calls back for Enter where nothing has the focus that takes it, such as after boxes that were ticked by their numbers. */
function useEnter(onEnter: () => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTaken = event.target instanceof HTMLElement && event.target.matches(TAKES_ENTER);
      if (event.key !== "Enter" || event.repeat || isTaken || isDialogOpen()) return;
      event.preventDefault();
      onEnter();
    };
    addEventListener("keydown", press);
    return () => { removeEventListener("keydown", press); };
  });
}

/** Puts the caret into the first field of a question. */
export function useFirstField() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.querySelector("input")?.focus({ preventScroll: true }); }, []);
  return box;
}

interface NumberProps {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly least?: number;
  readonly most: number;
  readonly usual?: readonly number[];
  readonly unsure: string;
  /** What speaks against a number: told once, and taken where it is given again. */
  readonly doubt?: (value: number) => string | undefined;
  readonly onAnswer: (value: number | null) => void;
}

/** One number, with the usual ones a click away. */
export function NumberQuestion({ label, value, least = 0, most, usual = [], unsure, doubt, onAnswer }: NumberProps) {
  const [text, setText] = useState(value === null || value === undefined ? "" : String(value));
  const [isWrong, setWrong] = useState(false);
  const [doubted, setDoubted] = useState<number>();
  const box = useFirstField();
  const done = (): void => {
    const number = numberOf(text);
    const isNone = number === undefined || number > most || number < least;
    setWrong(isNone);
    if (isNone) return;
    if (doubted === number || doubt?.(number) === undefined) onAnswer(number);
    else setDoubted(number);
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure={unsure}>
      <div ref={box} className="short"><Field label={label} value={text} onChange={setText} inputMode="decimal" /></div>
      {usual.length === 0 ? null : (
        <div className="actions">{usual.map((number) => <Button key={number} onPress={() => { onAnswer(number); }}>{String(number)}</Button>)}</div>
      )}
      {isWrong ? <p role="alert">{`Write a number from ${least} to ${most.toLocaleString("en-US")}, or choose “${unsure}”.`}</p> : null}
      {doubted === undefined ? null : <p role="alert">{doubt?.(doubted)}</p>}
    </AnswerForm>
  );
}

export function numberOf(text: string): number | undefined {
  const plain = text.replace(/[$,\s]/g, "");
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** The longest that one service of a visit is taken to last, in minutes: eight hours. */
const LONGEST = 480;

/** True for minutes that nobody can have given: something is written, and it is no number from `least` to eight hours. */
export function areStrangeMinutes(text: string, least: number): boolean {
  if (text.trim() === "") return false;
  const number = numberOf(text);
  return number === undefined || number < least || number > LONGEST;
}

export function strangeMinutesWords(codes: readonly string[], least: number): string {
  return `Minutes of ${codes.join(" and ")}: write a number from ${least} to ${LONGEST}, or leave the field empty.`;
}

interface DayProps { readonly value: string | null | undefined; readonly onAnswer: (day: string | null) => void }

export function DayQuestion({ value, onAnswer }: DayProps) {
  const [text, setText] = useState(value ?? today());
  const [isTried, setTried] = useState(false);
  const box = useFirstField();
  const wrong = wrongDay(text, today());
  // A day half typed is none yet: it is missed only once it was tried. A day to come is refused as it stands there.
  const told = isTried || text.length === 10 ? wrong : undefined;
  const done = (): void => {
    if (wrong === undefined) onAnswer(text);
    else setTried(true);
  };
  return (
    <AnswerForm onDone={done} onUnsure={() => { onAnswer(null); }} unsure="Not sure: go by today's rules">
      <div ref={box} className="short"><Field label="Day of service" type="date" value={text} onChange={setText} /></div>
      {told === undefined ? null : <p role="alert">{told}</p>}
    </AnswerForm>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly hasKeys?: boolean;
}

/** Several of a few: each a box to tick, by its number where these are the only ones. */
export function Chips({ label, all, chosen, onChange, hasKeys = false }: ChipsProps) {
  const toggle = (one: string): void => { onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]); };
  useDigits((digit) => {
    const one = all[digit - 1];
    if (hasKeys && one !== undefined) toggle(one);
  });
  return (
    <fieldset className="chips">
      <legend>{label}</legend>
      {all.map((one, index) => (
        <label key={one} className="chip-box">
          <input type="checkbox" checked={chosen.includes(one)} onChange={() => { toggle(one); }} />
          <span>{one}</span>
          {hasKeys && index < 9 ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
        </label>
      ))}
    </fieldset>
  );
}
