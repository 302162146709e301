import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, SyntheticEvent } from "react";
import { fieldsOf, firstOf, strayMark, withField } from "../../../write/segments/fields.ts";
import type { SegmentField } from "../../../write/segments/fields.ts";
import type { SegmentMarks, SegmentNamed } from "../../../wire/index.ts";
import { Button } from "../../parts/button.tsx";
import type { ClaimAnswer } from "../../server/types.ts";
import { EditOutcome } from "./edit-outcome.tsx";
import type { OpenClaim, SegmentEdit } from "./use-claim.ts";
import { useTrial } from "./use-trial.ts";
import type { Trying } from "./use-trial.ts";

interface EditorProps { readonly of: ClaimAnswer; readonly segment: number; readonly claim: OpenClaim; readonly onClose: () => void }

/** One segment to change, to take off, or to put another after. Enter tries it, Escape drops it; nothing is kept unasked. */
export function SegmentEditor({ of: { segments, marks, row }, segment, claim, onClose }: EditorProps) {
  const named = segments[segment - 1];
  const { isAdding, text, write, turn, trial, tries, isOvertaken } = useDraft(claim, named?.text ?? "", row.version);
  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void tries({ op: isAdding ? "add" : "set", segment, text });
  };
  const keep = (edit: SegmentEdit): void => {
    void claim.does("edit", { edits: [edit] }, "Changed, and checked again.").then((isDone) => { if (isDone) onClose(); });
  };
  if (named === undefined) return null;
  const title = titleOf(named, isAdding);
  return (
    <form className="segment-editor" aria-label={title} onSubmit={submit} onKeyDown={keys} noValidate>
      <p><strong>{title}</strong></p>
      {isAdding ? <p className="small quiet">{`Begin with its name, such as REF${marks.element}G1${marks.element}12345.`}</p> : null}
      <Whole key={isAdding ? "add" : "set"} text={text} onWrite={write} />
      <Fields text={text} marks={marks} words={isAdding ? {} : named.words} was={isAdding ? "" : named.text} onWrite={write} />
      <div className="actions">
        <button type="submit" className="button main" disabled={!isAdding && text === named.text}>Try it</button>
        <Button onPress={onClose}>Leave it as it was</Button>
        <Others of={named} isAdding={isAdding} onTurn={turn} onDrop={(op) => { void tries({ op, segment }); }} />
      </div>
      {isOvertaken ? <p role="status">{overtakenWords(named, isAdding)}</p> : null}
      <EditOutcome of={trial} onKeep={keep} onLoad={() => { void claim.loadsAgain(); }} />
    </form>
  );
}

interface Draft extends Pick<Trying, "trial" | "tries"> {
  readonly isAdding: boolean;
  readonly text: string;
  readonly write: (text: string) => void;
  /** From changing the segment to adding one after it, or back. */
  readonly turn: (adds: boolean) => void;
  /** The claim was changed elsewhere after something was typed here. */
  readonly isOvertaken: boolean;
}

/** What is written so far. With every letter, what was tried before counts no more; what was typed outlives a change of the claim. */
function useDraft(claim: OpenClaim, was: string, version: number): Draft {
  const [isAdding, setAdding] = useState(false);
  const [text, setText] = useState(was);
  const [isOvertaken, setOvertaken] = useState(false);
  const before = useRef({ version, was });
  const { trial, tries, drop } = useTrial(claim);
  useEffect(() => {
    if (before.current.version === version) return;
    const isTyped = isAdding ? text !== "" : text !== before.current.was;
    before.current = { version, was };
    drop();
    if (isTyped) setOvertaken(true);
    else setText(isAdding ? "" : was);
  }, [version]);
  const write = (next: string): void => {
    setText(next);
    drop();
  };
  const turn = (adds: boolean): void => {
    setAdding(adds);
    write(adds ? "" : was);
  };
  return { isAdding, text, write, turn, trial, tries, isOvertaken };
}

function overtakenWords({ tag, text }: SegmentNamed, isAdding: boolean): string {
  return `The claim was changed meanwhile; what you typed is kept. ${isAdding ? `It would come after the ${tag} that now reads` : "In its place there now stands"}: ${text}`;
}

