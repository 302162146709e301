import { useState } from "react";
import type { SyntheticEvent } from "react";
import { counted } from "../../format.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { useUser } from "../../server/session.ts";
import { wordsOf } from "../../server/use-get.ts";
import type { ErasedShown } from "./shown.ts";

interface EraseProps {
  readonly claims: number;
  readonly path: string;
  /** What is erased, as the server is told it. */
  readonly what: object;
  /** Whose they are, where they are one patient's. */
  readonly who?: string | undefined;
  readonly onClose: () => void;
}

/** Says what goes and what follows, and wants the count typed and the password. */
export function EraseDialog({ claims, path, what, who, onClose }: EraseProps) {
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const [failed, setFailed] = useState<string>();
  const [isErasing, setErasing] = useState(false);
  const hasPassword = useUser().id !== "owner";
  const isConfirmed = typed.trim() === String(claims) && (!hasPassword || password !== "");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setErasing(true);
    send<ErasedShown>("POST", path, { ...what, claims, ...(hasPassword ? { password } : {}) }).then(
      (erased) => { toast(doneWords(erased)); onClose(); },
      (error: unknown) => { setFailed(wordsOf(error)); setErasing(false); },
    );
  };
  return (
    <Dialog title={`Erase ${counted(claims, "claim")}`} onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        {who === undefined ? null : <p><strong>{who}</strong></p>}
        <Consequences />
        <Field label={`Type ${claims} to confirm`} value={typed} onChange={setTyped} inputMode="numeric" />
        {hasPassword ? <Field label="Your password" type="password" value={password} onChange={setPassword} autoComplete="current-password" /> : null}
        {failed === undefined ? null : <Failed what={failed} next="Nothing was erased." />}
        <div><button type="submit" className="button main" disabled={isErasing || !isConfirmed}>Erase for good</button></div>
      </form>
    </Dialog>
  );
}

function Consequences() {
  return (
    <>
      <p>Notes, visit records, remarks, answers and verdicts go with the claims, and none of it can be brought back from here.</p>
      <ul className="bullets">
        <li>
          What is left is checked again without them: a duplicate of an erased claim, or how often a service was given before, is no
          longer seen.
        </li>
        <li>The audit keeps who did what and when, without the claims' numbers; its chain stays whole.</li>
        <li>No file that is brought again brings an erased claim back: each is known by a fingerprint, and left out.</li>
      </ul>
      <p>
        <strong>Backups that were made before keep what is erased here</strong>, and so do files outside: the program does not know
        where they lie. To be done by hand:
      </p>
      <ul className="bullets">
        <li>Make a backup anew, then delete the older ones, copies on sticks and in other places too.</li>
        <li>Delete the 837P files that the claims came in with, those that were saved here, and what was printed.</li>
        <li>Their names are the office's own: where one holds a patient's name, it says so in lists and in the bin. Empty the bin.</li>
      </ul>
    </>
  );
}

function doneWords({ claims, isCompact }: ErasedShown): string {
  const done = `${counted(claims, "claim")} erased.`;
  return isCompact ? done : `${done} The room could not be given back to the disk yet: make room on it, and erase something again.`;
}
