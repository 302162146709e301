import { useEffect, useState } from "react";
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
import type { Came, Usage } from "./saving.ts";
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
  const [said, setSaid] = useState("");
  const { usage, setUsage, came } = useMarking(total, turn);
  const counts = useCounts(wanted, total, turn);
  const save = (which: Which): void => {
    setBusy(true);
    setAsking(false);
    setSaid("");
    rowsOf(wanted, which).then((rows) => saveFile(rows, { again: which === "all", usage })).then(setSaid, (error: unknown) => { toast(wordsOf(error)); }).finally(() => {
      setBusy(false);
      setTurn((now) => now + 1);
      onSaved();
    });
  };
  const { unsaved = total, changed } = counts ?? { changed: 0 };
  const before = total - unsaved;
  const late = useLate(wanted, unsaved);
  const remarks = [changed === 0 ? "" : REPLACED, unsaved === 0 ? "" : testWords(usage, came), late, said];
  return (
    <div className="group-bar no-print">
      <p>{`${readyWords({ total, before, changed })}${unsaved > MOST ? ` One file takes ${MOST.toLocaleString("en-US")}: narrow the list to save the others.` : ""}`}</p>
      <Select label="The file is marked" value={usage ?? "as-it-came"} choices={usagesFor(came)} onChange={(chosen) => { setUsage(chosen as Usage); }} />
      {unsaved === 0 ? null : (
        <Button look="main" disabled={isBusy || counts === undefined || usage === undefined} onPress={() => { save("unsaved"); }}>
          {isBusy ? "Writing the file …" : saveWords(unsaved, before)}
        </Button>
      )}
      {before === 0 ? null : <Button disabled={isBusy} onPress={() => { setAsking(true); }}>{total === 1 ? "Write it once more …" : "Write all once more …"}</Button>}
      <div className="late small" role="status">{remarks.filter((one) => one !== "").map((one) => <p key={one}>{one}</p>)}</div>
      {isAsking ? <AskAgain before={before} total={total} onYes={() => { save("all"); }} onClose={() => { setAsking(false); }} /> : null}
    </div>
  );
}

function saveWords(unsaved: number, before: number): string {
  return before === 0 ? "Save as one 837P" : `Save the ${unsaved.toLocaleString("en-US")} not saved yet`;
}

interface Marking { readonly usage: Usage | undefined; readonly setUsage: (usage: Usage) => void; readonly came: Came }

/** How the file is to be marked: as the last one was, until somebody chooses; and how the claims that wait for it came in. */
function useMarking(total: number, turn: number): Marking {
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
  }, [total, turn]);
  return { usage, setUsage, came };
}

interface Counts {
  /** Claims of the list that stand in no file as they are now. */
  readonly unsaved: number;
  /** Of these, claims that were changed since they were saved. */
  readonly changed: number;
}

/** `undefined` until it is known. */
function useCounts(wanted: Wanted, total: number, turn: number): Counts | undefined {
  const [counts, setCounts] = useState<Counts>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (saved: "no" | "changed"): Promise<number> => (await fetchClaims({ ...wanted, saved }, 0, 1, stop.signal)).total;
    Promise.all([ask("no"), ask("changed")]).then(
      ([unsaved, changed]) => { if (!stop.signal.aborted) setCounts({ unsaved, changed }); },
      (error: unknown) => { if (!stop.signal.aborted) toast(`Which claims were saved before could not be asked. ${wordsOf(error)}`); },
    );
    return () => { stop.abort(); };
  }, [wanted, total, turn]);
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
