import { useEffect, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { FileProgress } from "../../engine/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Drop } from "../../parts/drop.tsx";
import { FileRemarks } from "../../parts/file-remarks.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Failed } from "../../parts/states.tsx";
import { counted, megabytes, money, toFixWords } from "../../format.ts";
import { ClaimDialog } from "./claim-dialog.tsx";
import { Results } from "./results.tsx";

/** A file is checked in this tab alone: it is read from the disk in slices and goes nowhere. */
export function CheckScreen() {
  const [name, setName] = useState<string>();
  const [progress, setProgress] = useState<FileProgress>();
  const [opened, setOpened] = useState<number>();
  useEffect(() => engine.onProgress(setProgress), []);
  const take = (file: File): void => {
    setName(file.name);
    setProgress(undefined);
    setOpened(undefined);
    engine.check(file);
  };
  const another = (): void => {
    engine.stop();
    setName(undefined);
    setProgress(undefined);
  };
  if (name === undefined) return <Start onFile={take} />;
  return (
    <div className="stack">
      <div className="title-row">
        <h1>{name}</h1>
        <Button onPress={another}>Another file</Button>
      </div>
      {progress === undefined ? <Opening onStop={another} /> : <Standing of={progress} />}
      {progress === undefined || progress.claims === 0 ? null : <Results progress={progress} onOpen={setOpened} />}
      {opened === undefined ? null : <ClaimDialog at={opened} onClose={() => { setOpened(undefined); }} />}
    </div>
  );
}

function Opening({ onStop }: { readonly onStop: () => void }) {
  return <div className="actions"><span className="quiet" role="status">Opening the file …</span><Button onPress={onStop}>Stop</Button></div>;
}

function Start({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <div className="stack narrow">
      <h1>Private check</h1>
      <p>What will the payers say of this file? It is read and checked inside this page: no server sees it, nothing is kept.</p>
      <Drop title="Drop an 837P here" hint="One file, of any size: a day's claims or a year's." onFile={onFile} />
    </div>
  );
}

function Standing({ of }: { readonly of: FileProgress }) {
  const { state, bytes, bytesDone, claims, counts, errors, atRiskCents, problems, detail } = of;
  return (
    <div className="stack tight">
      {state === "reading" ? <Reading bytes={bytes} bytesDone={bytesDone} /> : null}
      {state === "failed" ? <Failed what="The check stopped." next={`${detail ?? ""} What was checked until then is below.`} /> : null}
      {state === "done" && claims === 0 ? <Failed what="This file holds no claim." next="Choose an 837P: its first letters are ISA." /> : null}
      <p className="totals" role="status">
        <span>{counted(claims, "claim")}</span>
        <span><Mark of="error" isShort />{` ${toFixWords(counts.error, errors)}`}</span>
        <span><Mark of="warning" isShort />{` ${counted(counts.warning, "claim")} to review`}</span>
        <span><Mark of="unchecked" isShort />{` ${counts.unchecked.toLocaleString("en-US")} not fully checked`}</span>
        <span><Mark of="none" isShort />{` ${counts.clean.toLocaleString("en-US")} clean`}</span>
        <strong>{`${money(atRiskCents)} at risk`}</strong>
        {state === "stopped" ? <span>{`stopped at ${megabytes(bytesDone)} of ${megabytes(bytes)}`}</span> : null}
      </p>
      <FileRemarks of={problems} isOpen={false} />
    </div>
  );
}

function Reading({ bytes, bytesDone }: { readonly bytes: number; readonly bytesDone: number }) {
  return (
    <div className="reading">
      <progress className="bar" aria-label="Read" max={Math.max(1, bytes)} value={bytesDone} />
      <span className="small quiet">{`${megabytes(bytesDone)} of ${megabytes(bytes)}`}</span>
      <Button onPress={() => { engine.stop(); }}>Stop</Button>
    </div>
  );
}
