import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { toast } from "../../parts/toast.tsx";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { AskAgain } from "../today/ask-again.tsx";
import { saveFile } from "../today/save-file.ts";

interface SaveProps { readonly row: ClaimRow; readonly onSaved: () => void }

/** A released claim in a file of its own; one that stands in a file as it is only when somebody says so. */
export function SaveClaim({ row, onSaved }: SaveProps) {
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isSaved = row.savedAt !== undefined && row.changedSince !== true;
  const save = (): void => {
    setBusy(true);
    setAsking(false);
    saveFile([row], { again: isSaved }).then(toast, (error: unknown) => { toast(wordsOf(error)); }).finally(() => {
      setBusy(false);
      onSaved();
    });
  };
  return (
    <>
      <Button disabled={isBusy} onPress={() => { if (isSaved) setAsking(true); else save(); }}>{isSaved ? "Save once more …" : "Save as 837P"}</Button>
      {isAsking ? <AskAgain before={1} total={1} onYes={save} onClose={() => { setAsking(false); }} /> : null}
    </>
  );
}
