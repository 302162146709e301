import type { ClaimFileView } from "../../engine/advice-view.ts";
import { Mark } from "../../parts/mark.tsx";

interface Objection { readonly id: string; readonly words: string }

/** Why nothing was saved, where a field that is filled in is not the reason. */
export function Objections({ of }: { readonly of: ClaimFileView | undefined }) {
  const all = objectionsTo(of);
  if (all.length === 0) return null;
  return <ul className="remarks" role="alert">{all.map(({ id, words }) => <li key={id}><Mark of="error" isShort />{` ${words}`}</li>)}</ul>;
}

function objectionsTo(file: ClaimFileView | undefined): readonly Objection[] {
  switch (file?.is) {
    case "not-billable": return [{ id: "not-billable", words: `There is no claim to save yet. ${file.because}` }];
    case "objected": return file.remarks.map(({ id, message, next }) => ({ id, words: `${message} ${next}` }));
    case "incomplete": return file.refused.map(({ path, message }) => ({ id: path, words: message }));
    default: return [];
  }
}
