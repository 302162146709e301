import { useEffect, useState } from "react";
import { counted, today } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { hand } from "../../parts/hand.ts";
import { toast } from "../../parts/toast.tsx";
import { download } from "../../server/client.ts";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { lateOf, lateWords } from "./late.ts";
import { isTestFile, readyWords, savedWords } from "./saving.ts";
import { fetchClaims } from "./use-claims.ts";
import type { Wanted } from "./wanted.ts";

/** Claims asked for at a time, and in one file at most. */
const AT_ONCE = 500;
const MOST = 10_000;

/** What a file is written of: the claims that were in none yet, or all of the list once more. */
type Which = "unsaved" | "all";

interface SendBarProps { readonly wanted: Wanted; readonly total: number; readonly onSaved: () => void }

/** Released claims leave as one 837P, for the clearing house: the person saves it and sends it as ever. */
export function SendBar({ wanted, total, onSaved }: SendBarProps) {
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [turn, setTurn] = useState(0);
  const unsaved = useUnsaved(wanted, total, turn);
  const late = useLate(wanted, total);
  const save = (which: Which): void => {
    setBusy(true);
    setAsking(false);
    saved(wanted, which).then(toast, (error: unknown) => { toast(wordsOf(error)); }).finally(() => {
      setBusy(false);
      setTurn((now) => now + 1);
      onSaved();
    });
  };
  const before = unsaved === undefined ? 0 : total - unsaved;
  return (
    <div className="group-bar no-print">
      <p>{`${readyWords(total, before)}${(unsaved ?? total) > MOST ? ` One file takes ${MOST.toLocaleString("en-US")}: narrow the list to save the others.` : ""}`}</p>
      {unsaved === 0 ? null : (
        <Button look="main" disabled={isBusy || unsaved === undefined} onPress={() => { save("unsaved"); }}>
          {isBusy ? "Writing the file …" : before === 0 ? "Save as one 837P" : `Save the ${(unsaved ?? 0).toLocaleString("en-US")} not saved yet`}
        </Button>
      )}
      {before === 0 ? null : <Button disabled={isBusy} onPress={() => { setAsking(true); }}>Write all once more …</Button>}
      {late === "" ? null : <p className="late small" role="status">{late}</p>}
      {isAsking ? <AskAgain before={before} total={total} onYes={() => { save("all"); }} onClose={() => { setAsking(false); }} /> : null}
    </div>
  );
}

interface AskProps { readonly before: number; readonly total: number; readonly onYes: () => void; readonly onClose: () => void }

function AskAgain({ before, total, onYes, onClose }: AskProps) {
  return (
    <Dialog title="Write claims that were saved before?" onClose={onClose}>
      <div className="stack tight">
        <p>{`${counted(before, "claim")} of these ${total.toLocaleString("en-US")} went into a file before; each row says when.`}</p>
        <p>
          If that file was sent, do not send these again as they are: the payer denies the second as a duplicate.
          Write them again if the file was lost, or was refused whole.
        </p>
        <div className="actions">
          <Button look="main" onPress={onYes}>{`Write all ${total.toLocaleString("en-US")} again`}</Button>
          <Button onPress={onClose}>Write nothing</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** How many of the list were in no file yet; `undefined` until that is known. */
function useUnsaved(wanted: Wanted, total: number, turn: number): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const stop = new AbortController();
    fetchClaims({ ...wanted, saved: "no" }, 0, 1, stop.signal).then(
      (got) => { if (!stop.signal.aborted) setCount(got.total); },
      (error: unknown) => { if (!stop.signal.aborted) toast(`Which claims were saved before could not be asked. ${wordsOf(error)}`); },
    );
    return () => { stop.abort(); };
  }, [wanted, total, turn]);
  return count;
}

/** The words on claims that are too late by the date that the file will have. The list comes by deadline: the first stretch holds them. */
function useLate(wanted: Wanted, total: number): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    const stop = new AbortController();
    fetchClaims({ ...wanted, sort: "deadline" }, 0, AT_ONCE, stop.signal).then(
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

/** Writes the file and hands it over; answers what is said of it. */
async function saved(wanted: Wanted, which: Which): Promise<string> {
  const rows = await rowsOf(wanted, which);
  const blob = await download("POST", "export", { keys: rows.map(({ key }) => key), again: which === "all" });
  hand(blob, `claims-${today()}.837`);
  return savedWords(rows.length, lateOf(rows, today()).length, isTestFile(await blob.slice(0, 106).text()));
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
