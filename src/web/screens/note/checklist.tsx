import { memo } from "react";
import { capital } from "../../../claim/capital.ts";
import type { NoteGroup, NoteRow, NoteView } from "../../engine/note-view.ts";
import { Sources } from "../../parts/finding.tsx";
import { hashOf } from "../../router.ts";
import { byUrgency, legendOf, tallyOf } from "./verdict.ts";

const SIGNS: Readonly<Record<NoteRow["status"], { readonly sign: string; readonly word: string }>> = {
  found: { sign: "✓", word: "found" }, missing: { sign: "·", word: "missing" }, contradicted: { sign: "≠", word: "disagrees" }, ambiguous: { sign: "?", word: "unclear" },
};

/** It is there, and this payer does not take it. */
const REFUSED = { sign: "✗", word: "found, refused" };

interface ChecklistProps { readonly view: NoteView; readonly current: number | undefined; readonly onShow: (number: number) => void }

/** What the note should hold for each service, what disagrees first, and at last what is asked of the visit once. */
export const Checklist = memo(function Checklist({ view, current, onShow }: ChecklistProps) {
  const { groups } = view;
  return (
    <section className="stack" aria-labelledby="held">
      <div className="stack tight">
        <h2 id="held">What the note holds</h2>
        <p className="small quiet">{legendOf(view)}</p>
      </div>
      {groups.map((group) => <Group key={group.code ?? ""} of={group} current={current} onShow={onShow} />)}
      <Reasons of={groups.flatMap(({ rows }) => rows)} />
    </section>
  );
});

interface GroupProps extends Omit<ChecklistProps, "view"> { readonly of: NoteGroup }

function Group({ of: { code, rows, unasked, asker, undone, excluded }, current, onShow }: GroupProps) {
  const asked = [...rows].sort(byUrgency);
  const name = code ?? "The whole visit";
  return (
    <section className="stack tight" aria-label={name}>
      <h3 className="service-head"><span>{name}</span><span className="small quiet">{tallyOf(asked)}</span></h3>
      {undone === null ? null : <p role="status"><strong>{undone}</strong></p>}
      {excluded === null ? null : <p>{excluded}</p>}
      <ul className="elements">{asked.map((row) => <Row key={row.element} of={row} isCurrent={row.number !== undefined && row.number === current} onShow={onShow} />)}</ul>
      {unasked.length === 0 ? null : <p className="small quiet">{`Not asked of ${code ?? "the visit"} by ${asker}: ${unasked.join(", ")}.`}</p>}
    </section>
  );
}

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
      </div>
    </li>
  );
}

/** Why each of them is asked, and by whom: once, however many services it is asked of. */
function Reasons({ of }: { readonly of: readonly NoteRow[] }) {
  const isFirst = ({ element }: NoteRow, at: number): boolean => of.findIndex((row) => row.element === element) === at;
  const all = of.filter((row, at) => (row.why !== null || row.citations.length > 0) && isFirst(row, at));
  if (all.length === 0) return null;
  return (
    <details>
      <summary>Why these are asked</summary>
      <ul className="parted">{all.map((row) => <Reason key={row.element} of={row} />)}</ul>
    </details>
  );
}

function Reason({ of: { name, why, wanted, rule, citations } }: { readonly of: NoteRow }) {
  return (
    <li className="small">
      <strong>{capital(name)}</strong>
      {why === null ? null : <p>{why}</p>}
      <p>{`${capital(wanted)}.`}</p>
      <Sources of={citations} />
      <a href={hashOf("rules", rule)}>The rule</a>
    </li>
  );
}
