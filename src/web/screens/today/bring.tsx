import { useEffect, useId, useRef, useState } from "react";
import { counted, megabytes } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { FileName, shortened } from "../../parts/file-name.tsx";
import { FileRemarks } from "../../parts/file-remarks.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { useMay } from "../../server/session.ts";
import type { Batch, Undecided } from "../../server/types.ts";
import { moment } from "./days.ts";
import { checkedWords } from "./came-words.ts";
import { Lately } from "./lately.tsx";
import { FileIsIn } from "./file-is-in.tsx";
import { OwnFile } from "./own-file.tsx";
import { StandTwice } from "./stand-twice.tsx";
import { useDeliveries } from "./use-deliveries.ts";
import type { Brought } from "./use-deliveries.ts";

/** More than anybody reads. */
const MOST_REMARKS = 100;

interface BringProps {
  /** The uploads whose claims stand twice. */
  readonly twice: readonly Undecided[];
  /** Told when claims have come in, and while they do. */
  readonly onClaims: () => void;
  readonly isEmpty: boolean;
  /** What is being read that was not brought here; `awaited`: it is to come in a moment. */
  readonly reading: Pick<Batch, "claims"> | "awaited" | undefined;
}

/** Files are brought in: dropped anywhere on the page, or chosen. */
export function Bring({ twice, onClaims, isEmpty: isNew, reading }: BringProps) {
  const { going, waiting, ended, take, takeOwn, stop, clear } = useDeliveries(onClaims);
  const isAllowed = useMay()("upload");
  const isOver = useDropAnywhere(isAllowed ? take : refuse);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [turn, setTurn] = useState(0);
  const isEmpty = isNew && reading === undefined;
  const told = new Set(ended.flatMap(({ delivery: { id } }) => id ?? []));
  const changed = (): void => {
    setTurn((now) => now + 1);
    onClaims();
  };
  const taken = (id: string): void => {
    setGone((before) => new Set([...before, id]));
    changed();
  };
  return (
    <div className={isOver ? "bring drop over" : isEmpty && going === undefined ? "bring drop" : "bring"}>
      {going !== undefined
        ? <Going of={going} waiting={waiting} onStop={stop} />
        : isAllowed ? <Choose onFiles={take} isEmpty={isEmpty} /> : isEmpty ? <p className="quiet">{NOT_YOURS}</p> : null}
      {reading === undefined || going !== undefined ? null : <p className="quiet" role="status">{readingWords(reading)}</p>}
      {ended.length === 0
        ? null
        : <EndedList of={ended} gone={gone} turn={turn} onTaken={taken} onChanged={changed} onOwn={takeOwn} onClose={clear} />}
      {isNew ? null : <StandTwice of={twice} besides={told} onTaken={taken} onChanged={changed} />}
      {isNew ? null : <Lately key={ended.length} turn={turn} onTaken={taken} onChanged={changed} />}
    </div>
  );
}

const NOT_YOURS = "No claims are here yet. Whoever brings the office's files in drops them here; your role does not.";

function refuse(): void {
  toast("Your role does not bring files in, so nothing was taken. Ask whoever does.");
}

type Take = (files: readonly File[], folders?: readonly string[]) => void;

