import { useEffect, useState } from "react";
import { counted, today } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { hand } from "../../parts/hand.ts";
import { toast } from "../../parts/toast.tsx";
import { download } from "../../server/client.ts";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { lateOf, lateWords } from "./late.ts";
import { fetchClaims } from "./use-claims.ts";
import type { Wanted } from "./wanted.ts";

/** Claims asked for at a time, and in one file at most. */
const AT_ONCE = 500;
const MOST = 10_000;

/** Released claims leave as one 837P, for the clearing house: the person saves it and sends it as ever. */
export function SendBar({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  const [isBusy, setBusy] = useState(false);
  const late = useLate(wanted, total);
  const save = (): void => {
    setBusy(true);
    fileOf(wanted).then(
      ({ blob, rows }) => {
        const past = lateOf(rows, today()).length;
        hand(blob, `claims-${today()}.837`);
        toast(`${counted(rows.length, "claim")} saved as one file.${past === 0 ? "" : ` ${counted(past, "claim")} of it past the filing deadline.`}`);
      },
      (error: unknown) => { toast(wordsOf(error)); },
    ).finally(() => { setBusy(false); });
  };
  return (
    <div className="group-bar no-print">
      <p>{`${counted(total, "released claim")}, ready to be sent.${total > MOST ? ` One file takes ${MOST.toLocaleString("en-US")}: narrow the list to save the others.` : ""}`}</p>
      <Button look="main" disabled={isBusy} onPress={save}>{isBusy ? "Writing the file …" : "Save as one 837P"}</Button>
      {late === "" ? null : <p className="late small" role="status">{late}</p>}
    </div>
  );
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

async function fileOf(wanted: Wanted): Promise<{ readonly blob: Blob; readonly rows: readonly ClaimRow[] }> {
  const all: ClaimRow[] = [];
  for (let offset = 0; offset < MOST; offset += AT_ONCE) {
    const { rows } = await fetchClaims(wanted, offset, AT_ONCE);
    all.push(...rows);
    if (rows.length < AT_ONCE) break;
  }
  return { blob: await download("POST", "export", { keys: all.map(({ key }) => key) }), rows: all };
}
