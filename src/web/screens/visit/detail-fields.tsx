import { Field, Select } from "../../parts/field.tsx";
import type { ClaimField } from "./claim-facts.ts";
import { choicesOf } from "./codes.ts";
import { hintOf, isAnswered, isDay, wrongOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";

const idOf = (path: string): string => `detail-${path}`;

/** Puts the caret into the field for this place. */
export function focusOn(path: string | undefined): void {
  if (path !== undefined) document.getElementById(idOf(path))?.focus();
}

export interface DetailFieldsProps {
  readonly title: string;
  /** Why these are asked for, where that is not plain. */
  readonly why?: string;
  readonly of: readonly ClaimField[];
  readonly texts: DetailTexts;
  /** Once it was tried, each field that does not answer says so. */
  readonly isTried: boolean;
  /** What is wrong with an answer beside another, by its place. */
  readonly clash?: (path: string) => string | undefined;
  /** The claim's diagnoses, for a field that points to them. */
  readonly diagnoses?: readonly string[];
  readonly onWrite: (path: string, text: string) => void;
}

/** Fields of the claim's details, one a place. */
export function DetailFields({ title, why, of, texts, isTried, clash, diagnoses = [], onWrite }: DetailFieldsProps) {
  if (of.length === 0) return null;
  return (
    <fieldset className="stack tight plain">
      <legend>{title}</legend>
      {why === undefined ? null : <p className="quiet small">{why}</p>}
      {of.map(({ path, ask, isOptional }) => (
        <DetailField
          key={path} path={path} ask={ask} isTried={isTried && !isAnswered(path, texts[path] ?? "", isOptional)} clash={clash?.(path)} hint={hintOf(path, diagnoses)} text={texts[path] ?? ""}
          onWrite={(text) => { onWrite(path, text); }}
        />
      ))}
    </fieldset>
  );
}

interface DetailFieldProps {
  readonly path: string;
  readonly ask: string;
  readonly isTried: boolean;
  readonly clash: string | undefined;
  readonly hint: string | undefined;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

function DetailField({ path, ask, isTried, clash, hint, text, onWrite }: DetailFieldProps) {
  const choices = choicesOf(path);
  const wrong = clash ?? (isTried ? wrongOf(path, text) : undefined);
  if (choices !== undefined) return <Select id={idOf(path)} label={ask} value={text} choices={choices} wrong={wrong} onChange={onWrite} />;
  const more = hint === undefined ? {} : { hint };
  return <Field id={idOf(path)} label={ask} value={text} type={isDay(path) ? "date" : "text"} {...more} wrong={wrong} onChange={onWrite} />;
}
