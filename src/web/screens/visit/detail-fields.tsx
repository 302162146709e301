import { Field, Select } from "../../parts/field.tsx";
import type { ProviderType } from "../../../index.ts";
import type { ClaimField } from "./claim-facts.ts";
import { choicesOf } from "./codes.ts";
import { hintOf, isAnswered, isDay, wrongOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import type { Remarks } from "./remarks.ts";

const idOf = (path: string): string => `detail-${path}`;

/** Puts the caret into the field for this place, and unfolds the group that it stands in. */
export function focusOn(path: string | undefined): void {
  const field = path === undefined ? null : document.getElementById(idOf(path));
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
  field?.closest(".field")?.scrollIntoView({ block: "nearest" });
}

/** What every field of the dialog is shown with. */
export interface Shown {
  readonly texts: DetailTexts;
  /** Once it was tried, each field that does not answer says so. */
  readonly isTried: boolean;
  /** What is wrong with an answer beside another, by its place. */
  readonly clash?: (path: string) => string | undefined;
  /** What was said against the file for this field, as it was tried. */
  readonly objected?: (path: string) => string | undefined;
  /** What to look at again, though it is taken. */
  readonly remarks?: Remarks;
  /** The claim's diagnoses, for a field that points to them. */
  readonly diagnoses?: readonly string[];
  /** Who treated: a taxonomy code is one of a profession. */
  readonly type?: ProviderType | undefined;
  readonly onWrite: (path: string, text: string) => void;
}

export interface DetailFieldsProps extends Shown {
  readonly title: string;
  /** Why these are asked for, where that is not plain. */
  readonly why?: string;
  readonly of: readonly ClaimField[];
}

/** Fields of the claim's details, one a place. */
export function DetailFields({ title, why, of, remarks, diagnoses = [], type, onWrite, ...tried }: DetailFieldsProps) {
  const { texts, isTried, clash, objected } = tried;
  const isWrong = ({ path, isOptional }: ClaimField): boolean => isTried && !isAnswered(path, texts[path] ?? "", isOptional);
  const wrong = (field: ClaimField): string | undefined => {
    const { path } = field;
    return clash?.(path) ?? (isWrong(field) ? wrongOf(path, texts[path] ?? "") : objected?.(path));
  };
  return (
    <fieldset className="plain" aria-label={title}>
      {why === undefined ? null : <p className="quiet small">{why}</p>}
      {of.map((field) => (
        <DetailField
          key={field.path} path={field.path} ask={field.ask} hint={field.hint ?? hintOf(field.path, diagnoses, type)} text={texts[field.path] ?? ""}
          wrong={wrong(field)} remark={remarks?.(field.path)} onWrite={(text) => { onWrite(field.path, text); }}
        />
      ))}
    </fieldset>
  );
}

interface DetailFieldProps {
  readonly path: string;
  readonly ask: string;
  readonly hint: string | undefined;
  readonly wrong: string | undefined;
  readonly remark: string | undefined;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

function DetailField({ path, ask, hint, wrong, remark, text, onWrite }: DetailFieldProps) {
  const choices = choicesOf(path);
  if (choices !== undefined) return <Select id={idOf(path)} label={ask} value={text} choices={choices} wrong={wrong} onChange={onWrite} />;
  const more = hint === undefined ? {} : { hint };
  return <Field id={idOf(path)} label={ask} value={text} type={isDay(path) ? "date" : "text"} {...more} wrong={wrong} remark={remark} onChange={onWrite} />;
}
