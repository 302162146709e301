import { useEffect, useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/mark.tsx";
import { toast } from "../../parts/toast.tsx";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { act } from "./act.ts";
import { fetchClaims } from "./use-claims.ts";
import { FIRST, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

const WRONG: Wanted = { ...FIRST, state: "released", mark: "error" };
const AT_ONCE = 500;
/** Claims named by number; more are counted. */
const NAMED = 5;

interface Props {
  /** So many released claims have an error. */
  readonly count: number;
  readonly onChanged: () => void;
}

/** What was released and got an error since, by another claim, a record, a table: said until it is dealt with. */
export function ReleasedWrong({ count, onChanged }: Props) {
  const [isBusy, setBusy] = useState(false);
  const rows = useRows(count);
  const back = (): void => {
    setBusy(true);
    takeBack(rows).then(
      (taken) => { toast(`${counted(taken, "claim")} taken back to open.`); },
      (error: unknown) => { toast(wordsOf(error)); },
    ).finally(() => {
      setBusy(false);
      onChanged();
    });
  };
  return (
    <div className="group-bar no-print">
      <p role="status"><Mark of="error" isShort />{` ${wrongWords(rows, count)}`}</p>
      <Button onPress={() => { want(WRONG); }}>Show</Button>
      <Button disabled={isBusy || rows.length === 0} onPress={back}>Take back to open</Button>
    </div>
  );
}

/** `2 released claims got an error since: 20417, 20422.` */
export function wrongWords(rows: readonly Pick<ClaimRow, "claim">[], count: number): string {
  const names = rows.slice(0, NAMED).map(({ claim }) => claim).join(", ");
  const more = count > NAMED ? ` and ${(count - NAMED).toLocaleString("en-US")} more` : "";
  const named = names === "" ? "" : `: ${names}${more}`;
  return `${counted(count, "released claim")} got an error since${named}. No file is saved with ${count === 1 ? "it" : "them"}.`;
}

function useRows(count: number): readonly ClaimRow[] {
  const [rows, setRows] = useState<readonly ClaimRow[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetchClaims(WRONG, 0, AT_ONCE, stop.signal).then((got) => { if (!stop.signal.aborted) setRows(got.rows); }, () => undefined);
    return () => { stop.abort(); };
  }, [count]);
  return rows;
}

async function takeBack(rows: readonly ClaimRow[]): Promise<number> {
  for (const row of rows) await act(row, "open");
  return rows.length;
}
