import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import type { User } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";

/** Gives a person a new password; where they are signed in, they have to sign in again. */
export function PasswordDialog({ of: { id, name }, onClose }: { readonly of: User; readonly onClose: () => void }) {
  const [password, setPassword] = useState("");
  const [failed, setFailed] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsking(true);
    setFailed(undefined);
    send("PATCH", `users/${encodeURIComponent(id)}`, { password }).then(
      () => {
        toast(`${name} has a new password.`);
        onClose();
      },
      (error: unknown) => {
        setFailed(wordsOf(error));
        setAsking(false);
      },
    );
  };
  return (
    <Dialog title={`A new password for ${name}`} onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        <Field label="New password" type="password" value={password} onChange={setPassword} autoComplete="new-password" hint="They sign in again with it." />
        {failed === undefined ? null : <Failed what={failed} next="The old password stays." />}
        <div><button type="submit" className="button main" disabled={isAsking || password === ""}>Set it</button></div>
      </form>
    </Dialog>
  );
}
