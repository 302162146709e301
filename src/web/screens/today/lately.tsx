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
/** Files that are shown before all are asked for. */
const FEW = 3;

interface LatelyProps {
  readonly onTaken: (id: string) => void;
  readonly onChanged: () => void;
  /** Grows with each change that was made on this page. */
  readonly turn: number;
}

/** The files that came and have claims here, latest first, each with the way back. */
export function Lately(props: LatelyProps) {
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState<number>();
  return (
    <details className="lately-fold no-print" onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>Files that came lately</summary>
      {isOpen ? <Files key={props.turn} {...props} from={from} onFrom={setFrom} /> : null}
    </details>
  );
}

interface Listed { readonly total: number; readonly rows: readonly Batch[] }

interface FilesProps extends Omit<LatelyProps, "turn"> {
  /** All are shown, from this one on; without it, the newest few. */
  readonly from: number | undefined;
  readonly onFrom: (from: number | undefined) => void;
}

function Files({ onTaken, onChanged, from, onFrom }: FilesProps) {
  const { value, failed } = useGet<Listed>(`batches?limit=${String(MOST)}&offset=${String(from ?? 0)}`);
  if (value === undefined) return <p className="quiet">{failed ?? "Looking …"}</p>;
  const files = inDesk(value.rows);
  const shown = from === undefined ? files.slice(0, FEW) : files;
  const isMore = files.length > FEW || value.total > MOST;
  return (
    <div className="stack tight">
      {shown.length === 0 ? <p className="quiet">{nothingWords(from ?? 0, value)}</p> : (
        <ul className="lately">{shown.map((file) => <li key={file.id}><File of={file} onTaken={onTaken} onChanged={onChanged} /></li>)}</ul>
      )}
      {from === undefined
        ? isMore ? <div className="actions"><Button look="plain" onPress={() => { onFrom(0); }}>Show all</Button></div> : null
        : <Pages from={from} total={value.total} isMore={isMore} onFrom={onFrom} />}
    </div>
  );
}

function File({ of, onTaken, onChanged }: Omit<LatelyProps, "turn"> & { readonly of: Batch }) {
  const says = useGet<Batch>(`batches/${encodeURIComponent(of.id)}`).value?.says;
  const name = fileWords(of, nameOf(of.id));
  return (
    <>
      <span>{name}{says === undefined ? null : <span className="quiet">{` · ${saysWords(of, says)}`}</span>}</span>
      <FileIsIn id={of.id} name={name} onTaken={onTaken} onChanged={onChanged} />
    </>
  );
}

interface PagesProps extends Pick<FilesProps, "onFrom"> { readonly from: number; readonly total: number; readonly isMore: boolean }

function Pages({ from, total, isMore, onFrom }: PagesProps) {
  if (!isMore) return null;
  return (
    <div className="actions">
      {from === 0 ? null : <Button look="plain" onPress={() => { onFrom(Math.max(0, from - MOST)); }}>Later files</Button>}
      {from + MOST >= total ? null : <Button look="plain" onPress={() => { onFrom(from + MOST); }}>Earlier files</Button>}
      <Button look="plain" onPress={() => { onFrom(undefined); }}>Show the newest three</Button>
      {total <= MOST ? null : <span className="small quiet">{`Uploads ${String(from + 1)} to ${String(Math.min(from + MOST, total))} of ${total.toLocaleString("en-US")}, latest first`}</span>}
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
export function fileWords({ receivedAt, claims, same, erased }: Counts & Pick<Batch, "receivedAt">, name: string | undefined): string {
  return [moment(receivedAt), ...(name === undefined ? [] : [shortened(name)]), counted(claims - same - erased, "claim")].join(" · ");
}

type Counts = Pick<Batch, "claims" | "same" | "erased">;

/** What tells a file from others of its morning, whose names are not kept: `20421 and others, to UNITEDHEALTHCARE, CIGNA and more`. */
export function saysWords({ claims, same, erased }: Counts, { claim, payers }: NonNullable<Batch["says"]>): string {
  const named = payers.length === 3 ? `${payers.slice(0, 2).join(", ")} and more` : payers.join(" and ");
  return `${claim}${claims - same - erased > 1 ? " and others" : ""}${named === "" ? "" : `, to ${named}`}`;
}
