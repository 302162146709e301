import { memo } from "react";
import type { NoteRow, NoteView } from "../../engine/note-view.ts";
import { Sources } from "../../parts/finding.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";

const SIGNS: Readonly<Record<NoteRow["status"], { readonly sign: string; readonly word: string }>> = {
  found: { sign: "✓", word: "found" }, missing: { sign: "·", word: "missing" }, contradicted: { sign: "≠", word: "disagrees" }, ambiguous: { sign: "?", word: "unclear" },
};
const ORDER: Readonly<Record<NoteRow["status"], number>> = { contradicted: 0, ambiguous: 1, missing: 2, found: 3 };

interface ChecklistProps { readonly view: NoteView; readonly current: number | undefined; readonly onShow: (number: number) => void }

/** What the note should hold for each service, what disagrees first. What this payer does not ask for stays folded. */
export const Checklist = memo(function Checklist({ view, current, onShow }: ChecklistProps) {
  return (
    <div className="stack">
      {view.services.map(({ code, rows }) => {
        const asked = rows.filter(({ status, weight }) => status !== "missing" || weight !== null).sort((a, b) => ORDER[a.status] - ORDER[b.status]);
        const rest = rows.filter((row) => !asked.includes(row));
        return (
          <section key={code} className="stack tight" aria-label={code}>
            <h2 className="service-head"><span>{code}</span><span className="small quiet">{tallyOf(asked)}</span></h2>
            <ul className="elements">{asked.map((row) => <Row key={row.element} of={row} isCurrent={row.number !== undefined && row.number === current} onShow={onShow} />)}</ul>
            {rest.length === 0 ? null : <p className="small quiet">{`Not asked of ${code} by this payer: ${rest.map(({ element }) => spaced(element)).join(", ")}.`}</p>}
          </section>
        );
      })}
    </div>
  );
});

function tallyOf(rows: readonly NoteRow[]): string {
  const count = (status: NoteRow["status"]): number => rows.filter((row) => row.status === status).length;
  const parts = (["found", "missing", "contradicted", "ambiguous"] as const).map((status) => [count(status), SIGNS[status].word] as const);
  return parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(" · ");
}

interface RowProps { readonly of: NoteRow; readonly isCurrent: boolean; readonly onShow: (number: number) => void }

function Row({ of, isCurrent, onShow }: RowProps) {
  const { element, status, number, value, words, because } = of;
  const { sign, word } = SIGNS[status];
  return (
    <li className={isCurrent ? `element ${status} current` : `element ${status}`}>
      <span className="element-sign" aria-hidden="true">{sign}</span>
      <div className="element-body">
        <p>
          <strong>{capital(spaced(element))}</strong>
          <span className="hidden">{`: ${word}`}</span>
          {value === "" ? null : <span>{` ${value}`}</span>}
          {status === "missing" ? <span className="quiet">{` ${word}`}</span> : null}
        </p>
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

function Why({ of: { why, wanted, rule, citations, status, weight } }: { readonly of: NoteRow }) {
  if (why === null && citations.length === 0) return null;
  return (
    <details className="small">
      <summary>{status === "missing" && weight === "error" ? "This payer needs it: why" : "Why"}</summary>
      {why === null ? null : <p>{why}</p>}
      <p>{`${capital(wanted)}.`}</p>
      <Sources of={citations} />
      <a href={hashOf("rules", rule)}>The rule</a>
    </details>
  );
}

/** What this payer would say of the note. */
export function Remarks({ view }: { readonly view: NoteView }) {
  const { remarks, policy } = view;
  if (remarks.length === 0) return <p>{`Nothing that ${policy.title} asks of this note is missing or disagrees.`}</p>;
  return (
    <details>
      <summary>{`What ${policy.title} would say: ${counted(remarks.length, "remark")}`}</summary>
      <ul className="remarks">
        {remarks.map(({ id, message, next }) => <li key={id}><p><strong>{message}</strong></p><p>{next}</p></li>)}
      </ul>
    </details>
  );
}

function spaced(element: string): string {
  return element.replaceAll("-", " ");
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
