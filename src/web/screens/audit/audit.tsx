import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { useRowHeight } from "../../parts/row-height.ts";
import { LongList } from "../../parts/long-list.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { hand } from "../../parts/hand.ts";
import { download } from "../../server/client.ts";
import { useReached } from "../../server/session.ts";
import type { AuditRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { moment } from "../today/days.ts";
import { Chain } from "./chain.tsx";
import { detailWords } from "./detail.ts";
import { useAudit } from "./use-audit.ts";

/** Who did what to which claim, and whether anybody has changed this record since. */
export function AuditScreen() {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const { total, failed, rowAt, onSeen } = useAudit(from, to);
  const height = useRowHeight();
  // Where the server is gone, what stands above says what to do.
  const isReached = useReached();
  return (
    <div className="stack tight">
      <div className="title-row">
        <h1>Audit</h1>
        <Button onPress={save}>Save as CSV</Button>
      </div>
      <Chain />
      <div className="three no-print">
        <Field label="From" type="date" value={from} onChange={setFrom} />
        <Field label="To" type="date" value={to} onChange={setTo} />
        <p className="quiet small" role="status">{total === undefined ? "" : counted(total, "entry", "entries")}</p>
      </div>
      {failed === undefined || !isReached ? null : <Failed what={failed} next="Ask an admin of this desk, or load the page again." />}
      {total === 0 ? <Empty title="Nothing in these days." hint="Choose other days." /> : null}
      {total === undefined || total === 0 ? null : (
        <div className="desk"><Head /><LongList label="Entries" total={total} rowHeight={height} onSeen={onSeen} row={(index) => <Entry of={rowAt(index)} />} /></div>
      )}
    </div>
  );
}

/** The names above the columns. */
function Head() {
  return (
    <div className="audit-row audit-head quiet small" aria-hidden="true">
      <span className="number">No.</span><span>When</span><span>Who</span><span>What was done</span><span>To what</span><span>Its mark</span>
    </div>
  );
}

function Entry({ of }: { readonly of: AuditRow | undefined }) {
  if (of === undefined) return <div className="audit-row quiet">…</div>;
  const { n, at, who, did, claim, hash } = of;
  const what = [claim, detailWords(of)].filter((part) => part !== undefined && part !== "").join(": ");
  return (
    <div className="audit-row">
      <span className="quiet number">{n.toLocaleString("en-US")}</span>
      <span>{moment(at)}</span>
      <span>{who}</span>
      <span className="chip" title={did}>{did}</span>
      <span className="audit-what" title={what}>{what}</span>
      <span className="quiet mono audit-hash" title={hash}>{hash.slice(0, 8)}</span>
    </div>
  );
}

function save(): void {
  download("GET", "audit/export.csv").then((blob) => { hand(blob, "claimwright-audit.csv"); }, (error: unknown) => { toast(wordsOf(error)); });
}
