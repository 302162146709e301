import { useEffect, useRef } from "react";
import type { ClaimFileView, RemarkView } from "../../engine/advice-view.ts";
import { Button } from "../../parts/button.tsx";
import type { NamedPayer } from "./payer-named.ts";
import { Mark } from "../../parts/mark.tsx";

interface Objection { readonly id: string; readonly words: string }

interface SavedProps {
  readonly name: string;
  readonly remarks: readonly RemarkView[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What the check of a file that was saved still has to say: warnings, with which it may go. */
export function SavedWith({ name, remarks, onBack, onClose }: SavedProps) {
  return (
    <div className="stack">
      <p role="status">{`Saved ${name}. It has been read back and checked: no error, and this to look at before it goes.`}</p>
      <ul className="remarks">{remarks.map(({ id, message, next }) => <li key={id}><Mark of="warning" isShort />{` ${message} ${next}`}</li>)}</ul>
      <div className="actions"><Button look="main" onPress={onClose}>Done</Button><Button onPress={onBack}>Back to the fields</Button></div>
    </div>
  );
}

interface AnotherProps extends NamedPayer { readonly onPayer: (policy: string) => void }

/** The file would be checked by another payer's rules than the visit was. */
export function AnotherPayer({ policy, name, words, onPayer }: AnotherProps) {
  return (
    <div className="stack tight" role="alert">
      <p>{words}</p>
      <div><Button look="main" onPress={() => { onPayer(policy); }}>{`Go by ${name}`}</Button></div>
    </div>
  );
}

/** Why nothing was saved, where a field that is filled in is not the reason. */
export function Objections({ of }: { readonly of: ClaimFileView | undefined }) {
  const all = objectionsTo(of);
  const box = useRef<HTMLDivElement>(null);
  // The save button stays in sight; what was said against the file comes into it.
  useEffect(() => { box.current?.scrollIntoView({ block: "nearest" }); }, [of]);
  if (all.length === 0) return null;
  return (
    <div ref={box} role="alert">
      <ul className="remarks">{all.map(({ id, words }) => <li key={id}><Mark of="error" isShort />{` ${words}`}</li>)}</ul>
    </div>
  );
}

/** True where the file has something against it that no empty field explains. */
export function isRefused(file: ClaimFileView | undefined): boolean {
  return objectionsTo(file).length > 0;
}

function objectionsTo(file: ClaimFileView | undefined): readonly Objection[] {
  switch (file?.is) {
    case "not-billable": return [{ id: "not-billable", words: `There is no claim to save yet. ${file.because}` }];
    case "objected": return file.remarks.map(({ id, message, next }) => ({ id, words: `${message} ${next}` }));
    case "incomplete": return file.refused.map(({ path, message }) => ({ id: path, words: message }));
    default: return [];
  }
}
