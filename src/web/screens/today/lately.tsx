import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { shortened } from "../../parts/file-name.tsx";
import type { Batch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import { nameOf } from "./brought-names.ts";
import { moment } from "./days.ts";
import { FileIsIn } from "./file-is-in.tsx";

/** Uploads that are looked through at a time; each may hold a long list of remarks. */
const MOST = 20;

interface LatelyProps {
  readonly onTaken: (id: string) => void;
  readonly onChanged: () => void;
  /** Grows with each change that was made on this page. */
  readonly turn: number;
}

/** The files that came and have claims here, latest first, each with the way back. */
export function Lately(props: LatelyProps) {
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState(0);
  return (
    <details className="no-print" onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>Files that came lately</summary>
      {isOpen ? <Files key={props.turn} {...props} from={from} onFrom={setFrom} /> : null}
    </details>
  );
}

interface Listed { readonly total: number; readonly rows: readonly Batch[] }

function Files({ onTaken, onChanged, from, onFrom }: Omit<LatelyProps, "turn"> & Omit<PagesProps, "total">) {
  const { value, failed } = useGet<Listed>(`batches?limit=${String(MOST)}&offset=${String(from)}`);
  if (value === undefined) return <p className="quiet">{failed ?? "Looking …"}</p>;
  const files = inDesk(value.rows);
  return (
    <div className="stack tight">
      {files.length === 0 ? <p className="quiet">{nothingWords(from, value)}</p> : (
        <ul className="lately">
          {files.map((file) => (
            <li key={file.id}>
              <span>{fileWords(file, nameOf(file.id))}</span>
              <FileIsIn id={file.id} name={fileWords(file, nameOf(file.id))} onTaken={onTaken} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      )}
      <Pages from={from} total={value.total} onFrom={onFrom} />
    </div>
  );
}

interface PagesProps { readonly from: number; readonly total: number; readonly onFrom: (from: number) => void }

function Pages({ from, total, onFrom }: PagesProps) {
  if (total <= MOST) return null;
  return (
    <div className="actions">
      {from === 0 ? null : <Button look="plain" onPress={() => { onFrom(Math.max(0, from - MOST)); }}>Later files</Button>}
      {from + MOST >= total ? null : <Button look="plain" onPress={() => { onFrom(from + MOST); }}>Earlier files</Button>}
      <span className="small quiet">{`Uploads ${String(from + 1)} to ${String(Math.min(from + MOST, total))} of ${total.toLocaleString("en-US")}, latest first`}</span>
    </div>
  );
}

/** Files of visit records, and those that were taken back, are uploads too. */
export function nothingWords(from: number, { total }: Pick<Listed, "total">): string {
  return total <= MOST ? "Of the files that came, no claim is here." : `Of the ${counted(Math.min(MOST, total - from), "upload")} shown here, no claim is in the desk.`;
}

/** Those of claims that are read and have some here. */
export function inDesk(rows: readonly Batch[]): readonly Batch[] {
  return rows.filter(({ kind, state, claims, same, erased, isTakenBack }) => kind === "claims" && state !== "reading" && claims > same + erased && isTakenBack !== true);
}

/** `30 Nov, 7:40 AM · morning.837 · 71 claims`. */
export function fileWords({ receivedAt, claims, same, erased }: Pick<Batch, "receivedAt" | "claims" | "same" | "erased">, name: string | undefined): string {
  return [moment(receivedAt), ...(name === undefined ? [] : [shortened(name)]), counted(claims - same - erased, "claim")].join(" · ");
}
