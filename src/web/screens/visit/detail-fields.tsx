import { Field, Select } from "../../parts/field.tsx";
import type { ClaimField } from "./claim-facts.ts";
import { choicesOf } from "./codes.ts";
import { hintOf, isDay } from "./details.ts";
import type { DetailTexts } from "./details.ts";

const idOf = (path: string): string => `detail-${path}`;

/** Puts the caret into the field for this place. */
export function focusOn(path: string | undefined): void {
  if (path !== undefined) document.getElementById(idOf(path))?.focus();
}

interface DetailFieldsProps {
  readonly title: string;
  readonly of: readonly ClaimField[];
  readonly texts: DetailTexts;
  readonly onWrite: (path: string, text: string) => void;
}

/** Fields of the claim's details, one a place. */
export function DetailFields({ title, of, texts, onWrite }: DetailFieldsProps) {
  if (of.length === 0) return null;
  return (
    <fieldset className="stack tight plain">
      <legend>{title}</legend>
      {of.map(({ path, ask }) => <DetailField key={path} path={path} ask={ask} text={texts[path] ?? ""} onWrite={(text) => { onWrite(path, text); }} />)}
    </fieldset>
  );
}

interface DetailFieldProps { readonly path: string; readonly ask: string; readonly text: string; readonly onWrite: (text: string) => void }

function DetailField({ path, ask, text, onWrite }: DetailFieldProps) {
  const choices = choicesOf(path);
  if (choices !== undefined) return <Select id={idOf(path)} label={ask} value={text} choices={choices} onChange={onWrite} />;
  const hint = hintOf(path);
  return <Field id={idOf(path)} label={ask} value={text} type={isDay(path) ? "date" : "text"} {...(hint === undefined ? {} : { hint })} onChange={onWrite} />;
}