function useDropAnywhere(take: Take): boolean {
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
      if (event.dataTransfer === null) return;
      const { files, folders } = droppedIn(event.dataTransfer);
      if (files.length + folders.length > 0) latest.current(files, folders);
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

/** A folder comes as a file that cannot be read. */
function droppedIn({ items, files }: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly string[] } {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folders = entries.filter(({ isDirectory }) => isDirectory).map(({ name }) => name);
  return { files: [...files].filter(({ name }) => !folders.includes(name)), folders };
}

function Choose({ onFiles, isEmpty }: { readonly onFiles: Take; readonly isEmpty: boolean }) {
  const id = useId();
  return (
    <div className="bring-choose">
      {isEmpty ? <h2>Drop this morning's 837P here</h2> : null}
      <label className={isEmpty ? "button main" : "button"} htmlFor={id}>Choose a file</label>
      <input
        id={id} className="hidden" type="file" multiple onChange={(event) => {
          const files = [...event.target.files ?? []];
          if (files.length > 0) onFiles(files);
          event.target.value = "";
        }}
      />
      {isEmpty
        ? <span className="quiet">It is read and checked on this computer, and the claims stay here until you release them.</span>
        : (
            <span className="quiet">
              <span className="by-mouse">or drop it anywhere here: </span>an 837P, or visit records (JSON)<span className="by-mouse"> of claims that are already in</span>
            </span>
          )}
    </div>
  );
}

interface GoingProps { readonly of: Brought; readonly waiting: number; readonly onStop: () => void }

function Going({ of: { name, delivery: { step, done, of, claims } }, waiting, onStop }: GoingProps) {
  const words = step === "sending" ? "Taking the file" : `Checking · ${counted(claims, "claim")} so far`;
  const more = waiting === 0 ? "" : ` · ${counted(waiting, "file")} waiting`;
  return (
    <div className="reading">
      <progress className="bar" aria-label={words} max={Math.max(1, of)} value={done} />
      <span className="small quiet"><FileName of={name} />{" · "}<span role="status">{`${words} · ${megabytes(done)} of ${megabytes(of)}${more}`}</span></span>
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
export function endWords({ kind, delivery: { step, claims, same, erased, cameFirst, problems } }: Brought): string {
  if (step === "stopped") return "Stopped. What was checked until then is below.";
  if (cameFirst !== undefined) return `This file is already in; nothing was added. It came first on ${moment(cameFirst)}.`;
  if (kind === "claims") return checkedWords({ claims, same, erased });
  const waiting = problems.find(({ code }) => code === "visit-without-claim");
  return `Visit records taken in; ${counted(claims, "claim")} checked again.${waiting === undefined ? "" : ` ${waiting.message}`}`;
}

interface EndedProps {
  readonly of: readonly Brought[];
  /** Uploads that were taken back meanwhile. */
  readonly gone: ReadonlySet<string>;
  /** Grows with each change that was made on this page. */
  readonly turn: number;
  readonly onChanged: () => void;
  readonly onTaken: (id: string) => void;
  readonly onOwn: (of: Brought) => void;
  readonly onClose: () => void;
}

function EndedList({ of, onClose, ...rest }: EndedProps) {
  return (
    <div className="ended">
      <ul>{of.map((one, index) => <li key={`${String(index)} ${one.name}`}><Ended of={one} {...rest} /></li>)}</ul>
      <Button look="plain" onPress={onClose}>Close</Button>
    </div>
  );
}

function Ended({ of, gone, turn, onTaken, onChanged, onOwn }: Omit<EndedProps, "of" | "onClose"> & { readonly of: Brought }) {
  const { name, delivery: { id, step, problems, why, isIn, isOwn } } = of;
  if (id !== undefined && gone.has(id)) return <p role="status"><FileName of={name} /> Taken back. Its claims are out of the desk.</p>;
  if (isOwn === true) return <OwnFile of={of} onOwn={onOwn} />;
  if (step === "failed") {
    return <div className="failed-file"><p><FileName of={name} /></p><Failed what={isIn === true ? "The file is not checked to its end yet." : "The file was not checked."} next={why ?? "Try it once more."} /></div>;
  }
  return (
    <>
      <p role="status"><FileName of={name} />{` ${endWords(of)}`}</p>
      <FileRemarks of={of.kind === "visits" ? problems.filter(({ code }) => code !== "visit-without-claim") : problems} most={MOST_REMARKS} />
      {of.kind === "claims" && id !== undefined ? <FileIsIn key={turn} id={id} name={shortened(name)} onTaken={onTaken} onChanged={onChanged} /> : null}
    </>
  );
}
