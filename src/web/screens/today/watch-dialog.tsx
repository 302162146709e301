import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import type { WatchedFolder } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";

const WHAT = "837P files that lie in it, and those that come, are taken in by themselves. Nothing in the folder is changed, moved or deleted.";
const HINT = "On the computer that Claimwright runs on: /home/office/outbox, or C:\\Claims\\Out";

interface WatchDialogProps { readonly of: readonly WatchedFolder[]; readonly onClose: () => void; readonly onDone: () => void }

/** Says which folders are watched. Those that the program was started with stay. */
export function WatchDialog({ of, onClose, onDone }: WatchDialogProps) {
  const [path, setPath] = useState("");
  const [failed, setFailed] = useState<string>();
  const chosen = of.filter(({ isFixed }) => !isFixed).map((folder) => folder.path);
  const put = (folders: readonly string[], words: string): void => {
    send("PUT", "watch", { folders }).then(
      () => {
        toast(words);
        onDone();
        onClose();
      },
      (error: unknown) => { setFailed(wordsOf(error)); },
    );
  };
  const leave = (left: string): void => { put(chosen.filter((one) => one !== left), "The folder is not watched any more."); };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    put([...new Set([...chosen, path.trim()])], "The folder is watched.");
  };
  return (
    <Dialog title="Watch a folder" onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        <p>{WHAT}</p>
        <Field
          label="The folder's whole path" value={path} onChange={setPath} maxLength={1000}
          hint={HINT}
        />
        {failed === undefined ? null : <Failed what={failed} next="Nothing was changed." />}
        <div><button type="submit" className="button main" disabled={path.trim() === ""}>Watch it</button></div>
        <Watched of={of} onLeave={leave} />
      </form>
    </Dialog>
  );
}

function Watched({ of, onLeave }: { readonly of: readonly WatchedFolder[]; readonly onLeave: (path: string) => void }) {
  return (
    <ul className="stack tight">
      {of.map(({ path, isFixed }) => (
        <li key={path} className="actions">
          <span className="mono watch-name">{path}</span>
          {isFixed ? <span className="quiet small">named at the start (--watch)</span> : <Button onPress={() => { onLeave(path); }}>Stop watching it</Button>}
        </li>
      ))}
    </ul>
  );
}
