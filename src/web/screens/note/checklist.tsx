import { memo } from "react";
import { capital } from "../../../claim/capital.ts";
import type { NoteRow, NoteView } from "../../engine/note-view.ts";
import { Sources } from "../../parts/finding.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";
import { byUrgency, tallyOf, verdictOf } from "./verdict.ts";

const SIGNS: Readonly<Record<NoteRow["status"], { readonly sign: string; readonly word: string }>> = {
  found: { sign: "✓", word: "found" }, missing: { sign: "·", word: "missing" }, contradicted: { sign: "≠", word: "disagrees" }, ambiguous: { sign: "?", word: "unclear" },
};

/** It is there, and this payer does not take it. */
const REFUSED = { sign: "✗", word: "found, refused" };

interface ChecklistProps { readonly view: NoteView; readonly current: number | undefined; readonly onShow: (number: number) => void }

/** What the note should hold for each service, what disagrees first. What this payer does not ask for stays folded. */
export const Checklist = memo(function Checklist({ view, current, onShow }: ChecklistProps) {
  return (
    <div className="stack">
      {view.services.map(({ code, rows, unasked, asker, undone, excluded }) => {
        const asked = [...rows].sort(byUrgency);
        return (
          <section key={code} className="stack tight" aria-label={code}>
            <h2 className="service-head"><span>{code}</span><span className="small quiet">{tallyOf(asked)}</span></h2>
            {undone === null ? null : <p role="status"><strong>{undone}</strong></p>}
            {excluded === null ? null : <p>{excluded}</p>}
            <ul className="elements">{asked.map((row) => <Row key={row.element} of={row} isCurrent={row.number !== undefined && row.number === current} onShow={onShow} />)}</ul>
            {unasked.length === 0 ? null : <p className="small quiet">{`Not asked of ${code} by ${asker}: ${unasked.join(", ")}.`}</p>}
          </section>
        );
      })}
    </div>
  );
});

interface RowProps { readonly of: NoteRow; readonly isCurrent: boolean; readonly onShow: (number: number) => void }

function Row({ of, isCurrent, onShow }: RowProps) {
  const { name, status, number, value, words, because, against } = of;
  const { sign, word } = against === undefined ? SIGNS[status] : REFUSED;
  const look = against === undefined ? status : "contradicted";
  return (
    <li className={isCurrent ? `element ${look} current` : `element ${look}`}>
      <span className="element-sign" aria-hidden="true">{sign}</span>
      <div className="element-body">
        <p>
          <strong>{capital(name)}</strong>
          {status === "missing" ? <span className="quiet">{` ${of.lack}`}</span> : <span className="hidden">{`: ${word}`}</span>}
          {value === "" ? null : <span>{` ${value}`}</span>}
        </p>
        {against === undefined ? null : <p><strong>{against}</strong></p>}
        {because === undefined ? null : <p className="small">{because}</p>}
        {number === undefined ? null : (
          <button type="button" className="quoted small" onClick={() => { onShow(number); }}>
            <span className="hidden">Show in the note: </span>
            <span className="element-number" aria-hidden="true">{number}</span>
            {words.map((one) => `“${one}”`).join(" … ")}
          </button>
        )}
        <Why of={of} />
      </div>
    </li>
  );
}

function Why({ of: { why, wanted, rule, citations } }: { readonly of: NoteRow }) {
  if (why === null && citations.length === 0) return null;
  return (
    <details className="small">
      <summary>Why</summary>
      {why === null ? null : <p>{why}</p>}
      <p>{`${capital(wanted)}.`}</p>
      <Sources of={citations} />
      <a href={hashOf("rules", rule)}>The rule</a>
    </details>
  );
}

/** What this payer would say of the note: a device that it refuses in the open, the rest folded. */
export function Remarks({ view }: { readonly view: NoteView }) {
  const { open, folded, quiet } = verdictOf(view);
  if (quiet !== undefined) return quiet === "" ? null : <p>{quiet}</p>;
  const would = `What ${view.policy.id === "generic" ? "a reviewer" : view.policy.title} would say`;
  return (
    <>
      {open.length === 0 ? null : <RemarkList of={open} label={`${would} of the device`} />}
      {folded.length === 0 ? null : (
        <details>
          <summary>{`${would}${open.length === 0 ? "" : " besides"}: ${counted(folded.length, "remark")}`}</summary>
          <RemarkList of={folded} />
        </details>
      )}
    </>
  );
}

function RemarkList({ of, label }: { readonly of: NoteView["remarks"]; readonly label?: string }) {
  return (
    <ul className="remarks" aria-label={label}>
      {of.map(({ id, message, next }) => <li key={id}><p><strong>{message}</strong></p><p>{next}</p></li>)}
    </ul>
  );
}
