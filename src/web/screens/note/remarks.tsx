import { memo } from "react";
import type { NoteRemark, NoteView } from "../../engine/note-view.ts";
import { counted } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import { verdictOf } from "./verdict.ts";

/** What this payer would say of the note: the answer, so it is open and goes first. Of each service, then of the whole visit. */
export const Remarks = memo(function Remarks({ view }: { readonly view: NoteView }) {
  const { quiet, parts, helpful } = verdictOf(view);
  if (quiet === "") return null;
  return (
    <section className="stack tight" aria-labelledby="said">
      <h2 id="said">{`What ${view.policy.id === "generic" || view.isUnread ? "a reviewer" : view.policy.title} would say`}</h2>
      {quiet === undefined ? null : <p>{quiet}</p>}
      {parts.map(({ of, remarks }) => <RemarkList key={of ?? ""} of={remarks} label={of ?? "The whole visit"} />)}
      {helpful.length === 0 ? null : (
        <details>
          <summary>{`Good to have, and nobody denies for it: ${counted(helpful.length, "remark")}`}</summary>
          <RemarkList of={helpful} label="Good to have" />
        </details>
      )}
    </section>
  );
});

function RemarkList({ of, label }: { readonly of: readonly NoteRemark[]; readonly label: string }) {
  return (
    <section className="stack tight" aria-label={`Remarks: ${label}`}>
      <h3>{label}</h3>
      <ul className="parted">{of.map(({ id, severity, message, next }) => <li key={id}><Mark of={severity} isShort />{` ${message}`}<p className="quiet">{next}</p></li>)}</ul>
    </section>
  );
}
