import { useEffect, useId, useRef, useState } from "react";
import { counted, megabytes } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Failed } from "../../parts/states.tsx";
import { deliver } from "../../server/batch.ts";
import type { Delivery } from "../../server/batch.ts";
import type { Batch } from "../../server/types.ts";
import { moment } from "./days.ts";

/** While a long file is read, the list is renewed no oftener than this. */
const TELL_MS = 2000;

interface BringProps {
  /** Told when claims have come in, and while they do. */
  readonly onClaims: () => void;
  readonly isEmpty: boolean;
  /** What is being read that was not brought here; `awaited`: it is to come in a moment. */
  readonly reading: Pick<Batch, "claims"> | "awaited" | undefined;
}

/** A file is brought in: dropped anywhere on the page, or chosen. */
export function Bring({ onClaims, isEmpty: isNew, reading }: BringProps) {
  const [delivery, setDelivery] = useState<Delivery>();
  const stop = useRef<() => void>(undefined);
  const take = (file: File): void => {
    stop.current?.();
    let told = 0;
    stop.current = deliver({ file, kind: kindOf(file.name), onStep: (next) => {
      setDelivery(next);
      const isOver = next.step === "checked" || next.step === "stopped";
      if (!isOver && (next.claims === 0 || Date.now() - told < TELL_MS)) return;
      told = Date.now();
      onClaims();
    } });
  };
  const isOver = useDropAnywhere(take);
  const isEmpty = isNew && reading === undefined;
  const isBusy = delivery?.step === "sending" || delivery?.step === "reading";
  return (
    <div className={isOver ? "bring drop over" : isEmpty && !isBusy ? "bring drop" : "bring"}>
      {isBusy ? <Going of={delivery} onStop={() => { stop.current?.(); }} /> : <Choose onFile={take} isEmpty={isEmpty} />}
      {reading === undefined || isBusy ? null : <p className="quiet" role="status">{readingWords(reading)}</p>}
      {delivery === undefined || isBusy ? null : <Ended of={delivery} onClose={() => { setDelivery(undefined); }} />}
    </div>
  );
}

/** Visit records are JSON; claims are X12, whatever their file is called. */
export function kindOf(name: string): "claims" | "visits" {
  return /\.(json|ndjson|jsonl)$/i.test(name) ? "visits" : "claims";
}

function useDropAnywhere(take: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => { if (event.relatedTarget === null) setOver(false); };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}

function Choose({ onFile, isEmpty }: { readonly onFile: (file: File) => void; readonly isEmpty: boolean }) {
  const id = useId();
  return (
    <div className="bring-choose">
      {isEmpty ? <h2>Drop this morning's 837P here</h2> : null}
      <label className={isEmpty ? "button main" : "button"} htmlFor={id}>Choose a file</label>
      <input
        id={id} className="hidden" type="file" onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
      />
      <span className="quiet">
        {isEmpty
          ? "It is read and checked on this computer, and the claims stay here until you release them."
          : "or drop it anywhere here: an 837P, or visit records (JSON) of claims that are already in"}
      </span>
    </div>
  );
}

function Going({ of: { step, done, of, claims }, onStop }: { readonly of: Delivery; readonly onStop: () => void }) {
  const words = step === "sending" ? "Taking the file" : `Checking · ${counted(claims, "claim")} so far`;
  return (
    <div className="reading">
      <progress className="bar" aria-label={words} max={Math.max(1, of)} value={done} />
      <span className="small quiet" role="status">{`${words} · ${megabytes(done)} of ${megabytes(of)}`}</span>
      <Button onPress={onStop}>Stop</Button>
    </div>
  );
}

/** What is said while a file is read that somebody else brought, or the program itself. */
export function readingWords(reading: Pick<Batch, "claims"> | "awaited"): string {
  const claims = reading === "awaited" ? 0 : reading.claims;
  return `Reading a file …${claims === 0 ? "" : ` ${counted(claims, "claim")} so far.`} The list fills by itself.`;
}

/** What is said of a file that was read, or not to its end. */
function endWords({ step, claims, cameFirst }: Delivery): string {
  if (step === "stopped") return "Stopped. What was checked until then is below.";
  if (cameFirst !== undefined) return `This file is already in; nothing was added. It came first on ${moment(cameFirst)}.`;
  return `${counted(claims, "claim")} checked.`;
}

function Ended({ of, onClose }: { readonly of: Delivery; readonly onClose: () => void }) {
  const { step, problems, why } = of;
  if (step === "failed") {
    return (
      <div className="ended failed-file">
        <Failed what="The file was not checked." next={why ?? "Try it once more."} />
        <Button look="plain" onPress={onClose}>Close</Button>
      </div>
    );
  }
  return (
    <div className="ended">
      <p role="status">{endWords(of)}</p>
      {problems.length === 0 ? null : (
        <details>
          <summary>{`${counted(problems.length, "remark")} on the file itself`}</summary>
          <ul className="remarks">
            {problems.slice(0, 100).map(({ severity, message }, index) => <li key={`${String(index)} ${message}`}><Mark of={severity} />{` ${message}`}</li>)}
          </ul>
        </details>
      )}
      <Button look="plain" onPress={onClose}>Close</Button>
    </div>
  );
}
