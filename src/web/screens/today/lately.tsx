import { useState } from "react";
import { counted } from "../../format.ts";
import type { Batch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import { nameOf } from "./brought-names.ts";
import { moment } from "./days.ts";
import { TakeBack } from "./take-back.tsx";

/** Uploads that are looked through; each may hold a long list of remarks. */
const MOST = 20;

/** The files that came last and have claims here, each with the way back. */
export function Lately({ onTaken }: { readonly onTaken: (id: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>Files that came lately</summary>
      {isOpen ? <Files onTaken={onTaken} /> : null}
    </details>
  );
}

function Files({ onTaken }: { readonly onTaken: (id: string) => void }) {
  const { value, failed, reload } = useGet<{ readonly rows: readonly Batch[] }>(`batches?limit=${String(MOST)}`);
  if (value === undefined) return <p className="quiet">{failed ?? "Looking …"}</p>;
  const files = inDesk(value.rows);
  if (files.length === 0) return <p className="quiet">Of the files that came last, no claim is here.</p>;
  const taken = (id: string): void => {
    reload();
    onTaken(id);
  };
  return (
    <ul className="lately">
      {files.map((file) => (
        <li key={file.id}>
          <span>{fileWords(file, nameOf(file.id))}</span>
          <TakeBack id={file.id} which={fileWords(file, nameOf(file.id))} onTaken={taken} />
        </li>
      ))}
    </ul>
  );
}

/** Those of claims that are read and have some here. */
export function inDesk(rows: readonly Batch[]): readonly Batch[] {
  return rows.filter(({ kind, state, claims, isTakenBack }) => kind === "claims" && state !== "reading" && claims > 0 && isTakenBack !== true);
}

/** `30 Nov, 7:40 AM · morning.837 · 71 claims`. */
function fileWords({ receivedAt, claims }: Pick<Batch, "receivedAt" | "claims">, name: string | undefined): string {
  return [moment(receivedAt), ...(name === undefined ? [] : [name]), counted(claims, "claim")].join(" · ");
}
