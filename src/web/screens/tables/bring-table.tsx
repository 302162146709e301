import { useRef, useState } from "react";
import { counted, megabytes } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Drop } from "../../parts/drop.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { upload } from "../../server/client.ts";
import { wordsOf } from "../../server/use-get.ts";
import { titleOf } from "./names.ts";

interface Brought { readonly table: string; readonly quarter: string; readonly rows: number }
type State = { readonly is: "waiting"; readonly failed?: string } | { readonly is: "sending"; readonly sent: number; readonly of: number };

/** An official list is brought in as it was downloaded. One wrong row refuses the whole file, and the old table stays. */
export function BringTable({ onDone }: { readonly onDone: () => void }) {
  const [state, setState] = useState<State>({ is: "waiting" });
  const stop = useRef<AbortController>(undefined);
  const take = (file: File): void => void startOf(file).then((start) => {
    if (start === "ISA") setState({ is: "waiting", failed: CLAIMS });
    else bring(file);
  });
  const bring = (file: File): void => {
    stop.current = new AbortController();
    setState({ is: "sending", sent: 0, of: file.size });
    const path = `tables?name=${encodeURIComponent(file.name)}`;
    upload<Brought>({ path, body: file, signal: stop.current.signal, onProgress: (sent, of) => { setState({ is: "sending", sent, of }); } }).then(
      ({ table, quarter, rows }) => {
        setState({ is: "waiting" });
        toast(`${titleOf(table)}, ${quarter}: ${counted(rows, "row")}.`);
        onDone();
      },
      (error: unknown) => { setState(stop.current?.signal.aborted === true ? { is: "waiting" } : { is: "waiting", failed: wordsOf(error) }); },
    );
  };
  if (state.is === "sending") return <Sending sent={state.sent} of={state.of} onStop={() => { stop.current?.abort(); }} />;
  return (
    <div className="stack tight narrow">
      {state.failed === undefined ? null : <Failed what={state.failed} next="The tables are as they were." />}
      <Drop title="Drop an official list here" hint="The zip, xlsx, csv or txt as it was downloaded, under the name it had." onFile={take} />
    </div>
  );
}

/** An 837P begins so. */
async function startOf(file: File): Promise<string> {
  return file.slice(0, 3).text().catch(() => "");
}

const CLAIMS = "This is a file of claims (X12), no list. Drop it on Today.";

function Sending({ sent, of, onStop }: { readonly sent: number; readonly of: number; readonly onStop: () => void }) {
  const words = sent < of ? `Taking the file · ${megabytes(sent)} of ${megabytes(of)}` : "Reading and checking every row …";
  return (
    <div className="reading">
      <progress className="bar" aria-label="Taking the file" max={Math.max(1, of)} value={sent} />
      <span className="small quiet" role="status">{words}</span>
      <Button onPress={onStop}>Stop</Button>
    </div>
  );
}