interface OthersProps {
  readonly of: SegmentNamed;
  readonly isAdding: boolean;
  readonly onTurn: (adds: boolean) => void;
  readonly onDrop: (op: "drop" | "drop-line") => void;
}

/** What else may be done with a segment. The one that begins the claim stays, and the one that says what was done goes with its line. */
function Others({ of: { tag, line }, isAdding, onTurn, onDrop }: OthersProps) {
  if (isAdding) return <Button look="plain" onPress={() => { onTurn(false); }}>{`Back to ${tag}`}</Button>;
  return (
    <>
      <Button look="plain" onPress={() => { onTurn(true); }}>Add a segment after it</Button>
      {tag === "CLM" || tag === "SV1" ? null : <Button look="plain" onPress={() => { onDrop("drop"); }}>Take it off</Button>}
      {line === undefined ? null : <Button look="plain" onPress={() => { onDrop("drop-line"); }}>{`Take line ${line} off`}</Button>}
    </>
  );
}

function titleOf({ tag, name, line }: SegmentNamed, isAdding: boolean): string {
  const what = `${name === "" ? tag : `${name} (${tag})`}${line === undefined ? "" : ` of line ${line}`}`;
  return isAdding ? `A new segment after ${what}` : what;
}

function Whole({ text, onWrite }: { readonly text: string; readonly onWrite: (text: string) => void }) {
  const name = useId();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => { ref.current?.focus(); }, []);
  return (
    <div className="field">
      <label htmlFor={name}>The segment as it is written</label>
      <input
        ref={ref} id={name} className="input mono" value={text} autoComplete="off" autoCapitalize="off" spellCheck={false}
        onChange={(event) => { onWrite(event.target.value); }}
      />
    </div>
  );
}

interface FieldsProps {
  readonly text: string;
  readonly marks: SegmentMarks;
  /** What the codes mean that stand there now. */
  readonly words: Readonly<Record<string, string>>;
  readonly was: string;
  readonly onWrite: (text: string) => void;
}

function Fields({ text, marks, words, was, onWrite }: FieldsProps) {
  const before = new Map(fieldsOf(was, marks).map(({ position, value }) => [position, value]));
  const { first, rest, count } = firstOf(text, marks);
  return (
    <>
      {count > 1 ? <p className="small quiet" role="status">{`${count} segments are written here. Below are the fields of the first one.`}</p> : null}
      <div className="segment-fields">
        {fieldsOf(first, marks).map((field) => (
          <Place
            key={field.position} of={field} marks={marks} isChanged={(before.get(field.position) ?? "") !== field.value}
            hint={before.get(field.position) === field.value ? words[field.position] : undefined}
            onWrite={(value) => { onWrite(withField(first, field, value, marks) + rest); }}
          />
        ))}
      </div>
    </>
  );
}

interface PlaceProps {
  readonly of: SegmentField;
  readonly hint: string | undefined;
  readonly marks: SegmentMarks;
  readonly isChanged: boolean;
  readonly onWrite: (value: string) => void;
}

function Place({ of: { position, label, value }, hint, marks, isChanged, onWrite }: PlaceProps) {
  const name = useId();
  const [stray, setStray] = useState<string>();
  const said = stray === undefined ? hint : `${stray} parts the elements of this file and cannot be typed here`;
  const write = (next: string): void => {
    const mark = strayMark(next, marks);
    setStray(mark);
    if (mark === undefined) onWrite(next);
  };
  const describes = said === undefined ? undefined : `${name}-said`;
  return (
    <div className={isChanged ? "field changed" : "field"}>
      <label htmlFor={name}><span className="position">{position}</span>{` ${label}`}</label>
      <input
        id={name} className="input mono" value={value} autoComplete="off" spellCheck={false} aria-describedby={describes}
        onChange={(event) => { write(event.target.value); }}
      />
      {said === undefined ? null : <span id={describes} className={stray === undefined ? "quiet small" : "small stray"}>{said}</span>}
    </div>
  );
}
