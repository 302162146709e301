import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { today } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Select } from "../../parts/field.tsx";
import { toast } from "../../parts/toast.tsx";
import { get } from "../../server/client.ts";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { AskAgain } from "./ask-again.tsx";
import { lateOf, lateWords } from "./late.ts";
import { saveFile } from "./save-file.ts";
import { readyWords, REPLACED, testWords, usagesFor } from "./saving.ts";
import type { Came, Ready as ReadyClaims, Usage } from "./saving.ts";
import { fetchClaims } from "./use-claims.ts";
import type { Wanted } from "./wanted.ts";

/** Claims asked for at a time, and in one file at most. */
const AT_ONCE = 500;
const MOST = 10_000;

/** What a file is written of: the claims that were in none yet, or all of the list once more. */
type Which = "unsaved" | "all";

interface SendBarProps {
  readonly wanted: Wanted;
  /** Grows whenever the desk is looked at anew. */
  readonly turn: number;
  /** Of the list only what is in no file yet; nothing is written once more. */
  readonly isNewOnly?: boolean;
  readonly onSaved: () => void;
}

/** Released claims leave as one 837P, for the clearing house: the person saves it and sends it as ever. */
export function SendBar({ wanted, turn: seen, isNewOnly = false, onSaved }: SendBarProps) {
  const [isBusy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState("");
  const looks = `${String(seen)} ${String(turn)}`;
  const { usage, setUsage, came } = useMarking(looks);
  const counts = useCounts(wanted, looks);
  const save = (which: Which): void => {
    setBusy(true);
    setSaid("");
    rowsOf(wanted, which).then((rows) => saveFile(rows, { again: which === "all", usage })).then(setSaid, (error: unknown) => { toast(wordsOf(error)); }).finally(() => {
      setBusy(false);
      setTurn((now) => now + 1);
      onSaved();
    });
  };
  const { unsaved, changed, ...all } = counts ?? NONE;
  const total = isNewOnly ? unsaved : all.total;
  const late = useLate(wanted, unsaved);
  if (total === 0) return said === "" ? null : <p role="status">{said}</p>;
  const remarks = [changed === 0 ? "" : REPLACED, unsaved === 0 ? "" : testWords(usage, came), late, said].filter((one) => one !== "");
  return (
    <Ready of={{ total, before: total - unsaved, changed }} isBusy={isBusy} isKnown={usage !== undefined} onSave={save}>
      <Select label="The file is marked" value={usage ?? "as-it-came"} choices={usagesFor(came)} onChange={(chosen) => { setUsage(chosen as Usage); }} />
      <div className="late small" role="status">{remarks.map((one) => <p key={one}>{one}</p>)}</div>
    </Ready>
  );
}

interface ReadyProps {
  readonly of: ReadyClaims;
  readonly isBusy: boolean;
  /** How the file will be marked is known. */
  readonly isKnown: boolean;
  readonly onSave: (which: Which) => void;
  /** How it is marked, and what is said of it. */
  readonly children: readonly [ReactNode, ReactNode];
}

function Ready({ of, isBusy, isKnown, onSave, children: [marking, remarks] }: ReadyProps) {
  const [isAsking, setAsking] = useState(false);
  const { total, before } = of;
  const unsaved = total - before;
  const again = (): void => {
    setAsking(false);
    onSave("all");
  };
  return (
    <div className="group-bar no-print">
      <p>{`${readyWords(of)}${unsaved > MOST ? ` One file takes ${MOST.toLocaleString("en-US")}: narrow the list to save the others.` : ""}`}</p>
      {marking}
      {unsaved === 0 ? null : (
        <Button look="main" disabled={isBusy || !isKnown} onPress={() => { onSave("unsaved"); }}>{isBusy ? "Writing the file …" : saveWords(unsaved, before)}</Button>
      )}
      {before === 0 ? null : <Button disabled={isBusy} onPress={() => { setAsking(true); }}>{total === 1 ? "Write it once more …" : "Write all once more …"}</Button>}
      {remarks}
      {isAsking ? <AskAgain before={before} total={total} onYes={again} onClose={() => { setAsking(false); }} /> : null}
    </div>
  );
}

function saveWords(unsaved: number, before: number): string {
  return before === 0 ? "Save as one 837P" : `Save the ${unsaved.toLocaleString("en-US")} not saved yet`;
}

interface Marking { readonly usage: Usage | undefined; readonly setUsage: (usage: Usage) => void; readonly came: Came }

/** How the file is to be marked: as the last one was, until somebody chooses; and how the claims that wait for it came in. */
function useMarking(looks: string): Marking {
  const [usage, setUsage] = useState<Usage>();
  const [came, setCame] = useState<Came>("none");
  useEffect(() => {
    const stop = new AbortController();
    get<{ usage: Usage; came: Came }>("export", stop.signal).then(
      (kept) => {
        setUsage((now) => now ?? kept.usage);
        setCame(kept.came);
      },
      (error: unknown) => { if (!stop.signal.aborted) toast(`How files are marked could not be asked. ${wordsOf(error)}`); },
    );
    return () => { stop.abort(); };
  }, [looks]);
  return { usage, setUsage, came };
}

interface Counts {
  readonly total: number;
  /** Claims of the list that stand in no file as they are now. */
  readonly unsaved: number;
  /** Of these, claims that were changed since they were saved. */
  readonly changed: number;
}

const NONE: Counts = { total: 0, unsaved: 0, changed: 0 };

/** `undefined` until it is known. */
function useCounts(wanted: Wanted, looks: string): Counts | undefined {
  const [counts, setCounts] = useState<Counts>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (saved: { readonly saved?: "no" | "changed" }): Promise<number> => (await fetchClaims({ ...wanted, ...saved }, 0, 1, stop.signal)).total;
    Promise.all([ask({}), ask({ saved: "no" }), ask({ saved: "changed" })]).then(
      ([total, unsaved, changed]) => { if (!stop.signal.aborted) setCounts({ total, unsaved, changed }); },
      (error: unknown) => { if (!stop.signal.aborted) toast(`Which claims were saved before could not be asked. ${wordsOf(error)}`); },
    );
    return () => { stop.abort(); };
  }, [wanted, looks]);
  return counts;
}

/**
 * The words on claims of the file to be written that are too late by the date it will have. The list comes by deadline: the first stretch
 * holds them. Of claims that stand in a file already nothing is said: it has left.
 */
function useLate(wanted: Wanted, total: number): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    const stop = new AbortController();
    if (total === 0) setWords("");
    else fetchClaims({ ...wanted, saved: "no", sort: "deadline" }, 0, AT_ONCE, stop.signal).then(
      ({ rows }) => {
        const late = lateOf(rows, today());
        if (!stop.signal.aborted) setWords(lateWords(late, today(), late.length === AT_ONCE && total > AT_ONCE));
      },
      () => { if (!stop.signal.aborted) setWords("Whether a claim is past its filing deadline could not be asked: look at the column File by."); },
    );
    return () => { stop.abort(); };
  }, [wanted, total]);
  return words;
}

async function rowsOf(wanted: Wanted, which: Which): Promise<readonly ClaimRow[]> {
  const all: ClaimRow[] = [];
  for (let offset = 0; offset < MOST; offset += AT_ONCE) {
    const { rows } = await fetchClaims(which === "all" ? wanted : { ...wanted, saved: "no" }, offset, AT_ONCE);
    all.push(...rows);
    if (rows.length < AT_ONCE) break;
  }
  return all;
}
